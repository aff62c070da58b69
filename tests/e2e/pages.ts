import type { Page } from "@playwright/test";
import { expect } from "./test";

/** Each page, with a query where one brings up more of it. */
export const PAGES = [
  "/?v=1&viewers=30-60&minutes=120&asof=2026-01-01",
  "/convert?diamonds=10000",
  "/plan?v=1&viewers=30&minutes=120",
  "/compare?s1=v:1,viewers:15,minutes:60&s2=v:1,viewers:120,minutes:60",
  "/sessions",
  "/embed",
  "/method",
];

/** Everything on the page: what is folded is opened, what waits to be seen is fetched and laid out. */
export async function showAll(page: Page) {
  await page.locator("main details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  await fetchAll(page);
  await page.waitForLoadState("networkidle");
}

/** Has all of the page fetched, as it is for whoever walks by keyboard once it is alive, and laid out, in sight or not. */
export async function fetchAll(page: Page) {
  await expect(async () => {
    await page.evaluate(() => document.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab" })));
    await expect(page.locator("[data-awaited]")).toHaveCount(0, { timeout: 1_000 });
  }).toPass();
  await layOutAll(page);
}

/** What is far below has no place before one has come to it: it is laid out as it stands then. */
export async function layOutAll(page: Page) {
  await page.locator("section").evaluateAll((all) => all.forEach((one) => (one.style.contentVisibility = "visible")));
}
