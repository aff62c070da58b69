import { describe, expect, it } from "vitest";
import { defaults, forecast, type Scenario } from "@/lib/earnings";
import { sources } from "@/lib/earnings/rates/sources";
import { answerToday } from "@/lib/share/then-and-now";

const asOf = "2026-11-22";
const today = (change: Partial<Scenario>) => {
  const scenario = { ...defaults, ...change };
  return answerToday(scenario, forecast(scenario, { asOf }), { asOf }, "en-US");
};

describe("an answer of an earlier day", () => {
  it("stands alone while the rates it rests on are the same", () => {
    expect(today({ asof: "2026-11-01" })).toBeUndefined();
  });

  it("stands alone when it is today's, a later day's, or pins no day", () => {
    expect(today({ asof: asOf })).toBeUndefined();
    expect(today({ asof: "2099-01-01", programme: "us-scaled" })).toBeUndefined();
    expect(today({ programme: "us-scaled" })).toBeUndefined();
    // The US missions came between the two days, and yet nothing of the later one is today's.
    const later: Scenario = { ...defaults, by: "gifts", diamonds: 20_000, programme: "us-scaled", asof: asOf };
    expect(answerToday(later, forecast(later, { asOf }), { asOf: "2024-12-31" }, "en-US")).toBeUndefined();
  });

  it("before the US missions is set beside today's, and the missions are named with their source", () => {
    // A counted LIVE of 90 minutes: half of $200 before 2025-02-10, and 0.38 + 0.08 of it since.
    const then = today({ by: "gifts", diamonds: 20_000, programme: "us-scaled", asof: "2024-12-31" })!;
    expect(then.answer.range).toBe("$92.00");
    const rates = then.changes.flatMap((change) => change.rates);
    expect(rates.find(({ id }) => id === "usPerLiveLong")).toMatchObject({ before: undefined, now: 0.38 });
    expect(then.changes.map(({ from }) => from)).toEqual(then.changes.map(() => "2025-02-10"));
    for (const { source } of then.changes) expect(source).toMatchObject({ title: sources[source.id].title });
  });

  it("names the price that rose, before and now, and no rate that was the same then", () => {
    // A dollar bought 70 coins to 2022-10 and 65 since.
    const then = today({ by: "gifts", diamonds: 20_000, programme: "us-scaled", asof: "2022-01-01" })!;
    expect(then.changes.map(({ source, from }) => `${from} ${source.id}`)).toEqual([
      "2025-02-10 beehiiv-2025",
      "2025-02-10 tiktok-scaled-rewards-2025",
      "2025-02-10 tjb-2026",
      "2022-10-01 coin-file-2025",
    ]);
    expect(then.changes[3].rates).toEqual([
      {
        id: "coinPriceApp",
        label: "Price of a coin in the app (US)",
        unit: "USD a coin",
        before: 0.0143,
        now: 0.0151,
      },
    ]);
    expect(then.changes[1].rates.map(({ id, now }) => [id, now])).toEqual([
      ["usPerLiveCap", 0.4],
      ["usWeeklyCap", 0.13],
      ["usTotalCap", 0.53],
    ]);
  });

  it("stands alone where only what viewers pay has changed", () => {
    expect(today({ viewers: 200, asof: "2022-01-01" })).toBeUndefined();
  });
});
