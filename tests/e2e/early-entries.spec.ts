import type { Page } from "@playwright/test";
import { expect, test } from "./test";
import { holdCode } from "./without-code";

async function openWithoutCode(page: Page, path: string): Promise<() => void> {
  const arrive = await holdCode(page);
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
  await expect(page.getByRole("status").filter({ hasText: "Average viewers: write a number" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Average viewers" })).toHaveValue("many");
});

test("what was chosen of a list before the page's code has come is taken", async ({ page }) => {
  const arrive = await openWithoutCode(page, "/convert");
  await page.getByText("Where are you paid?").first().click();
  await page.getByLabel("Programme", { exact: true }).selectOption("us-scaled");
  arrive();
  await expect(page).toHaveURL(/programme=us-scaled/);
  await expect(page.getByLabel("Programme", { exact: true })).toHaveValue("us-scaled");
});

test("a way in that was chosen before the page's code has come is taken", async ({ page }) => {
  const arrive = await openWithoutCode(page, "/");
  await page.getByText("I only know my followers").click();
  arrive();
  await expect(page.getByRole("textbox", { name: "Followers" })).toBeVisible();
});
