import { describe, expect, it } from "vitest";
import { citeSources, explain, forecast, type Scenario } from "@/lib/earnings";
import { scenarioOf } from "./scenarios";

const asOf = "2026-11-23";

describe("what would move a month", () => {
  /** Effects as parts of the mean month. */
  const effects = (change: Partial<Scenario> = {}) => {
    const scenario = scenarioOf({ viewers: 1_000, ...change });
    const now = forecast(scenario, { asOf });
    const part = (amount: number) => Math.round((1e3 * amount) / now.month.takeHome.mean) / 1e3;
    return explain(scenario, now, { asOf }).levers.map(({ id, effect }) => [id, part(effect.low), part(effect.high)]);
  };

  it("is each lever's factor on its gifts, the largest first", () => {
    expect(effects()).toEqual([
      ["community", 0.1, 0.9], // × 1.1 to 1.9
      ["battles", 0, 0.8],
      ["reach", 0, 0.7],
      ["interaction", 0.05, 0.6], // × 1.05 to 1.6
      ["quality", 0.05, 0.5],
      ["timing", 0, 0.4],
      ["promotion", -0.1, 0.5], // × 0.9 to 1.5
      ["schedule", 0, 0.35],
    ]);
  });

  it("is no lever where gifts were counted: they are taken to repeat", () => {
    expect(effects({ by: "gifts", diamonds: 10_000 })).toEqual([]);
  });

  it("is nothing for a lever that is on “more”, and more for one on “less”, which undid as much", () => {
    const moved = new Map(effects({ community: "more", quality: "less" }).map(([id, ...range]) => [id, range]));
    expect(moved.get("community")).toEqual([0, 0]);
    // Less quality is a factor between 1 / 1.5 and 1 / 1.05, 0.7968 at its middle: 1.05 / 0.7968 is 1.318, 1.5 / 0.7968 is 1.882.
    expect(moved.get("quality")).toEqual([0.318, 0.882]);
  });
});

describe("the answers nearby", () => {
  const nearby = (change: Partial<Scenario>) => {
    const scenario = scenarioOf(change);
    const monthOf = (changed: Partial<Scenario>) => forecast({ ...scenario, ...changed }, { asOf }).month.takeHome.mean;
    const { nearby: found } = explain(scenario, forecast(scenario, { asOf }), { asOf });
    return { found, adds: (changed: Partial<Scenario>) => monthOf(changed) - monthOf({}) };
  };

  it("are what those scenarios come to, less what this one does: missions and whole LIVEs count", () => {
    // From 10 to 20 minutes a LIVE the US rate rises too, so twice the minutes bring more than twice the money.
    const { found, adds } = nearby({ viewers: 400, minutes: 10, programme: "us-scaled", perweek: 4.1, feefixed: 5 });
    expect(found.map(({ id, more }) => [id, more])).toEqual([
      ["minutes", 10],
      ["perweek", 1],
    ]);
    expect(found[0].adds).toBeCloseTo(adds({ minutes: 20 }), 6);
    expect(found[0].adds).toBeGreaterThan(1.2 * (adds({ perweek: 8.2 }) + 5));
    expect(found[1].adds).toBeCloseTo(adds({ perweek: 5.1 }), 6);
  });

  it("are only a LIVE more where gifts were counted, and none beyond the limits", () => {
    // 5 such LIVEs a week are 22 in a month, 5 more than 4 a week are, each $50.
    expect(nearby({ by: "gifts", diamonds: 10_000 }).found).toEqual([{ id: "perweek", more: 1, adds: 250 }]);
    expect(nearby({ minutes: 1_435, perweek: 50 }).found).toEqual([]);
  });
});

describe("what would move a month whose money is not straight in its coins", () => {
  it("is told of the mean of what arrives: a fee that the mean's coins do not cover, a better month does", () => {
    const scenario = scenarioOf({ viewers: 15, perweek: 1, feefixed: 20 });
    const now = forecast(scenario, { asOf });
    const [first] = explain(scenario, now, { asOf }).levers;
    expect(first.id).toBe("community");
    // Four LIVEs of 15 viewers bring $7.71 in the mean, which $20 take whole; of the months that pass them $3.56 arrive.
    const more = forecast({ ...scenario, community: "more" }, { asOf }).month.takeHome.mean;
    expect(now.month.takeHome.mean).toBeGreaterThan(1);
    expect(now.month.takeHome.mean + first.effect.low).toBeLessThan(more);
    expect(now.month.takeHome.mean + first.effect.high).toBeGreaterThan(more);
    expect(first.effect.low).toBeGreaterThan(0);
  });
});

describe("the sources of rates", () => {
  it("are cited once each, with every rate that is theirs", () => {
    const cited = citeSources(["usPerLiveShort", "usWeeklyCap", "usPerLiveLong"], asOf);
    expect(cited.map(({ id, kind, rates }) => [id, kind, rates.map(({ value }) => value)])).toEqual([
      ["beehiiv-2025", "reported", [0.2, 0.38]],
      ["tiktok-scaled-rewards-2025", "official", [0.13]],
    ]);
  });
});
