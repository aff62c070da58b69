import { describe, expect, it } from "vitest";
import { convert, defaults, type Given, type Scenario } from "@/lib/earnings";
import { sources } from "@/lib/earnings/rates/sources";
import { conversionToday } from "@/lib/share/conversion-today";

const asOf = "2026-11-22";
const today = (given: Given, change: Partial<Scenario>) => {
  const scenario = { ...defaults, ...change };
  return conversionToday(scenario, given, convert(scenario, given, { asOf })!, { asOf }, "en-US");
};
const thousand: Given = { from: "diamonds", amount: 20_000 };

describe("a conversion of an earlier day", () => {
  it("stands alone while its rates are the same, and when it is today's, a later day's, or pins no day", () => {
    expect(today(thousand, { asof: "2026-11-01" })).toBeUndefined();
    expect(today(thousand, { asof: asOf, programme: "us-scaled" })).toBeUndefined();
    expect(today(thousand, { asof: "2099-01-01", programme: "us-scaled" })).toBeUndefined();
    expect(today(thousand, { programme: "us-scaled" })).toBeUndefined();
    // The US missions came between the two days, and yet nothing of the later one is today's.
    const later: Scenario = { ...defaults, programme: "us-scaled", asof: asOf };
    const then = convert(later, thousand, { asOf })!;
    expect(conversionToday(later, thousand, then, { asOf: "2024-12-31" }, "en-US")).toBeUndefined();
  });

  it("before the US missions is set beside today's, and the missions are named with their source", () => {
    // For 90 minutes: half of $200 before 2025-02-10, and 0.38 + 0.08 of it since.
    const now = today(thousand, { programme: "us-scaled", asof: "2024-12-31" })!;
    expect(now.answer).toMatchObject({ lead: "20,000 diamonds bring you", amount: "$92.00" });
    expect(now.rewardRate).toBeCloseTo(0.46, 9);
    expect(now.changes.map(({ from }) => from)).toEqual(now.changes.map(() => "2025-02-10"));
    for (const { source } of now.changes) expect(source).toMatchObject({ title: sources[source.id].title });
    expect(now.changes.flatMap(({ rates }) => rates).find(({ id }) => id === "usPerLiveLong")).toMatchObject({
      before: undefined,
      now: 0.38,
    });
  });

  it("asks for another number of coins where money was wanted", () => {
    // $92 takes 18,400 diamonds at half, and 20,000 at 0.46.
    const now = today({ from: "takehome", amount: 92 }, { programme: "us-scaled", asof: "2024-12-31" })!;
    expect(now.answer).toMatchObject({ lead: "To take home $92.00, you need", amount: "20,000 coins" });
  });

  it("names the price that rose where only what viewers pay has changed: a conversion shows that too", () => {
    // A dollar bought 70 coins to 2022-10 and 65 since.
    const now = today(thousand, { asof: "2022-01-01" })!;
    expect([now.answer.amount, now.spend]).toEqual(["$100.00", "$302.00"]);
    expect(now.changes.map(({ source, from, rates }) => [from, source.id, rates])).toEqual([
      [
        "2022-10-01",
        "coin-file-2025",
        [
          {
            id: "coinPriceApp",
            label: "Price of a coin in the app (US)",
            unit: "USD a coin",
            before: 0.0143,
            now: 0.0151,
          },
        ],
      ],
    ]);
  });
});
