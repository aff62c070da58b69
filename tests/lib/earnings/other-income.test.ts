import { describe, expect, it } from "vitest";
import { planDefaults } from "@/lib/earnings";
import { otherIncome } from "@/lib/earnings/other-income";
import { openRates } from "@/lib/earnings/rates/open-rates";
import { scenarioOf } from "./scenarios";

const rates = openRates("2026-11-23");
const income = (terms: Partial<typeof planDefaults>, scenario = scenarioOf()) =>
  otherIncome(scenario, { ...planDefaults, ...terms }, rates);

describe("income beside gifts", () => {
  it("is nothing unless it is counted", () => {
    expect(income({})).toEqual({ parts: [], low: 0, typical: 0, high: 0 });
  });

  it("a US Super Fan at $9.99 leaves 70 % after the store's 30 %: $4.90, with the full bonus $6.29", () => {
    const us = income({ superfans: 10 }, scenarioOf({ programme: "us-scaled" }));
    expect(us.typical).toBeCloseTo(48.951, 3);
    expect(us.high).toBeCloseTo(62.937, 3);
    expect(income({ superfans: 10 }).typical).toBeCloseTo(34.965, 3);
  });

  it("a Super Fan is paid in dollars, by the store that was used, less exchange and tax", () => {
    // On the web no store takes a part: $9.99 × 50 % × ⅘ after exchange × ¾ after tax, at two pounds for a dollar.
    const scenario = scenarioOf({ store: "web", spread: 0.2, tax: 0.25, currency: "GBP", fx: 2 });
    const { parts } = income({ superfans: 10 }, scenario);
    expect(parts).toEqual([expect.objectContaining({ id: "superfans", label: "Super Fans" })]);
    expect(parts[0].typical).toBeCloseTo(59.94 * (1 - rates.value("storeFeeWeb")), 9);
    // A price of one's own is in one's own currency already.
    expect(income({ superfans: 10, superprice: 19.98 }, scenario).typical).toBeCloseTo(parts[0].typical, 9);
  });

  it("a sponsor's own price is taken as it is; without one, $10 a thousand entries, from $6 to $25", () => {
    expect(income({ sponsored: 2, sponsorfee: 150 })).toMatchObject({ low: 300, typical: 300, high: 300 });
    // 40 viewers for 90 minutes who stay 514 seconds each: 420.2 entries.
    const open = income({ sponsored: 1 });
    expect([open.low, open.typical, open.high].map((x) => Number(x.toFixed(2)))).toEqual([2.52, 4.2, 10.51]);
    // In pounds at two for a dollar, less a quarter for tax: 1.5 times as much.
    const pounds = income({ sponsored: 1 }, scenarioOf({ tax: 0.25, currency: "GBP", fx: 2 }));
    expect(pounds.typical).toBeCloseTo(open.typical * 1.5, 9);
    expect(open.parts).toEqual([expect.objectContaining({ id: "sponsored", label: "Sponsored LIVEs" })]);
  });

  it("of $400 sold through links, 13 % stays, from 10 to 20, and tax is set aside", () => {
    const shop = income({ shopsales: 400 }, scenarioOf({ tax: 0.25 }));
    expect([shop.low, shop.typical, shop.high].map((x) => Number(x.toFixed(6)))).toEqual([30, 39, 60]);
    expect(shop.parts).toEqual([expect.objectContaining({ id: "shop", label: "Shop commission" })]);
    expect(income({ shopsales: 400, commission: 0.5 })).toMatchObject({ low: 200, high: 200 });
  });
});
