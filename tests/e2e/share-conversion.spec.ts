import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./test";

test.skip(
  ({ isMobile }) => isMobile,
  "What is shared is the same on every screen; share.spec.ts looks at the dialog on a phone.",
);

const today = new Date().toISOString().slice(0, 10);
const older = "v=1&diamonds=20000&programme=us-scaled&asof=2024-12-31";

async function openShare(page: Page, query: string) {
  await page.goto(`/convert?${query}`);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  return page.getByRole("dialog", { name: "Share this conversion" });
}

test("the link of a conversion names the day, is copied, and stands as a QR code", async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialog = await openShare(page, "takehome=450&currency=EUR&fx=0.9");
  const link = `${baseURL}/convert?v=1&currency=EUR&fx=0.9&asof=${today}&takehome=450`;
  await expect(dialog.getByRole("textbox")).toHaveValue(link);
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await expect(dialog.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await expect(dialog.locator("figcaption")).toHaveText(link);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Share", exact: true })).toBeFocused();
  // Whoever opens it reads the same.
  const before = await page.locator("output").textContent();
  await page.goto(link);
  await expect(page.locator("output")).toHaveText(before!);
});

test("it goes to the share sheet as a sentence with the answer, also after an edit", async ({ page }) => {
  await page.addInitScript(
    'Object.defineProperty(navigator, "share", { configurable: true, value: async (data) => { window.sent = data } })',
  );
  await page.goto("/convert");
  await page.getByRole("form", { name: "Convert any amount" }).getByLabel("Take-home", { exact: true }).fill("500");
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Share this conversion" });
  await dialog.getByRole("button", { name: "Send …" }).click();
  const sent = await page.evaluate(() => (window as unknown as { sent: ShareData }).sent);
  expect(sent.text).toBe("To take home $500.00, you need 100,000 coins.");
  expect(sent.url).toBe(await dialog.getByRole("textbox").inputValue());
  expect(sent.url).toContain(`asof=${today}&takehome=500`);
});

test("without clipboard and share sheet the link is selected, to be copied by hand", async ({ page }) => {
  for (const name of ["clipboard", "share"])
    await page.addInitScript(`Object.defineProperty(navigator, "${name}", { configurable: true, value: undefined })`);
  await page.addInitScript("document.execCommand = () => false");
  const dialog = await openShare(page, "coins=29999");
  await expect(dialog.getByRole("button", { name: "Send …" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Copy link" }).click();
  await expect(dialog.getByText("Your browser does not let this page copy. The link is selected")).toBeVisible();
  const field = dialog.getByRole("textbox");
  const selected = await field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );
  expect(selected).toBe(await field.inputValue());
});

test("a basket that makes the link too long is named as what to drop", async ({ page }) => {
  const gifts = Array.from({ length: 100 }, (_, i) => `${1_000_000_001 + i}.1000000`).join("~");
  const terms = "newfollowers=9&validdays=5&fans=100&league=best&agency=10&fee=2&feefixed=1.5&spread=3&tax=25&fx=0.92";
  const dialog = await openShare(page, `gifts=${gifts}&${terms}&currency=EUR&programme=us-scaled`);
  await expect(dialog.getByRole("alert")).toContainText("Drop some of the 100 gifts in your basket");
});

test("where nothing makes the amount, there is no answer to share", async ({ page }) => {
  await page.goto("/convert?programme=custom&rate=0&takehome=5");
  await expect(page.getByRole("button", { name: "Share", exact: true })).toHaveCount(0);
});

test.describe("taken away", () => {
  test.skip(({ isMobile }) => isMobile, "A file is written alike on every screen.");

  async function take(page: Page, name: string, query: string) {
    const dialog = await openShare(page, query);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name, exact: true }).click(),
    ]);
    await expect(dialog.getByText("Saved as")).toContainText(download.suggestedFilename());
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  }

  test("the table is CSV of the chain and the gifts", async ({ page }) => {
    const { name, content } = await take(page, "Table (CSV)", "v=1&gifts=6369.3~5655.120&asof=2026-11-22");
    expect(name).toBe("livetake-2026-11-22.csv");
    const lines = content.toString("utf8").split("\r\n");
    expect(lines[0]).toBe("part,item,value,unit,date,source");
    for (const line of ["gift,Lion,3,of 29999 coins,,", "amount,Coins,90117,coins,,", "amount,Take-home,450.585,USD,,"])
      expect(lines).toContain(line);
  });

  test("the JSON holds the result that the API answers", async ({ page, request }) => {
    const { content } = await take(page, "Everything (JSON)", older);
    const { result } = JSON.parse(content.toString("utf8")) as { result: Record<string, unknown> };
    expect({ ...result, problems: [] }).toEqual(await (await request.get(`/api/convert?${older}`)).json());
  });

  test("charts that were never scrolled to are pictures too", async ({ page }) => {
    const { name, content } = await take(page, "Reward rate by length as SVG", "v=1&coins=1000&asof=2026-11-22");
    expect(name).toBe("livetake-2026-11-22-reward-rate-by-length.svg");
    expect(content.toString("utf8")).toMatch(/<polyline/);
    const { content: picture } = await take(page, "Why calculators disagree as PNG", "v=1&coins=1000&asof=2026-11-22");
    expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
  });

  test("a picture has its bars as round and its words as far apart as the page", async ({ page }) => {
    const { content } = await take(page, "Why calculators disagree as SVG", "v=1&coins=1000&asof=2026-11-22");
    const svg = content.toString("utf8");
    expect(svg).toContain(">Of the test it says");
    const drawn = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, "image/svg+xml");
      const half = (bar: Element) => Number(bar.getAttribute("height")) / 2;
      const bars = [...root.querySelectorAll("rect[rx]")].filter((bar) => bar.getAttribute("rx") !== "0");
      return bars.map((bar) => Number(bar.getAttribute("rx")) <= half(bar));
    }, svg);
    expect(drawn).toEqual(Array<boolean>(6).fill(true));
  });

  test("the page prints as one, with its link, its day and its sources", async ({ page, baseURL }) => {
    const queries = [
      "v=1&gifts=6369.3~5655.120&programme=us-scaled&newfollowers=9&fans=100&breach=5&league=best&agency=10&asof=2026-11-22",
      older,
    ];
    for (const query of queries) {
      await page.goto(`/convert?${query}`);
      const pdf = await page.pdf({ format: "A4" });
      expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g), query).toHaveLength(1);
    }
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(`${baseURL}/convert?${older}`, { exact: true })).toBeVisible();
    await expect(page.getByText("Rates in force on 2024-12-31.")).toBeVisible();
    await expect(page.locator("output")).toContainText("$100.00");
    await expect(page.getByRole("complementary", { name: "Then and now" })).toContainText("$92.00");
    for (const name of ["Which number are you reading?", "Which gifts did you get?"])
      await expect(page.getByRole("heading", { name })).toBeHidden();
    await expect(page.getByRole("button", { name: "Share", exact: true })).toBeHidden();
  });
});

test.describe("an older link", () => {
  const beside = (page: Page) => page.getByRole("complementary", { name: "Then and now" });

  test("has today's conversion beside its own, also after an edit, and today's rates are one click away", async ({
    page,
  }) => {
    await page.goto(`/convert?${older}`);
    await expect(beside(page)).toContainText("The answer above is the one of 2024-12-31. With today’s rates: $92.00");
    const diamonds = page.getByRole("form", { name: "Convert any amount" }).getByLabel("Diamonds", { exact: true });
    await diamonds.fill("40000");
    await expect(page.locator("output")).toContainText("$200.00");
    await expect(beside(page)).toContainText("With today’s rates: $184.00");
    await beside(page).getByRole("link", { name: "Use today’s rates" }).click();
    await expect(page.locator("output")).toContainText("$184.00");
    await expect(beside(page)).toHaveCount(0);
    expect(page.url()).not.toContain("asof");
  });

  test("whose rates are still today's stands alone", async ({ page }) => {
    await page.goto("/convert?v=1&coins=1000&asof=2026-11-01");
    await expect(beside(page)).toHaveCount(0);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an older link has its answer and today's in the page", async ({ page }) => {
    await page.goto(`/convert?${older}`);
    await expect(page.locator("output")).toContainText("$100.00");
    await expect(page.getByRole("complementary", { name: "Then and now" })).toContainText(
      "The reward rate was 50% then and is 46% now.",
    );
  });
});
