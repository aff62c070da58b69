import type { FrameLocator, Page } from "@playwright/test";
import { AT_A_DESK, expectAccessible } from "./axe";
import { expect, test } from "./test";

const code = (page: Page) => page.getByRole("textbox", { name: "What to paste" });
const preview = (page: Page): FrameLocator => page.frameLocator('iframe[title="Preview"]');
/** The calculator in the previewed page; Playwright looks into the element's shadow by itself. */
const calculator = (page: Page) => preview(page).frameLocator('iframe[title^="What will my LIVE"]');

test("starts from the link it was opened with, and its preview runs the snippet it shows", async ({ page }) => {
  await page.goto("/embed?viewers=100&minutes=120");
  await expect(code(page)).toHaveValue(/embed\/calculator\?v=1&amp;viewers=100&amp;minutes=120"/);
  await expect(calculator(page).locator("output")).toContainText("$0.06 – $41");
  await page.getByRole("textbox", { name: "Average viewers" }).first().fill("1000");
  await expect(code(page)).toHaveValue(/viewers=1000&/);
  await expect(calculator(page).getByRole("textbox", { name: "Average viewers" })).toHaveValue("1000");
});

test("every choice comes into each snippet and into the preview", async ({ page }) => {
  await page.goto("/embed");
  await page.getByText("Dark", { exact: true }).click();
  await page.getByText("Compact").click();
  await page.getByRole("checkbox", { name: "The sentence" }).uncheck();
  await page.getByLabel("Ground").selectOption("transparent");
  await page.getByLabel("Numbers").selectOption("de-DE");
  await page.getByRole("textbox", { name: "Width" }).fill("400");
  await page.getByRole("textbox", { name: "Accent", exact: true }).fill("#00b894");
  const looks = ["theme", "accent=?.00b894|accent=00b894", "ground", "size", "show", "numbers"];
  for (const tab of ["HTML", "Script", "WordPress", "React", "Notion, others"]) {
    await page.getByText(tab, { exact: true }).click();
    for (const part of looks) await expect(code(page)).toHaveValue(new RegExp(part));
  }
  await page.getByText("Script", { exact: true }).click();
  await expect(calculator(page).locator("body")).toHaveClass("compact transparent");
  await expect(calculator(page).getByText("A typical night")).toBeHidden();
  await expect(calculator(page).getByRole("textbox", { name: "Minutes" })).toHaveValue("90");
});

test("a colour that could not be read is changed, and it says so", async ({ page }) => {
  await page.goto("/embed");
  await page.getByRole("textbox", { name: "Accent", exact: true }).fill("#ffdd00");
  await expect(page.getByText(/^Too pale to read on a light ground: #[\da-f]{6} is shown there\.$/)).toBeVisible();
  await page.getByRole("textbox", { name: "Accent", exact: true }).fill("yellowish");
  await expect(page.getByText("Write a colour as six digits, or pick one. The last one is still used.")).toBeVisible();
  await expect(code(page)).toHaveValue(/accent=ffdd00/);
  await page.getByRole("textbox", { name: "Accent", exact: true }).fill("");
  await expect(code(page)).not.toHaveValue(/accent/);
});

test("copies what it shows", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/embed");
  await page.getByText("WordPress", { exact: true }).click();
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page).inputValue());
});

test("shows a phone, a column and the full width, on a light and a dark page", async ({ page }) => {
  await page.goto("/embed");
  const width = () => page.locator('iframe[title="Preview"]').evaluate((frame) => frame.clientWidth);
  const room = await page.locator("main").evaluate((main) => main.clientWidth);
  for (const [name, most] of [
    ["Phone", 390],
    ["Column", 680],
    ["Full width", 9999],
  ] as const) {
    await page.getByText(name, { exact: true }).click();
    expect(Math.abs((await width()) - Math.min(most, room))).toBeLessThanOrEqual(2);
  }
  await page.getByText("Dark page").click();
  await expect(preview(page).locator("html")).toHaveCSS("color-scheme", "dark");
});

test("is accessible, and wide content does not push the page", async ({ page, isMobile }) => {
  test.skip(!isMobile, AT_A_DESK);
  // Three documents, one in the other, each judged in both themes.
  test.slow();
  await page.goto("/embed");
  await calculator(page).locator("output").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});
