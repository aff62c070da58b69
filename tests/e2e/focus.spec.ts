import type { Page } from "@playwright/test";
import { addLive, openLog } from "./own-log";
import { fetchAll } from "./pages";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "A keyboard goes on alike on every screen.");

/** Presses a button, which takes itself away by that or can be pressed no longer. */
const press = async (page: Page, name: string | RegExp) => {
  const button = await page.getByRole("button", { name }).first().elementHandle();
  await button.focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() =>
      button.evaluate((it: HTMLButtonElement) => !it.isConnected || it.disabled || it.closest("[hidden]") !== null),
    )
    .toBe(true);
};
/** What has the focus, in the words of a screen reader; undefined where the page has lost it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement!;
    return at === document.body ? undefined : (at.getAttribute("aria-label") ?? at.textContent ?? at.id);
  });

const flows: [page: string, what: string, act: (page: Page) => Promise<unknown>][] = [
  ["/convert?gifts=5655.3~6064.1", "a gift that is taken out", (page) => press(page, /^Take Rose out/)],
  ["/convert?gifts=5655.3~6064.1", "a basket that is emptied", (page) => press(page, "Empty it")],
  ["/convert?gifts=5655.2", "a button that can be pressed no longer", (page) => press(page, /^One Rose less/)],
  ["/sessions", "made-up LIVEs that are asked for", (page) => press(page, "Try it with made-up LIVEs")],
  ["/plan", "a week that is laid out", (page) => press(page, "Lay out my week")],
  ["/plan", "a figure that is tried", (page) => press(page, /^Try it: Average viewers/)],
];

for (const [path, what, act] of flows)
  test(`${path}: the keyboard goes on beside ${what}`, async ({ page }) => {
    await page.goto(path);
    await fetchAll(page);
    await act(page);
    // It has the focus until it is gone.
    await page.waitForTimeout(500);
    await expect.poll(() => focused(page)).toBeDefined();
  });

test("a LIVE that is edited gives the focus back to its button", async ({ page }) => {
  await openLog(page);
  await addLive(page, "2026-11-20T19:00", "90", "1,200");
  await page.getByRole("button", { name: /^Edit/ }).first().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("button", { name: /^Edit/ }).first()).toBeFocused();
});

test("who has left a field is not called back to it when it goes", async ({ page }) => {
  await page.goto("/?by=followers");
  await page.getByText("I know my viewers").click();
  await expect(page).not.toHaveURL(/by=followers/);
  const viewers = page.getByRole("textbox", { name: "Average viewers" });
  await viewers.focus();
  await page.getByRole("heading", { level: 1 }).click();
  await page.goBack();
  await expect(viewers).toBeHidden();
  await page.waitForTimeout(500);
  expect(await focused(page)).toBeUndefined();
});
