import { PAGES } from "./pages";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "A form is sent alike from every screen.");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the estimator answers what was typed, in every fold, and keeps what no field shows", async ({ page }) => {
    await page.goto("/?v=1&currency=EUR&fx=0.5&followers=777&asof=2026-01-01");
    await page.getByRole("textbox", { name: "Average viewers" }).fill("1,000");
    await page.getByRole("textbox", { name: "Minutes" }).fill("100–180");
    await page.getByText("Where are you paid?").click();
    await page.getByLabel("Set aside for tax").fill("25");
    await page.getByLabel("Programme", { exact: true }).selectOption("us-scaled");
    const before = await page.locator("output").textContent();
    await page.getByRole("textbox", { name: "Average viewers" }).press("Enter");
    await expect(page).toHaveURL(
      "/?v=1&viewers=1000&minutes=100-180&followers=777&programme=us-scaled&tax=25&currency=EUR&fx=0.5&asof=2026-01-01",
    );
    await expect(page.getByRole("textbox", { name: "Average viewers" })).toHaveValue("1000");
    expect(await page.locator("output").textContent()).not.toBe(before);

    await page.getByText("I counted my gifts").click();
    await page.getByRole("button", { name: "Show the answer" }).first().click();
    await page.getByRole("textbox", { name: "Diamonds" }).fill("10,000");
    await page.getByRole("button", { name: "Show the answer" }).first().click();
    await expect(page).toHaveURL(/by=gifts/);
    await expect(page).toHaveURL(/diamonds=10000/);
    await expect(page.locator("output")).toContainText("This LIVE pays you");
  });

  test("what cannot be read is named, and what was left empty takes its default", async ({ page }) => {
    await page.goto("/?v=1&viewers=80&minutes=120");
    await page.getByRole("textbox", { name: "Average viewers" }).fill("many");
    await page.getByRole("textbox", { name: "Minutes" }).fill("");
    await page.getByRole("button", { name: "Show the answer" }).first().click();
    await expect(page.getByText("viewers: “many” is not a number")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Minutes" })).toHaveValue("90");
  });

  test("the converter follows the field that was changed", async ({ page }) => {
    await page.goto("/convert?v=1&coins=20000&asof=2026-01-01");
    await page.getByLabel("Take-home").fill("500");
    await page.getByRole("button", { name: "Show the answer" }).first().click();
    await expect(page).toHaveURL("/convert?v=1&asof=2026-01-01&takehome=500");
    await expect(page.locator("output")).toContainText("100,000 coins");
    await expect(page.getByLabel("Coins", { exact: true })).toHaveValue("100,000");
  });

  test("the plan answers another goal", async ({ page }) => {
    await page.goto("/plan?v=1&viewers=60&week=mo.2000.90");
    await page.getByRole("textbox", { name: "I want, in USD" }).fill("2,000");
    await page.getByLabel("How surely").selectOption("80");
    await page.getByRole("button", { name: "Show the answer" }).first().click();
    await expect(page).toHaveURL("/plan?v=1&viewers=60&goal=2000&sure=80&week=mo.2000.90");
    await expect(page.locator("output").first()).toContainText("$2,000");
  });

  test("no button is shown but those that send what was typed, and no field that nothing reads", async ({ page }) => {
    for (const path of PAGES) {
      await page.goto(path);
      const names = await page.locator("button:visible").allInnerTexts();
      expect(names.filter((name) => name !== "Show the answer")).toEqual([]);
      const idle = await page
        .locator("main :is(input, select):visible")
        .evaluateAll((fields: HTMLInputElement[]) =>
          fields.filter(({ form }) => form?.id !== "page-form").map(({ outerHTML }) => outerHTML),
        );
      expect(idle).toEqual([]);
    }
  });
});

for (const path of ["/", "/convert", "/plan"])
  test(`with JavaScript ${path} has nothing to send, and Enter leaves the page where it is`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("button", { name: "Show the answer" })).toHaveCount(0);
    const asked: string[] = [];
    page.on("request", (request) => request.isNavigationRequest() && asked.push(request.url()));
    const field = page.locator("input[inputmode]").first();
    await field.fill("123");
    await field.press("Enter");
    await expect(page).toHaveURL(/123/);
    expect(asked).toEqual([]);
  });
