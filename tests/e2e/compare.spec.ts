import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { expect, test } from "./test";
import { holdCode } from "./without-code";

const two = "/compare?s1=v:1,viewers:15,minutes:60&s2=v:1,viewers:120,minutes:60";
const places = (page: Page) => page.getByRole("main").locator("ol > li");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a comparison has its answers, what differs and by how much in the page", async ({ page }) => {
    await page.goto(two);
    await expect(places(page)).toHaveCount(2);
    await expect(places(page).nth(0)).toContainText("15 viewers, 60 minutes");
    await expect(page.getByRole("row", { name: /Average viewers \(differs\) 15 120/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /^Minutes 60 60/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /Average night/ })).toContainText(/\+\$\d+, \+\d+%/);
  });
});

test("two to four are accessible, and keep to a narrow screen", async ({ page }) => {
  test.slow();
  await page.goto(`${two}&s3=v:1,by:followers,followers:50000&s4=v:1,by:gifts,diamonds:10000`);
  await expect(places(page)).toHaveCount(4);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expect(page.getByText("Four is the most that fit side by side.")).toBeVisible();
});

test("starts from the estimator; a copy is added, changed, swapped, named and removed", async ({ page }) => {
  await page.goto("/?v=1&viewers=15&minutes=60");
  await page.getByRole("main").getByRole("link", { name: "Compare" }).click();
  await expect(places(page)).toHaveCount(1);
  await page.getByRole("button", { name: "A copy of A, to change" }).click();
  await page.getByRole("button", { name: "Change B" }).click();
  const dialog = page.getByRole("dialog", { name: "Change B" });
  await dialog.getByRole("textbox", { name: "Average viewers" }).fill("120");
  await expect(dialog.locator("output")).toContainText("8 nights in 10");
  await page.keyboard.press("Escape");
  await expect(places(page).nth(1)).toContainText("120 viewers, 60 minutes");
  await expect(page).toHaveURL(/s2=v:1,viewers:120,minutes:60/);

  await page.getByRole("textbox", { name: "Name of B" }).fill("Dream");
  await page.getByRole("button", { name: "Swap with A" }).click();
  await expect(page.getByRole("textbox", { name: "Name of A" })).toHaveValue("Dream");
  await expect(page.getByRole("columnheader", { name: "A · Dream" })).toBeVisible();
  expect(page.url()).not.toContain("Dream");

  await page.reload();
  await expect(page.getByRole("textbox", { name: "Name of A" })).toHaveValue("Dream");
  await page.goBack();
  await expect(places(page).nth(0)).toContainText("15 viewers");
  await page.goForward();
  await page.getByRole("button", { name: "Remove B" }).click();
  await expect(places(page)).toHaveCount(1);
  await expect(places(page).nth(0)).toContainText("120 viewers");
});

test("a name takes what is typed into its middle, also where Back has taken a dialog away", async ({ page }) => {
  await page.goto(two);
  await page.getByRole("button", { name: "Change A" }).click();
  const dialog = page.getByRole("dialog", { name: "Change A" });
  await dialog.getByRole("textbox", { name: "Average viewers" }).fill("77");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/viewers:77/);
  await page.goBack();
  await expect(dialog).toHaveCount(0);
  const name = page.getByRole("textbox", { name: "Name of A" });
  await name.fill("ad");
  await name.press("Home");
  await name.press("ArrowRight");
  await name.pressSequentially("bc");
  await expect(name).toHaveValue("abcd");
});

test("a name stays through a link within the page, and is there after a reload", async ({ page }) => {
  await page.goto(two);
  const name = page.getByRole("textbox", { name: "Name of A" });
  await name.fill("Dream");
  await name.press("Enter");
  await page.getByRole("link", { name: "Skip to the content" }).press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await expect(name).toHaveValue("Dream");
  await page.reload();
  await expect(name).toHaveValue("Dream");
});

test("a press made before the page's code has come is acted on when it is there", async ({ page }) => {
  const letCome = await holdCode(page);
  await page.goto(two, { waitUntil: "commit" });
  await page.getByRole("button", { name: "A copy of B, to change" }).click();
  await expect(places(page)).toHaveCount(2);
  letCome();
  await expect(places(page)).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Change C" })).toBeFocused();
});

test("added, swapped and removed by keyboard alone, with the focus where one goes on", async ({ page }) => {
  await page.goto(two);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await button("Battle night, 60 viewers").press("Enter");
  await expect(button("Change C")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(button("Swap with B to move C")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(places(page).nth(1)).toContainText("60 viewers");
  await expect(places(page).nth(1).getByRole("button", { name: "Swap with A" })).toBeFocused();
  await places(page).nth(0).getByRole("button", { name: "Swap with B" }).press("Enter");
  await expect(places(page).nth(0)).toContainText("60 viewers");
  await expect(places(page).nth(1).getByRole("button", { name: "Swap with A" })).toBeFocused();
  await expect(page.getByText("A and B have changed places.")).toHaveRole("status");
  await button("Remove B").press("Enter");
  await expect(places(page)).toHaveCount(2);
  await expect(button("Change B")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Change B" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(button("Change B")).toBeFocused();
});

test("back walks through settled comparisons, also to the two it began with", async ({ page }) => {
  await page.goto("/compare");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/compare#main$/);
  await expect(places(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Change A" }).click();
  const slider = page.getByRole("dialog").getByRole("slider", { name: /^Average viewers/ });
  for (let i = 0; i < 9; i++) await slider.press("ArrowRight");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Remove B" }).click();
  await expect(places(page)).toHaveCount(1);
  await page.goBack();
  await expect(places(page)).toHaveCount(2);
  // The router writes each address once more as it answers it, so a step is over when the address is another, and not before.
  while (new URL(page.url()).search) {
    const from = page.url();
    await page.evaluate(() => history.back());
    await expect.poll(() => page.url()).not.toBe(from);
  }
  await expect(places(page).nth(0)).toContainText("15 viewers");
  await expect(places(page)).toHaveCount(2);
});

test("its link holds them all, and the names only when asked", async ({ page, baseURL }) => {
  await page.goto(two);
  await page.getByRole("textbox", { name: "Name of A" }).fill("Only mine");
  await page.getByRole("button", { name: "Share this comparison" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this comparison" });
  const link = dialog.getByRole("textbox");
  await expect(link).toHaveValue(new RegExp(`^${baseURL}/compare\\?s1=v:1,viewers:15,minutes:60,asof:\\d{4}-`));
  await expect(link).not.toHaveValue(/Only/);
  await dialog.getByRole("checkbox", { name: "Put the names in the link" }).check();
  await expect(link).toHaveValue(/&n1=Only%20mine&s2=/);
  await page.goto(await link.inputValue());
  await expect(page.getByRole("textbox", { name: "Name of A" })).toHaveValue("Only mine");
});

test("its picture is taken away with the names that stand on it", async ({ page }) => {
  await page.goto(two);
  await page.getByRole("textbox", { name: "Name of B" }).fill("Dream & co");
  await page.getByRole("button", { name: "Share this comparison" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Comparison as SVG" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^livetake-\d{4}-\d\d-\d\d-comparison\.svg$/);
  const svg = await readFile(await download.path(), "utf8");
  expect(svg).toContain("B · Dream &amp; co");
  expect(svg.match(/<svg/g)).toHaveLength(3);
});

async function keep(page: Page, path: string, name: string): Promise<void> {
  await page.goto(path);
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.getByText(`“${name}” is kept on this device.`)).toBeVisible();
}

test("takes one that is kept, under its name", async ({ page }) => {
  await keep(page, "/?v=1&viewers=60", "Friday");
  await page.goto(two);
  await page.getByRole("button", { name: "One that you keep …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("textbox", { name: "Name of C" })).toHaveValue("Friday");
  await expect(places(page).nth(2)).toContainText("60 viewers");
});

test("a basket that is kept is added too, and the names of the others stay", async ({ page }) => {
  await keep(page, "/?v=1&by=gifts&gifts=5655.120", "Roses");
  await page.goto(two);
  const first = page.getByRole("textbox", { name: "Name of A" });
  await first.fill("Dream");
  await first.press("Enter");
  await page.getByRole("button", { name: "One that you keep …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("textbox", { name: "Name of C" })).toHaveValue("Roses");
  await expect(places(page).nth(2)).toContainText("120 coins");
  await expect(first).toHaveValue("Dream");
});

test("no press brings a fifth while the gifts of a fourth are being fetched", async ({ page, context }) => {
  const place = "v:1,by:gifts,gifts:5655.120";
  await page.goto(`/compare?s1=${place}&s2=${place}&s3=${place}`);
  await page.getByRole("button", { name: "A copy of A, to change" }).waitFor();
  // The catalogue takes its time.
  await context.route("**/*.js", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  const copy = page.getByRole("button", { name: "A copy of A, to change" });
  await copy.click();
  await copy.click({ timeout: 500 }).catch(() => {});
  await expect(places(page)).toHaveCount(4);
  await expect(page.getByText("Four is the most that fit side by side.")).toBeVisible();
  await expect(page).not.toHaveURL(/s5=/);
});

test("different currencies are compared in dollars, and the page says so", async ({ page }) => {
  await page.goto("/compare?s1=v:1,viewers:60,currency:EUR,fx:0.9&s2=v:1,viewers:60");
  await expect(page.getByText("Shown in US dollars, because the currencies differ.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Average night/ })).toContainText("the same");
});

test("nonsense in a place is named with its letter", async ({ page }) => {
  await page.goto("/compare?s1=viewers:x&s2=v:1");
  await expect(page.getByText("A: viewers: “x” is not a number")).toBeVisible();
});
