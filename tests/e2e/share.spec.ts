import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import jsQR from "jsqr";
import { expectAccessible } from "./axe";
import { expect, test } from "./test";

const scenario = "v=1&viewers=15&minutes=60&perweek=3";
const today = new Date().toISOString().slice(0, 10);

async function openShare(page: Page, query = scenario) {
  await page.goto(`/?${query}`);
  await page.getByRole("button", { name: "Share" }).click();
  return page.getByRole("dialog", { name: "Share this answer" });
}

/** Takes the clipboard or the share sheet away, or puts a recorder in its place, before the page's own code runs. */
function withNavigator(page: Page, name: "clipboard" | "share", code: string) {
  return page.addInitScript(`Object.defineProperty(navigator, "${name}", { configurable: true, value: ${code} })`);
}

test.describe("a link", () => {
  test("names the day, and the field holds it whole", async ({ page, baseURL }) => {
    const dialog = await openShare(page);
    await expect(dialog.getByRole("textbox")).toHaveValue(`${baseURL}/?${scenario}&asof=${today}`);
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Share" })).toBeFocused();
  });

  test("is copied, and the page says so", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const dialog = await openShare(page);
    await dialog.getByRole("button", { name: "Copy link" }).click();
    await expect(dialog.getByText("Copied.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await dialog.getByRole("textbox").inputValue(),
    );
  });

  test("is selected to be copied by hand where the page may not copy", async ({ page }) => {
    await withNavigator(page, "clipboard", "undefined");
    await page.addInitScript("document.execCommand = () => false");
    const dialog = await openShare(page);
    await dialog.getByRole("button", { name: "Copy link" }).click();
    await expect(dialog.getByText("Your browser does not let this page copy. The link is selected")).toBeVisible();
    const selected = () =>
      dialog
        .getByRole("textbox")
        .evaluate((field: HTMLInputElement) => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0));
    expect(await selected()).toBe(await dialog.getByRole("textbox").inputValue());
  });

  test("goes to the share sheet where there is one, with the answer's words", async ({ page }) => {
    await withNavigator(page, "share", "async (data) => { window.sent = data }");
    const dialog = await openShare(page);
    await dialog.getByRole("button", { name: "Send …" }).click();
    const sent = await page.evaluate(() => (window as unknown as { sent: ShareData }).sent);
    expect(sent.url).toBe(await dialog.getByRole("textbox").inputValue());
    expect(sent.text).toBe("8 nights in 10: $0 – $1.80");
  });

  test("is copied where the share sheet fails, and nothing is said when one closes it", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await withNavigator(page, "share", "async () => { throw new DOMException('', window.failure) }");
    const dialog = await openShare(page);
    await page.evaluate(() => Object.assign(window, { failure: "AbortError" }));
    await dialog.getByRole("button", { name: "Send …" }).click();
    await expect(dialog.getByText("Copied.")).toHaveCount(0);
    await page.evaluate(() => Object.assign(window, { failure: "NotAllowedError" }));
    await dialog.getByRole("button", { name: "Send …" }).click();
    await expect(dialog.getByText("Copied.")).toBeVisible();
  });

  test("has no share button where there is no share sheet", async ({ page }) => {
    await withNavigator(page, "share", "undefined");
    const dialog = await openShare(page);
    await expect(dialog.getByRole("button", { name: "Send …" })).toHaveCount(0);
  });

  for (const colorScheme of ["light", "dark"] as const)
    test(`as a QR code is read off a 1080p screen in the ${colorScheme} theme`, async ({ page, isMobile }) => {
      test.skip(isMobile, "It is read off a screen by a phone.");
      await page.setViewportSize({ width: 1920, height: 1080 });
      await page.emulateMedia({ colorScheme });
      const dialog = await openShare(page, "v=1&viewers=30-60&minutes=60-120&programme=us-scaled&fans=150&tax=25");
      const code = await dialog.getByRole("img", { name: "QR code of the link" }).screenshot();
      const pixels = await page.evaluate(async (png) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
        canvas?.drawImage(image, 0, 0);
        const { data = [] } = canvas?.getImageData(0, 0, image.width, image.height) ?? {};
        const greys = Array.from({ length: data.length / 4 }, (_, i) => String.fromCharCode(data[4 * i]));
        return { greys: greys.join(""), width: image.width };
      }, code.toString("base64"));
      const data = Uint8ClampedArray.from(
        pixels.greys.split("").flatMap((grey) => Array<number>(4).fill(grey.charCodeAt(0))),
      );
      const read = jsQR(data, pixels.width, pixels.greys.length / pixels.width, { inversionAttempts: "dontInvert" });
      const link = await dialog.getByRole("textbox").inputValue();
      expect(read?.data).toBe(link);
      await expect(dialog.locator("figcaption")).toHaveText(link);
    });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a shared link has its answer, its month and its sources in the page", async ({ page }) => {
    await page.goto(`/?${scenario}&asof=2026-11-22`);
    await expect(page.locator("output")).toContainText("$0 – $1.80");
    await expect(page.getByText("A month of 13 LIVEs", { exact: true })).toBeVisible();
    await expect(page.getByText("Rates in force on 2026-11-22.")).toBeVisible();
  });

  test("an older link has today's answer beside its own, and the rate that changed with its source", async ({
    page,
  }) => {
    await page.goto("/?v=1&by=gifts&diamonds=20000&programme=us-scaled&asof=2024-12-31");
    await expect(page.locator("output")).toContainText("$100.00");
    const beside = page.getByRole("complementary", { name: "Then and now" });
    await expect(beside).toContainText("The answer above is the one of 2024-12-31. With today’s rates: $92.00");
    await expect(beside).toContainText("The reward rate was 50% then and is 46% now.");
    await expect(
      beside.getByRole("listitem").filter({ hasText: /^Since 2025-02-10, says .*Long LIVE 38%/ }),
    ).toBeVisible();
    await expect(beside.getByRole("link").first()).toHaveAttribute("href", /^https:/);
  });

  test("the five examples are plain links with their answers", async ({ page }) => {
    await page.goto("/");
    const examples = page.getByRole("region", { name: "Start from an example" }).getByRole("link");
    await expect(examples).toHaveCount(5);
    await examples.first().click();
    await expect(page.locator("output")).toContainText("$0 – $1.80");
  });
});

test("today's rates are one click from an older answer", async ({ page }) => {
  await page.goto("/?v=1&by=gifts&diamonds=20000&programme=us-scaled&asof=2024-12-31");
  await page.getByRole("link", { name: "Use today’s rates" }).click();
  await expect(page.locator("output")).toContainText("$92.00");
  await expect(page.getByRole("complementary", { name: "Then and now" })).toHaveCount(0);
  expect(page.url()).not.toContain("asof");
});

test("a link whose rates are still today's stands alone", async ({ page }) => {
  await page.goto("/?v=1&viewers=15&asof=2026-11-01");
  await expect(page.getByRole("complementary", { name: "Then and now" })).toHaveCount(0);
});

interface Outlooks {
  session: { takeHome: unknown };
  month: { takeHome: unknown };
}

test.describe("taken away", () => {
  test.skip(({ isMobile }) => isMobile, "A file is written alike on every screen.");

  const contentOf = async (download: Download) => readFile(await download.path());

  async function take(page: Page, name: string, query = scenario) {
    const dialog = await openShare(page, `${query}&asof=2026-11-22`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name, exact: true }).click(),
    ]);
    await expect(dialog.getByText("Saved as")).toContainText(download.suggestedFilename());
    return { name: download.suggestedFilename(), content: await contentOf(download) };
  }

  test("the table is CSV with numbers that any program reads", async ({ page }) => {
    const { name, content } = await take(page, "Table (CSV)");
    expect(name).toBe("livetake-2026-11-22.csv");
    const lines = content.toString("utf8").split("\r\n");
    expect(lines[0]).toBe("part,item,value,unit,date,source");
    expect(lines).toContain("scenario,Average viewers,15,,,");
  });

  test("the JSON holds what the API answers", async ({ page, request }) => {
    const { content } = await take(page, "Everything (JSON)");
    const taken = JSON.parse(content.toString("utf8")) as { result: Outlooks };
    const answered = (await (await request.get(`/api/estimate?${scenario}&asof=2026-11-22`)).json()) as Outlooks;
    expect(taken.result.session.takeHome).toEqual(answered.session.takeHome);
    expect(taken.result.month.takeHome).toEqual(answered.month.takeHome);
  });

  test("a chart is SVG in plain colours, with the words that stand on it", async ({ page }) => {
    const { name, content } = await take(page, "Range of a night as SVG");
    expect(name).toBe("livetake-2026-11-22-range-of-a-night.svg");
    const svg = content.toString("utf8");
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+" height="\d+"/);
    expect(svg).toContain("guides say $10 – $100");
    expect(svg).not.toMatch(/oklch|var\(|class=|foreignObject/);
    const parsed = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
      const outlines = [...root.querySelectorAll("svg path")].map((path) => path.getAttribute("d")!);
      return { name: root.nodeName, bars: outlines.join("").match(/H/g)?.length };
    }, svg);
    expect(parsed.name).toBe("svg");
    expect(parsed.bars).toBeGreaterThan(10);
  });

  test("a chart that was never scrolled to is drawn all the same, and so is the way of the money", async ({ page }) => {
    const { name, content } = await take(page, "A month of 17 LIVEs as SVG", "v=1");
    expect(name).toBe("livetake-2026-11-22-a-month-of-17-lives.svg");
    const svg = content.toString("utf8");
    for (const words of [">$32<", ">typical<", ">average<", ">$100<"]) expect(svg.includes(words), words).toBe(true);
    expect(/<path[^>]* d="M[^"]{100}/.test(svg)).toBe(true);
    const { content: money } = await take(page, "Where the money goes as SVG", "v=1");
    expect(money.toString("utf8")).toContain("Your take-home");
  });

  test("a chart is PNG at twice its size", async ({ page }) => {
    const { content } = await take(page, "Range of a night as PNG");
    expect(content.subarray(1, 4).toString("latin1")).toBe("PNG");
    const shown = await page.locator('[data-chart="Range of a night"]').boundingBox();
    expect(content.readUInt32BE(16)).toBe(2 * (Math.ceil(shown?.width ?? 0) + 32));
  });

  test("the page prints as one, with its link, its day and its sources", async ({ page, baseURL }) => {
    for (const more of ["&programme=us-scaled&fans=100&league=best&newfollowers=9&breach=5", ""]) {
      await page.goto(`/?${scenario}${more}&asof=2026-11-22`);
      const pdf = await page.pdf({ format: "A4" });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("15 viewers, 60 minutes, 3 LIVEs a week.", { exact: false })).toBeVisible();
    await expect(page.getByText(`${baseURL}/?${scenario}&asof=2026-11-22`)).toBeVisible();
    await expect(page.getByText("Rates in force on 2026-11-22.")).toBeVisible();
    await expect(page.getByText("in Business Insider, on businessinsider.com")).toBeVisible();
    await expect(page.getByRole("button", { name: "Share" })).toBeHidden();
    await expect(page.getByRole("form", { name: "Your LIVE" })).toBeHidden();
  });
});
