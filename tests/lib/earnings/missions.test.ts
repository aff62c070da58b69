import { describe, expect, it } from "vitest";
import { nextMissions as missions } from "@/lib/earnings/missions";
import { openRates } from "@/lib/earnings/rates/open-rates";
import { scenarioOf } from "./scenarios";

const rates = openRates("2026-11-23");

describe("missions of the US programme", () => {
  const us = { programme: "us-scaled", viewers: 300 } as const;

  it("one more valid day lifts 38 + 6 = 44 % to 46 %", () => {
    const [first] = missions(scenarioOf({ ...us, validdays: 1 }), { rates });
    expect(first).toMatchObject({ id: "valid-day", target: 2, from: 0.44, to: 0.46 });
    // Two points of what is worth 44 points now.
    const gifts = missions(scenarioOf({ ...us, validdays: 1, tax: 0.25 }), { rates })[0].weekly;
    expect(gifts).toBeCloseTo(first.weekly * 0.75, 3);
    expect(first.weekly).toBeGreaterThan(0);
  });

  it("are told with what each would add to a week, the most first", () => {
    // Three LIVEs a week of 10,000 coins are 13 a month: $1,300 in the ledger, $300 a week. 29 % of it is paid now.
    const counted = { ...us, by: "gifts", coins: 10_000, perweek: 3, minutes: 15, validdays: 0 } as const;
    expect(missions(scenarioOf(counted), { rates })).toEqual([
      { id: "length", target: 25, from: 0.29, to: 0.38, weekly: 27 },
      { id: "valid-day", target: 1, from: 0.29, to: 0.35, weekly: 18 },
      { id: "new-followers", target: 5, from: 0.29, to: 0.31, weekly: 6 },
      { id: "fans", target: 10, from: 0.29, to: 0.3, weekly: 3 },
    ]);
    // A LIVE of 24 minutes is but 0.9 points short of the longest.
    expect(missions(scenarioOf({ ...counted, minutes: 24 }), { rates }).map(({ id }) => id)).toEqual([
      "valid-day",
      "new-followers",
      "fans",
      "length",
    ]);
    const gifts = [{ id: 5655, count: 10_000 }];
    const basket = scenarioOf({ ...counted, coins: undefined, gifts });
    expect(missions(basket, { rates, giftCoins: { 5655: 1 } })[0].weekly).toBe(27);
  });

  it.each([
    [9, [10]],
    [10, [100]],
    [100, [2_000]],
    [1_999, [2_000]],
    [2_000, []],
  ])("with %i active fans the next step is %j", (fans, steps) => {
    const next = missions(scenarioOf({ ...us, fans }), { rates }).filter(({ id }) => id === "fans");
    expect(next.map(({ target }) => target)).toEqual(steps);
  });

  it("do not ask for what is reached, nor for a third valid day, and stop at the caps", () => {
    const all = { ...us, validdays: 2, newfollowers: 5, fans: 2_000 };
    expect(missions(scenarioOf(all), { rates })).toEqual([]);
    expect(missions(scenarioOf({ ...all, minutes: 15 }), { rates }).map(({ id }) => id)).toEqual(["length"]);
  });

  it("exist in the US alone", () => {
    expect(missions(scenarioOf({ validdays: 0 }), { rates })).toEqual([]);
  });
});
