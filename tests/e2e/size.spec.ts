import { measureFirstLoad } from "../../scripts/first-load";
import budgets from "../budgets.json" with { type: "json" };
import { expect, test } from "./test";

for (const [path, ceiling] of Object.entries(budgets.firstLoadJs)) {
  test(`the first load of ${path} keeps to its bytes and brings no chart library`, async ({ page }) => {
    const { js, scripts } = await measureFirstLoad(page, path);
    expect(js).toBeGreaterThan(0);
    expect(js).toBeLessThanOrEqual(ceiling);
    // The class name that every chart of recharts carries.
    expect(scripts.filter((script) => script.includes("recharts-"))).toEqual([]);
  });
}
