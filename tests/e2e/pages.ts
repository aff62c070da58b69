import type { Page } from "@playwright/test";

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

/** Brings everything on the page to sight: what is folded is opened, and what waits to be seen is scrolled to. */
export async function showAll(page: Page) {
  await page.locator("main details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
  await page.evaluate(async () => {
    for (let seen = 0; seen < document.body.scrollHeight; seen += innerHeight) {
      scrollTo(0, seen);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    // What is scrolled past before the page has come alive is not seen; whoever walks by keyboard has all of it fetched.
    for (let frame = 0; frame < 600 && document.querySelector("[data-awaited]"); frame++) {
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab" }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await page.waitForLoadState("networkidle");
}
