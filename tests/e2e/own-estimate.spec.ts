import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { addLive, logThree, openLog, watchNetwork, watchShifts } from "./own-log";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "What own LIVEs teach is the same on every screen.");

const answer = (page: Page) => page.locator("output");

test("own LIVEs become the estimate's headline, the general model stays beside it, and no link tells of them", async ({
  page,
}) => {
  await page.goto("/");
  const general = await answer(page).textContent();
  expect(general).not.toContain("LIVEs");
  await logThree(page);

  const shifts = await watchShifts(page);
  await page.goto("/");
  const asked = watchNetwork(page);
  await expect(answer(page)).toContainText("8 nights in 10, from your 3 LIVEs");
  await expect(answer(page)).toHaveAttribute("aria-live", "polite");
  // A shift of less than a tenth goes unnoticed.
  expect(await shifts()).toBeLessThan(0.1);
  const personal = await answer(page).textContent();
  await expect(
    page.getByText("The general model, which knows of you only what stands in the fields, says $0 – $10."),
  ).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "General model" }).click();
  await expect(answer(page)).toHaveText(general!);
  await page.getByRole("button", { name: "From my LIVEs" }).click();
  await expect(answer(page)).toHaveText(personal!);

  // What is shared is the general model's, and the dialog says which answer that is.
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect(page.getByRole("dialog")).toContainText(
    "nothing about you. Your LIVEs stay here: the link and the files below give the general model’s answer, $0 – $10.",
  );
  await page.keyboard.press("Escape");

  // It follows the fields as the general one does, and counted gifts stay a conversion.
  await page.getByRole("textbox", { name: "Minutes" }).fill("180");
  await page.keyboard.press("Enter");
  await expect(answer(page)).not.toHaveText(personal!);
  await expect(answer(page)).toContainText("from your 3 LIVEs");
  await page.getByText("I counted my gifts").click();
  await page.getByRole("textbox", { name: "Diamonds" }).fill("41200");
  await expect(answer(page)).toContainText("$206.00");
  expect(new URL(page.url()).search).toBe("?v=1&by=gifts&minutes=180");
  expect(asked).toEqual([]);
});

test("whoever prefers the general model has it on the next page, too", async ({ page }) => {
  await logThree(page);
  await page.goto("/");
  await page.getByRole("button", { name: "General model" }).click();
  await page.goto("/plan");
  await page.getByRole("button", { name: "From my LIVEs" }).click();
  await page.reload();
  await expect(page.getByRole("button", { name: "General model" })).toBeVisible();
});

test("the server knows nothing of them", async ({ page, context }) => {
  await logThree(page);
  const html = await (await context.request.get("/")).text();
  expect(html).not.toContain("from your 3 LIVEs");
});

test("someone without a log fetches no database", async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push(response.text());
  });
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  const names = ["DexieError", "MissingAPIError"];
  const found = (await Promise.all(scripts)).filter((script) => names.some((name) => script.includes(name)));
  expect(scripts.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test("an estimate in one tab follows what is logged in another", async ({ page, context }) => {
  await logThree(page);
  const other = await context.newPage();
  await other.goto("/");
  await expect(answer(other)).toContainText("from your 3 LIVEs");
  await addLive(page, "2026-03-16T19:00", "90", "28,000");
  await expect(answer(other)).toContainText("from your 4 LIVEs");
});

test("the own reward rate is offered to the estimate", async ({ page }) => {
  await openLog(page);
  const form = page.getByRole("form", { name: "Add a LIVE" });
  await form.getByLabel("Began").fill("2026-03-13T19:00");
  await form.getByLabel("Minutes").fill("90");
  await form.getByLabel("Diamonds").fill("10,000");
  // 10,000 diamonds stand at $100.
  await form.getByLabel("Money, US$").fill("41.50");
  await form.getByRole("button", { name: "Add LIVE" }).click();
  await page.getByRole("link", { name: "Use 41.5% in the estimate" }).click();
  await expect(page).toHaveURL(/programme=custom&rate=41\.5/);
  await expect(page.getByText("41.5% reward rate")).toBeVisible();
});

test("made-up LIVEs are shown, never stored, and removed", async ({ page }) => {
  await openLog(page);
  await page.getByRole("button", { name: "Try it with made-up LIVEs" }).click();
  await expect(
    page.getByRole("heading", { name: /Of your last 20 LIVEs that could be forecast, \d+ fell inside/ }),
  ).toBeVisible();
  await expect(page.getByText(/The forecast was off by \$[\d.]+ a LIVE, the plain average/)).toBeVisible();
  await expect(page.getByRole("table", { name: /by weekday and part of day/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Try it with made-up LIVEs" })).toBeVisible();
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  await expect(answer(page)).not.toContainText("LIVEs");
});
