import type { Page } from "@playwright/test";
import { expect, test } from "./test";

/** The page as it is while its code is still on the way; `arrive` lets the code come. */
async function openWithoutCode(page: Page, path: string): Promise<() => void> {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route("**/_next/static/**/*.js", async (route) => {
    await arrival;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return arrive;
}

test("a number typed before the page's code has come is answered", async ({ page }) => {
  const arrive = await openWithoutCode(page, "/");
  await page.getByRole("textbox", { name: "Average viewers" }).fill("1000");
  await expect(page.locator("output")).toContainText("typical $0.40");
  arrive();
  await expect(page.locator("output")).not.toContainText("typical $0.40");
  await expect(page.getByRole("textbox", { name: "Average viewers" })).toHaveValue(/1,?000/);
  await expect(page).toHaveURL(/viewers=1000/);
});

test("nonsense typed before the page's code has come is named, and kept", async ({ page }) => {
  const arrive = await openWithoutCode(page, "/");
  await page.getByRole("textbox", { name: "Average viewers" }).fill("many");
  arrive();
  await expect(page.getByRole("alert").filter({ hasText: "Average viewers: write a number" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Average viewers" })).toHaveValue("many");
});

test("a way in that was chosen before the page's code has come is taken", async ({ page }) => {
  const arrive = await openWithoutCode(page, "/");
  await page.getByText("I only know my followers").click();
  arrive();
  await expect(page.getByRole("textbox", { name: "Followers" })).toBeVisible();
});
