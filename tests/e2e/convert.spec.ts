import type { Page } from "@playwright/test";
import { typicalOf } from "@/lib/earnings";
import { conversionVectors } from "../payout-vectors";
import { AT_A_DESK, expectAccessible } from "./axe";
import { fetchAll } from "./pages";
import { expect, test } from "./test";

const amounts = (page: Page) => page.getByRole("form", { name: "Convert any amount" });
const labels = { coins: "Coins", diamonds: "Diamonds", spend: "Viewers pay", rewardUsd: "Reward" } as const;
const fieldOf = (page: Page, name: string) =>
  amounts(page).getByLabel(labels[name as keyof typeof labels], { exact: true });
const answer = (page: Page) => page.locator("output");

/** Has every part of the page, where it stands for good. */
async function seeAll(page: Page) {
  await fetchAll(page);
  for (const part of [
    page.getByRole("list", { name: "Gifts", exact: true }),
    page.getByLabel("Of another gift"),
    page.getByLabel("The counter during a LIVE"),
    page.getByLabel("Diamonds shown"),
    page.getByRole("form", { name: "Missions of the US programme" }),
  ])
    await expect(part).toBeVisible();
}

test("the answer to a link is in the server's HTML", async ({ request }) => {
  const html = await (await request.get("/convert?v=1&coins=29999")).text();
  expect(html).toContain("$149.995");
  const basket = await (await request.get("/convert?v=1&gifts=6369.3~5655.120~77.1")).text();
  expect(basket).toContain("Lion");
  expect(basket).toContain("gifts: 77 is not in the catalogue; it is left out.");
});

test.describe("published conversions, through the page's own controls", () => {
  test.skip(({ isMobile }) => isMobile, "Numbers are the same on every screen.");

  for (const { name, scenario, given, expect: expected, within } of conversionVectors) {
    test(name, async ({ page }) => {
      await page.goto("/convert");
      await page.getByText("Where are you paid?").first().click();
      const form = page.locator("details[open]");
      if (scenario.reading === "half") await form.getByLabel("Counter shows").selectOption("half");
      await form.getByLabel("Programme", { exact: true }).selectOption(scenario.programme);
      if (scenario.programme === "custom")
        await form.getByLabel("Reward rate", { exact: true }).fill(String(scenario.rate! * 100));
      if (scenario.programme === "us-scaled") {
        await seeAll(page);
        const missions = page.getByRole("form", { name: "Missions of the US programme" });
        await missions.getByLabel("Minutes", { exact: true }).fill(String(typicalOf(scenario.minutes)));
        await missions.getByLabel("New followers", { exact: true }).fill(String(scenario.newfollowers));
        await missions.getByLabel("Valid days a week", { exact: true }).fill(String(scenario.validdays));
        await missions.getByLabel("Active fans", { exact: true }).fill(String(scenario.fans));
        await missions.getByLabel("League").selectOption(scenario.league);
      }
      await fieldOf(page, given.from).fill(String(given.amount));
      for (const [key, value] of Object.entries(expected)) {
        const shown = await fieldOf(page, key).inputValue();
        // A field shows a tenth of a cent.
        expect(Math.abs(Number(shown.replaceAll(",", "")) - value), key).toBeLessThanOrEqual(within + 0.0005);
      }
    });
  }
});

test("any field leads to all others, and back to the same", async ({ page }) => {
  await page.goto("/convert");
  const field = (label: string) => amounts(page).getByLabel(label, { exact: true });
  await field("Take-home").fill("500");
  await expect(field("Coins")).toHaveValue("100,000");
  await expect(field("Viewers pay")).toHaveValue("1510");
  await field("Coins").fill("29999");
  await expect(field("Take-home")).toHaveValue("149.995");
  await field("Ledger value").fill("299.99");
  await expect(field("Coins")).toHaveValue("29,999");
  await expect(field("Take-home")).toHaveValue("149.995");
});

test("a reload keeps an amount of money as it was written, and back leads to the one before", async ({ page }) => {
  await page.goto("/convert");
  const takeHome = amounts(page).getByLabel("Take-home", { exact: true });
  await takeHome.fill("123.45");
  await takeHome.press("Enter");
  await expect(page).toHaveURL(/takehome=123\.45/);
  await page.reload();
  await expect(takeHome).toHaveValue("123.45");
  await page.goBack();
  await expect(amounts(page).getByLabel("Coins", { exact: true })).toHaveValue("1000");
});

test.describe("decimals of a currency", () => {
  test.skip(({ isMobile }) => isMobile, "Numbers are the same on every screen.");

  for (const currency of ["IDR", "HUF", "COP", "PKR", "JPY", "KWD"])
    test(`the browser writes ${currency} as the server did`, async ({ page, request }) => {
      const link = `/convert?v=1&takehome=1234567.5&currency=${currency}&fx=1000`;
      const [, written] = /<output[^>]*>(.*?)<\/output>/s.exec(await (await request.get(link)).text())!;
      await page.goto(link);
      const takeHome = amounts(page).getByLabel("Take-home", { exact: true });
      // Two edits, so that the browser has written the answer itself.
      await takeHome.fill("5");
      await expect(answer(page)).toContainText("To take home");
      await takeHome.fill("1234567.5");
      await expect(answer(page)).toHaveText(written.replaceAll(/<!-- -->|<[^>]+>/g, ""));
    });
});

test("a coin, and a payout in a small currency, are spoken of rightly", async ({ page }) => {
  await page.goto("/convert?coins=1&currency=IDR&fx=16000");
  await expect(answer(page)).toContainText("1 coin of gifts brings you");
  await expect(page.getByText("For one LIVE of 1 coin, paid out by itself.")).toBeVisible();
  await seeAll(page);
  await page.getByLabel("Diamonds shown").fill("1000000");
  await page.getByLabel(/^Money received/).fill("80000000");
  await expect(page.getByText("It fits the flat programme best: 50%, exactly.")).toBeVisible();
});

test("the keyboard alone builds a basket, and the result is announced politely", async ({ page }) => {
  await page.goto("/convert");
  await page.locator("#gifts").scrollIntoViewIfNeeded();
  const search = page.getByRole("searchbox", { name: "Find a gift" });
  await search.focus();
  await page.keyboard.type("lion");
  await page.keyboard.press("Enter");
  await expect(answer(page)).toHaveAttribute("aria-live", "polite");
  await expect(answer(page)).toContainText("The gifts in your basket bring you$149.995");
  await expect(page.getByText("Lion, 29,999 coins, is in the basket 1 times.")).toBeAttached();

  await search.fill("");
  await page.keyboard.type("univers");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: /^Add TikTok Universe/ }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Gifts in the basket" }).getByRole("listitem")).toHaveCount(2);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /^Star TikTok Universe/ }).first()).toBeFocused();
});

test("a basket stays in hand while another amount is given, also after a link within the page and back", async ({
  page,
}) => {
  await page.goto("/convert?v=1&gifts=6369.3");
  const basket = page.getByRole("list", { name: "Gifts in the basket" }).getByRole("listitem");
  await page.getByRole("textbox", { name: "Coins", exact: true }).fill("500");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/coins=500$/);
  await page.getByRole("link", { name: /^Count gifts/ }).click();
  await expect(page).toHaveURL(/coins=500#gifts$/);
  await expect(basket).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL(/coins=500$/);
  await expect(basket).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL(/gifts=6369.3$/);
  await expect(answer(page)).toContainText("The gifts in your basket");
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/coins=500#gifts$/);
  await expect(page.getByRole("textbox", { name: "Coins", exact: true })).toHaveValue("500");
});

test("one real payout gives the rate, and one button puts it to use", async ({ page }) => {
  await page.goto("/convert");
  await seeAll(page);
  const diamonds = page.getByLabel("Diamonds shown");
  await diamonds.fill("41200");
  await page.getByLabel(/^Money received/).fill("150.38");
  await page.getByRole("button", { name: "Use 36.5% as my rate" }).click();
  await expect(page).toHaveURL(/programme=custom&rate=36\.5/);
  await diamonds.fill("0");
  await expect(page.getByText(/Zero diamonds pay nothing/)).toBeVisible();
});

test("which number is being read sets the reading", async ({ page }) => {
  await page.goto("/convert");
  await seeAll(page);
  await page.getByLabel("A counter that goes up by half the price").check();
  await page.getByLabel("It says").fill("500");
  await expect(page.getByText("That is $2.50 to take home.")).toBeVisible();
  await page.getByLabel("The money that arrived").check();
  await expect(page).not.toHaveURL(/reading=half/);
});

test("a rate of nothing says so instead of an answer", async ({ page }) => {
  await page.goto("/convert?programme=custom&rate=0&takehome=5");
  await expect(answer(page)).toContainText("No number of coins makes this");
});

test("nothing scrolls sideways at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const path of ["/convert?gifts=6369.3~5655.120~1000000500.1000000", "/method"]) {
    await page.goto(path);
    if (path.startsWith("/convert")) await seeAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

test("the converter is accessible in light and dark", async ({ page, isMobile }) => {
  test.skip(!isMobile, AT_A_DESK);
  await page.goto("/convert?gifts=6369.3~5655.120&programme=us-scaled");
  await seeAll(page);
  // As it is searched; with all gifts in sight it is examined at a desk.
  await page.getByRole("searchbox", { name: "Find a gift" }).fill("heart");
  await expectAccessible(page);
});

test("the method page is accessible in light and dark, and every mark leads to its rate", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, AT_A_DESK);
  await page.goto("/convert");
  const targets = await page
    .locator('a[href^="/method#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
  expect(targets.length).toBeGreaterThan(3);
  await page.goto("/method");
  for (const target of targets) await expect(page.locator(target.slice("/method".length))).toBeAttached();
  await expectAccessible(page);
});

test.describe("with code that does not come", () => {
  test.skip(({ isMobile }) => isMobile, "Code comes to every screen alike.");
  test.use({ expectedErrors: /Failed to load|net::ERR_FAILED/, serviceWorkers: "block" });

  test("a part of the page says so in its place, the rest goes on, and it comes when asked for again", async ({
    page,
  }) => {
    await page.goto("/convert", { waitUntil: "networkidle" });
    await page.route("**/*.js", (route) => route.abort());
    await page.keyboard.press("Tab");
    const missing = page.locator("[data-unfetched]");
    await expect(missing.first()).toContainText("This part could not be fetched.");
    await fieldOf(page, "coins").fill("2000");
    await expect(answer(page)).toContainText("$10.00");

    await page.unroute("**/*.js");
    // A part that scrolls into sight asks for itself, so a button may go before it is pressed.
    await expect(async () => {
      if ((await missing.count()) > 0)
        await missing.first().getByRole("button", { name: "Try again" }).click({ timeout: 1_000 });
      await expect(missing).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
    await expect(page.getByLabel("Diamonds shown")).toBeVisible();
  });

  test("a step back that could not be read says so, and is read when it is tried again", async ({ page }) => {
    await page.goto("/convert?coins=3000", { waitUntil: "networkidle" });
    await fieldOf(page, "coins").fill("2000");
    await fieldOf(page, "coins").press("Enter");
    await expect(page).toHaveURL(/coins=2000/);
    await page.route("**/*.js", (route) => route.abort());
    await page.goBack();
    const missing = page.getByText("What this link asks could not be fetched.");
    await expect(missing).toBeVisible();
    await page.unroute("**/*.js");
    await missing.getByRole("button", { name: "Try again" }).click();
    await expect(fieldOf(page, "coins")).toHaveValue("3000");
    await expect(missing).toHaveCount(0);
  });
});
