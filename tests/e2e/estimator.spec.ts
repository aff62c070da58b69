import { AT_A_DESK, expectAccessible } from "./axe";
import { expect, test } from "./test";
import { holdCode } from "./without-code";

const answer = "output";

test("the answer is in the server's HTML, for the default and for a link", async ({ request }) => {
  const page = await request.get("/");
  expect(page.status()).toBe(200);
  const html = await page.text();
  expect(html).toContain("$0 – $10");
  expect(html).toContain("A typical night brings about $0.40, the average one $5");
  const linked = await (await request.get("/?by=gifts&coins=29999")).text();
  expect(linked).toContain("$150.00");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the answer, the strip and the sources can be read, and folds open", async ({ page }) => {
    await page.goto("/?viewers=100&minutes=120");
    await expect(page.locator(answer)).toContainText("$0.06 – $41");
    await expect(page.getByRole("img", { name: /Eight in ten lie between/ })).toBeVisible();
    await page.getByText("Where are you paid?").click();
    await expect(page.getByLabel("Programme", { exact: true })).toBeVisible();
  });
});

test("every edit changes the answer at once and the address after it; back and reload keep it", async ({ page }) => {
  await page.goto("/");
  const viewers = page.getByRole("textbox", { name: "Average viewers" });
  await viewers.fill("1000");
  await viewers.press("Enter");
  await expect(page).toHaveURL(/[?&]viewers=1000/);

  await page.getByRole("textbox", { name: "Minutes" }).fill("180");
  // An independent sampler's median of this room is 18,723 coins, at half a cent each.
  await expect(page.locator(answer)).toContainText("typical $94");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/viewers=1000&minutes=180/);
  const settled = await page.locator(answer).textContent();
  await page.reload();
  await expect(page.locator(answer)).toHaveText(settled!);

  await page.goBack();
  await expect(page).not.toHaveURL(/minutes/);
  await expect(page.getByRole("textbox", { name: "Minutes" })).toHaveValue("90");
  await page.goForward();
  await expect(page.locator(answer)).toHaveText(settled!);
});

test("an edit writes its address once: the router does not draw the page again for it", async ({ page }) => {
  await page.addInitScript(() => {
    window.written = [];
    for (const write of ["pushState", "replaceState"] as const) {
      const plain = History.prototype[write];
      History.prototype[write] = function (...entry) {
        window.written.push(write);
        plain.apply(this, entry);
      };
    }
  });
  await page.goto("/", { waitUntil: "networkidle" });
  await page.evaluate(() => (window.written = []));
  await page.getByText("I counted my gifts").click();
  await expect(page).toHaveURL(/by=gifts/);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(await page.evaluate(() => window.written)).toEqual(["pushState"]);
});

test("a step back before the page is alive is not missed", async ({ page }) => {
  await page.goto("/?v=1&viewers=50");
  const viewers = page.getByRole("textbox", { name: "Average viewers" });
  await viewers.fill("1000");
  await viewers.press("Enter");
  await expect(page).toHaveURL(/viewers=1000/);
  const wake = await holdCode(page);
  await page.reload({ waitUntil: "commit" });
  await expect(viewers).toHaveValue("1000");
  await page.evaluate(() => window.history.back());
  await expect(page).toHaveURL(/viewers=50/);
  wake();
  await expect(viewers).toHaveValue("50");
});

test("a field that was not left follows a step back", async ({ page }) => {
  await page.goto("/");
  const viewers = page.getByRole("textbox", { name: "Average viewers" });
  await viewers.fill("1000");
  await viewers.press("Enter");
  await expect(page).toHaveURL(/viewers=1000/);
  const minutes = page.getByRole("textbox", { name: "Minutes" });
  await minutes.fill("180");
  await expect(page).toHaveURL(/minutes=180/);
  await page.goBack();
  await expect(minutes).toHaveValue("90");
  await expect(page.locator(answer)).toContainText("$0 – $10");
});

test("the slider is worked by keyboard and moves field and answer", async ({ page }) => {
  await page.goto("/");
  const before = await page.locator(answer).textContent();
  await page.getByRole("slider", { name: "Average viewers" }).focus();
  for (let i = 0; i < 30; i++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("textbox", { name: "Average viewers" })).not.toHaveValue("40");
  await expect(page.locator(answer)).not.toHaveText(before!);
  await expect(page).toHaveURL(/viewers=/);
});

test("a slider follows the mouse that drags it, and never goes back", async ({ page, isMobile }) => {
  test.skip(isMobile, "A mouse drags it.");
  await page.goto("/?viewers=4&perweek=4");
  for (const name of ["Average viewers", "LIVEs a week"]) {
    const slider = page.getByRole("slider", { name: new RegExp(`^${name}`) });
    const field = page.getByRole("textbox", { name, exact: true });
    await slider.focus();
    await page.keyboard.press("Home");
    const { x, y, width, height } = (await slider.boundingBox())!;
    const seen: number[] = [];
    await page.mouse.move(x + 9, y + height / 2);
    await page.mouse.down();
    for (let right = 10; right < width / 2; right++) {
      await page.mouse.move(x + right, y + height / 2);
      seen.push(Number(await field.inputValue()));
    }
    await page.mouse.up();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(5);
    await expect(field).toHaveValue(String(seen.at(-1)));
  }
});

test("a slider that comes back to where it started leaves its address", async ({ page }) => {
  await page.goto("/?v=1&viewers=50");
  const slider = page.getByRole("slider", { name: /^Average viewers/ });
  await slider.press("ArrowRight");
  await expect(page).not.toHaveURL(/viewers=50$/);
  const settled = page.url();
  // Held, it has not settled; the address follows all the same.
  await page.keyboard.down("ArrowRight");
  await expect(page).not.toHaveURL(settled);
  await page.keyboard.down("ArrowLeft");
  await page.keyboard.up("ArrowLeft");
  await page.keyboard.up("ArrowRight");
  await expect(page).toHaveURL(settled);
});

test("nonsense stays in its field, is named beside it, and changes nothing", async ({ page }) => {
  await page.goto("/");
  const before = await page.locator(answer).textContent();
  const minutes = page.getByRole("textbox", { name: "Minutes" });
  for (const [text, said] of [
    ["ninety", "write a number"],
    ["-5", "Minutes can be 1 to 1,440"],
    ["99999", "Minutes can be 1 to 1,440"],
  ]) {
    await minutes.fill(text);
    await minutes.blur();
    await expect(minutes).toHaveValue(text);
    await expect(minutes).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
    await expect(page.locator(answer)).toHaveText(before!);
  }
  await expect(page).not.toHaveURL(/minutes/);
});

test("a range widens the answer", async ({ page }) => {
  await page.goto("/?viewers=100");
  await page.getByRole("textbox", { name: "Average viewers" }).fill("30–300");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/viewers=30-300/);
  await expect(page.getByRole("textbox", { name: "Average viewers" })).toHaveValue("30–300");
});

test("each way in asks for what it needs and answers", async ({ page }) => {
  await page.goto("/");
  await page.getByText("I counted my gifts").click();
  await page.getByRole("textbox", { name: "Diamonds" }).fill("41200");
  await expect(page.locator(answer)).toContainText("$206.00");
  await page.getByText("I only know my followers").click();
  await page.getByRole("textbox", { name: "Followers" }).fill("25000");
  await expect(page.getByText("Guides say $100 – $1,000 a LIVE")).toBeVisible();
  await page.getByRole("combobox", { name: "Your audience" }).selectOption("devoted");
  await expect(page).toHaveURL(/engagement=devoted/);
});

test("payout settings change what arrives, in the reader's currency", async ({ page }) => {
  await page.goto("/?by=gifts&coins=100000");
  await page.getByText("Where are you paid?").click();
  await page.getByRole("combobox", { name: "Programme" }).selectOption("us-scaled");
  await expect(page.locator(answer)).toContainText("$460.00");
  await page.getByRole("textbox", { name: "Agency cut" }).fill("10");
  await expect(page.locator(answer)).toContainText("$414.00");
  await page.getByRole("combobox", { name: "Your currency" }).selectOption("EUR");
  // Until its rate is known, another currency would show nonsense.
  const rate = page.getByRole("textbox", { name: "EUR for $1" });
  await rate.fill("0.9");
  await expect(page.locator(answer)).toContainText("$414.00");
  await rate.press("Enter");
  await expect(page.locator(answer)).toContainText("€372.60");
  await page.getByRole("combobox", { name: "Your currency" }).selectOption("JPY");
  await expect(page.getByRole("textbox", { name: "JPY for $1" })).toHaveValue("");
  await page.getByRole("combobox", { name: "Your currency" }).selectOption("USD");
  await expect(page.locator(answer)).toContainText("$414.00");
});

test("the menu takes along what one has entered, and closes on Escape", async ({ page, isMobile }) => {
  await page.goto("/");
  const viewers = page.getByRole("textbox", { name: "Average viewers" });
  await viewers.fill("250");
  await viewers.press("Enter");
  const menu = page.getByRole("navigation", { name: "Main" });
  if (isMobile) {
    await page.getByRole("button", { name: "Menu" }).click();
    await expect(menu).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
    await page.getByRole("button", { name: "Menu" }).click();
  }
  await menu.getByRole("link", { name: "Plan" }).click();
  await expect(page).toHaveURL("/plan?v=1&viewers=250");
  await expect(viewers).toHaveValue("250");
});

// What each entry means: a number, wherever it is written; or a refusal, with a word beside the field.
const awkward: readonly [typed: string, meant: number | "refused"][] = [
  ["1.000,5", 1000.5],
  ["1,000.5", 1000.5],
  ["1 000,5", 1000.5],
  ["1\u202f000,5", 1000.5],
  ["1'000.5", 1000.5],
  ["1.000.000", 1_000_000],
  ["12,34,567", "refused"],
  ["1,00,000", 100_000],
  ["0.5", 0.5],
  ["0,5", 0.5],
  [".5", 0.5],
  ["1,5", 1.5],
  ["1e3", 1000],
  ["2k", 2000],
  ["00041", 41],
  ["+41", 41],
  ["１２０", 120],
  ["１．５", 1.5],
  ["١٢٠", 120],
  ["١٬٠٠٠٫٥", 1000.5],
  ["۱۲۰", 120],
  ["१२०", 120],
  ["-5", "refused"],
  ["−5", "refused"],
  ["5-", "refused"],
  ["1.2.3", "refused"],
  ["$41", "refused"],
  ["4O", "refused"],
  ["½", "refused"],
  ["∞", "refused"],
  ["NaN", "refused"],
  ["0x10", "refused"],
  ["1e999", "refused"],
  ["99999999999", "refused"],
];

// One of each kind; every language that the parser knows is read in its own tests.
for (const locale of ["en-US", "de-DE", "ar-EG", "hi-IN"])
  test.describe(`numbers typed in ${locale}`, () => {
    test.use({ locale });
    test.skip(({ isMobile }) => isMobile, "A number is read alike on every screen.");

    test("are read as they are meant, or refused with a word", async ({ page }) => {
      await page.goto("/");
      const viewers = page.getByRole("textbox", { name: "Average viewers" });
      const remark = page.getByRole("status");
      for (const [typed, meant] of awkward) {
        await viewers.fill("77");
        await viewers.press("Enter");
        await viewers.fill(typed);
        await viewers.press("Enter");
        if (meant === "refused") {
          await expect(viewers, typed).toHaveValue(typed);
          await expect(viewers, typed).toHaveAttribute("aria-invalid", "true");
          await expect(remark.filter({ hasText: "The last good answer is still shown" }), typed).toBeVisible();
        }
        const expected = meant === "refused" ? "77" : String(meant);
        await expect
          .poll(() => new URL(page.url()).searchParams.get("viewers"), { message: typed, intervals: [20] })
          .toBe(expected);
      }
    });

    test("say so where others would read a thousand times as much", async ({ page }) => {
      await page.goto("/");
      const viewers = page.getByRole("textbox", { name: "Average viewers" });
      const isComma = Intl.NumberFormat(locale, { numberingSystem: "latn" }).format(1.5) === "1,5";
      await viewers.fill(isComma ? "1.000" : "1,000");
      await expect(page.getByRole("status").filter({ hasText: "Read as" })).toHaveCount(0);
      await expect(page).toHaveURL(/viewers=1000/);
      await viewers.fill(isComma ? "1,000" : "1.000");
      await expect(page.getByRole("status").filter({ hasText: "Read as" })).toBeVisible();
    });
  });

test.describe("a bad link", () => {
  test("still shows an answer and says what it could not read", async ({ page }) => {
    await page.goto(`/?viewers=abc&minutes=999999&by=%3Cscript%3E&x=${"y".repeat(6000)}`);
    await expect(page.locator(answer)).toContainText("8 nights in 10");
    await expect(page.getByText("viewers: “abc” is not a number")).toBeVisible();
    await expect(page.getByText("1440 is used")).toBeVisible();
  });
});

test.describe("an answer at the ends of what may be asked", () => {
  test.skip(({ isMobile }) => isMobile, "Numbers are the same on every screen.");

  for (const query of [
    "viewers=0",
    "perweek=0",
    "by=gifts&coins=1000000000",
    "by=followers&followers=0",
    "agency=100&fee=100&spread=100&tax=100",
    "feefixed=1000",
    "fx=0.000001",
    "fx=1000000&currency=IDR",
  ])
    test(`${query} is a sensible sentence`, async ({ page }) => {
      await page.goto(`/?${query}`);
      await expect(page.locator(answer)).toContainText(/(\$|IDR)\s?\d/);
      await expect(page.locator("main")).not.toContainText(/NaN|Infinity|∞|undefined|-0\b/);
    });
});

test("charts are drawn when they come into sight, each with its sentence and its table", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator(".recharts-surface")).toHaveCount(0);
  await page.getByRole("heading", { name: /A good month is not 17 typical nights/ }).scrollIntoViewIfNeeded();
  await expect(page.locator(".recharts-surface").first()).toBeVisible();
  await page.getByText("The figures").click();
  await expect(page.getByRole("row", { name: /1 in 2 \(median\)/ })).toContainText("88");
});

test("the page is accessible in both themes, folded, unfolded and in error", async ({ page, isMobile }) => {
  test.skip(!isMobile, AT_A_DESK);
  await page.goto("/");
  await expect(page.locator("h1")).toHaveCount(1);
  await expectAccessible(page);
  for (const fold of ["What would you change?", "Where are you paid?", "The average LIVE, to the cent", "The figures"])
    await page.getByText(fold, { exact: true }).click();
  await page.getByRole("textbox", { name: "Minutes" }).fill("zero");
  await page.getByRole("heading", { name: /A good month/ }).scrollIntoViewIfNeeded();
  await expect(page.locator(".recharts-surface").first()).toBeVisible();
  await expectAccessible(page);
});

test("nothing scrolls sideways at 320 pixels, with everything unfolded", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/?by=followers&followers=250000&programme=us-scaled&currency=IDR&fx=16000");
  await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe("without a connection", () => {
  test.use({ expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test("an edit before the engine has come says so where it cannot come, and is answered at the next that it can", async ({
    page,
    context,
  }) => {
    // Never idle: the engine is fetched when a hand comes near, at the earliest.
    await page.addInitScript(() => (window.requestIdleCallback = () => 0));
    await page.goto("/");
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    const viewers = page.getByRole("textbox", { name: "Average viewers" });
    await viewers.fill("400");
    const failure = page
      .getByRole("alert")
      .filter({ hasText: "This part could not be fetched. Check your connection" });
    await expect(failure).toBeVisible();
    await expect(page.locator("output")).toContainText("$0 – $10");
    await expect(viewers).toHaveValue("400");
    await context.setOffline(false);
    await viewers.fill("4000");
    await expect(page.locator("output")).not.toContainText("$0 – $10");
    await expect(failure).toHaveCount(0);
    await expect(page).toHaveURL(/viewers=4000/);
  });
});

declare global {
  interface Window {
    written: string[];
  }
}
