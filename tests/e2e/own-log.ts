import type { Page } from "@playwright/test";
import { expect, test } from "./test";

/** The page of one's own LIVEs, with an empty log. */
export async function openLog(page: Page): Promise<void> {
  await page.goto("/sessions");
  await expect(page.getByRole("button", { name: "Try it with made-up LIVEs" })).toBeVisible();
}

export const logTable = (page: Page) => page.getByRole("table", { name: "Your LIVEs, with what each brought" });
export const logRows = (page: Page) => logTable(page).locator("tbody tr[aria-rowindex]");

/** What the page says of the last thing done, beside its way back. */
export const lastAction = (page: Page) => page.locator(".undo-bar");
/** The proof is worked out beside the page, on a busy machine for a while. */
export const PROVED = { timeout: 20_000 };
export const undo = (page: Page) => lastAction(page).getByRole("button", { name: "Undo" });

export async function addLive(page: Page, start: string, minutes: string, diamonds: string): Promise<void> {
  const form = page.getByRole("form", { name: "Add a LIVE" });
  const before = await logRows(page).count();
  await form.getByLabel("Began").fill(start);
  await form.getByLabel("Minutes").fill(minutes);
  await form.getByLabel("Diamonds").fill(diamonds);
  await form.getByRole("button", { name: "Add LIVE" }).click();
  await expect(lastAction(page)).toContainText("LIVE added");
  // The one before it has said the same: the log itself tells that this one is kept. Made-up LIVEs give way to it.
  await expect.poll(() => logRows(page).count()).not.toBe(before);
}

/** Three evenings that brought far more than the general model expects of them. */
export async function logThree(page: Page): Promise<void> {
  await openLog(page);
  for (const [day, diamonds] of [
    ["13", "20,000"],
    ["14", "31,000"],
    ["15", "24,000"],
  ])
    await addLive(page, `2026-03-${day}T19:00`, "90", diamonds);
}

/** Whatever is asked of the network from now on, but for the site's own scripts, which are fetched as they are needed. */
export function watchNetwork(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    const { protocol, pathname, search } = new URL(request.url());
    const isScript = pathname.startsWith("/_next/static/") && search === "";
    const isPlain = request.method() === "GET" && (isScript || pathname === "/icon.svg");
    if (!isPlain && protocol !== "blob:") asked.push(`${request.method()} ${request.url()}`);
  });
  return asked;
}

/** Notes in the test's report the longest time that the page has not answered since. For people: no test waits for a clock. */
export async function watchPauses(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const pauses = ((window as unknown as { pauses: { longest: number } }).pauses = { longest: 0 });
    let last = performance.now();
    setInterval(() => {
      pauses.longest = Math.max(pauses.longest, performance.now() - last);
      last = performance.now();
    });
  });
  return async () => {
    const longest = await page.evaluate(() => (window as unknown as { pauses: { longest: number } }).pauses.longest);
    test.info().annotations.push({ type: "longest pause", description: `${Math.round(longest)} ms` });
  };
}

/** Counts how far things move by themselves from the next page on; the returned function sums it up. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => shifts.push((entry as PerformanceEntry & { value: number }).value)),
    ).observe({ type: "layout-shift", buffered: true });
  });
  return () =>
    page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0));
}
