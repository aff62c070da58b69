import { expectAccessible } from "./axe";
import { expect, test } from "./test";

test("the front page answers, with one heading of the first level", async ({ page }) => {
  const response = await page.goto("/");
  expect(response?.status()).toBe(200);
  await expect(page.locator("h1")).toHaveCount(1);
});

test("the front page is accessible in light and dark", async ({ page }) => {
  await page.goto("/");
  await expectAccessible(page);
});
