import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { showAll } from "./pages";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "arrow keys are a desk's");

/** What is spoken of a chart's points, first to third, as the arrow keys come to them. */
async function readPoints(page: Page, chart: Locator): Promise<string[]> {
  const spoken = page.getByRole("status").filter({ visible: true });
  await chart.scrollIntoViewIfNeeded();
  await chart.focus();
  const said = [];
  for (const key of ["", "ArrowRight", "ArrowRight", "ArrowLeft"]) {
    if (key) await page.keyboard.press(key);
    await expect(spoken.filter({ hasText: /\d/ })).not.toHaveCount(0);
    said.push((await spoken.allTextContents()).join(" "));
  }
  return said;
}

async function expectReadable(page: Page, name: RegExp, point: RegExp) {
  const chart = page.getByRole("application", { name });
  const [first, second, third, back] = await readPoints(page, chart.first());
  for (const said of [first, second, third]) expect(said).toMatch(point);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(back).toBe(second);
}

test("the chances of a night are named and read point by point", async ({ page }) => {
  await page.goto("/?v=1&viewers=40");
  await showAll(page);
  await expectReadable(page, /arrow keys read its points/, /\$.*Chance to pass it.*%/);
  await expectAccessible(page);
});

test("a plan's chance, what viewers and LIVEs trade for, and the year are named and read point by point", async ({
  page,
}) => {
  await page.goto("/plan?v=1&viewers=60");
  await showAll(page);
  await page.locator("#year, [id^=year]").first().scrollIntoViewIfNeeded();
  await expectReadable(page, /Take-home from gifts by the end of the year/, /5 in 10.*\$.*Typical.*8 in 10/);
  await expectReadable(page, /viewers/i, /LIVEs a week.*Viewers needed/);
  await expectAccessible(page);
});

test("own LIVEs over time are named and read point by point", async ({ page }) => {
  await page.goto("/sessions");
  await page.getByRole("button", { name: "Try it with made-up LIVEs" }).click();
  // What they teach is said when it is there: not between two points.
  await expect(page.locator("output")).toContainText("8 nights in 10");
  await page.locator("#timeline").scrollIntoViewIfNeeded();
  await expectReadable(page, /arrow keys read its points/, /Paid.*\$/);
});
