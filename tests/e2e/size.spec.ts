import { measureFirstLoad } from "../../scripts/first-load";
import budgets from "../budgets.json" with { type: "json" };
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "Every screen loads the same files.");

for (const [path, ceiling] of Object.entries(budgets.firstLoadJs)) {
  test(`the first load of ${path} keeps to its bytes and brings no chart library`, async ({ page }) => {
    const { js, scripts } = await measureFirstLoad(page, path);
    expect(js).toBeGreaterThan(0);
    expect(js).toBeLessThanOrEqual(ceiling);
    // The class name that every chart of recharts carries.
    expect(scripts.filter((script) => script.includes("recharts-"))).toEqual([]);
  });
}

test("the framework's files ask to be compiled whole while they arrive, each once", async ({ page }) => {
  const { scripts } = await measureFirstLoad(page, "/");
  const hinted = scripts.filter((script) => script.startsWith("//# allFunctionsCalledOnLoad\n"));
  expect(hinted.some((script) => script.includes("hydrateRoot"))).toBe(true);
  expect(hinted.every((script) => script.split("allFunctionsCalledOnLoad").length === 2)).toBe(true);
});

for (const [path, ceiling] of Object.entries(budgets.embed)) {
  test(`what other sites load from ${path} keeps to its bytes and brings nothing of the site`, async ({ page }) => {
    const { html, css, js, scripts } = await measureFirstLoad(page, path);
    expect(html + css + js).toBeGreaterThan(0);
    expect(html + css + js).toBeLessThanOrEqual(ceiling);
    const text = [...scripts, await page.content()].join();
    // React, recharts and zod in any form leave one of these behind; so do the sources of the rates.
    for (const name of ["react", "recharts", "_zod", "ZodError", "tiktok.com"])
      expect(text.includes(name), name).toBe(false);
  });
}
