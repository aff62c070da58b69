import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, type Result, type Scenario } from "@/lib/earnings";
import { anyScenario, scenarioOf } from "./scenarios";

const asOf = "2026-11-23";
const answer = (change: Partial<Scenario> = {}) => evaluate(scenarioOf(change), { asOf });
const levels = ["p5", "p10", "p25", "p50", "p75", "p90", "p95"] as const;

describe("the checks of an independent sampler", () => {
  // Coins; nothing, median, mean, P90, from ten million draws of the same model.
  it.each([
    [15, 90, 0.251, 11, 384, 610],
    [40, 90, 0.105, 88, 1_030, 2_076],
    [100, 120, 0.024, 614, 3_429, 8_107],
  ])("%i viewers for %i minutes", (viewers, minutes, nothing, median, mean, p90) => {
    const { session } = answer({ viewers, minutes });
    expect(session.chanceOfNothing).toBeCloseTo(nothing, 3);
    expect(Math.abs(session.coins.p50 - median)).toBeLessThanOrEqual(Math.max(1, 0.005 * median));
    expect(session.coins.mean / mean).toBeCloseTo(1, 1.9);
    expect(Math.abs(session.coins.p90 / p90 - 1)).toBeLessThan(0.005);
  });

  it("1,000 viewers for 180 minutes", () => {
    const { coins } = answer({ viewers: 1_000, minutes: 180 }).session;
    expect(Math.abs(coins.p50 / 18_723 - 1)).toBeLessThan(0.005);
    expect(Math.abs(coins.p90 / 123_905 - 1)).toBeLessThan(0.005);
  });

  it("a month of 17 nights of 40 viewers", () => {
    const { month } = answer();
    expect(month.sessions).toBe(17);
    expect(Math.abs(month.coins.p50 / 6_337 - 1)).toBeLessThan(0.005);
    expect(Math.abs(month.coins.p10 / 580 - 1)).toBeLessThan(0.005);
    expect(Math.abs(month.coins.p90 / 45_014 - 1)).toBeLessThan(0.005);
  });
});

describe("laws of the answer", () => {
  const eachNumber = (value: unknown, visit: (x: number) => void): void => {
    if (typeof value === "number") visit(value);
    else if (value && typeof value === "object") Object.values(value).forEach((item) => eachNumber(item, visit));
  };

  it("every figure is finite, no amount is negative, quantiles ascend, shares sum", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const result = evaluate(scenario, { asOf });
        eachNumber(result, (x) => {
          expect(Number.isFinite(x)).toBe(true);
          expect(Object.is(x, -0)).toBe(false);
        });
        for (const outlook of [result.session, result.month])
          for (const quantiles of [outlook.coins, outlook.takeHome]) {
            expect(quantiles.p5).toBeGreaterThanOrEqual(0);
            expect(quantiles.mean).toBeGreaterThanOrEqual(0);
            for (let i = 1; i < levels.length; i++)
              expect(quantiles[levels[i]]).toBeGreaterThanOrEqual(quantiles[levels[i - 1]]);
          }
        const micro = (usd: number) => Math.round(usd * 1e6);
        const steps = result.payout.steps.reduce((sum, { usd }) => sum + micro(usd), 0);
        expect(steps).toBe(micro(result.payout.viewerSpendUsd));
        expect(result.sources.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it("is an answer too where more coins may come than can be counted", () => {
    const widest = { viewers: { low: 1, high: 1_000_000 }, minutes: { low: 1, high: 1_440 } };
    const result = answer({ ...widest, gifting: { low: 0.000_1, high: 1 }, perweek: 50 });
    expect(result.month.coins.mean).toBeGreaterThan(Number.MAX_SAFE_INTEGER);
    eachNumber(result, (x) => expect(Number.isFinite(x)).toBe(true));
  });

  it("every quantile rises with viewers, minutes and gifting", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 10, max: 600 }),
        fc.constantFrom("viewers", "minutes", "gifting"),
        (viewers, minutes, key) => {
          const base = scenarioOf({ viewers, minutes, gifting: 0.015 });
          const more = { ...base, [key]: (base[key as "viewers"] as number) * 1.3 };
          const [a, b] = [evaluate(base, { asOf }), evaluate(more, { asOf })];
          for (const level of levels) expect(b.session.coins[level]).toBeGreaterThanOrEqual(a.session.coins[level]);
          for (const level of levels) expect(b.month.coins[level]).toBeGreaterThanOrEqual(a.month.coins[level]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("a range wider at both ends gives a wider interval", () => {
    const width = ({ session: { coins } }: Result) => coins.p90 / Math.max(1, coins.p25);
    const narrow = answer({ viewers: { low: 80, high: 125 } });
    const wide = answer({ viewers: { low: 40, high: 250 } });
    expect(wide.session.coins.p95).toBeGreaterThan(narrow.session.coins.p95);
    expect(width(wide)).toBeGreaterThan(width(narrow));
    expect(narrow.session.coins.p95).toBeGreaterThan(answer({ viewers: 100 }).session.coins.p95);
  });

  it("the same scenario gives the same bytes", () => {
    expect(JSON.stringify(answer({ viewers: 77 }))).toBe(JSON.stringify(answer({ viewers: 77 })));
  });

  it("what is kept of a viewer's dollar is what the waterfall of the mean session says, fixed fee and all", () => {
    for (const change of [{}, { feefixed: 2 }, { programme: "us-scaled", agency: 0.2 }] as const) {
      const { kept, steps, viewerSpendUsd } = answer(change).payout;
      expect(kept).toBeCloseTo(steps.at(-1)!.usd / viewerSpendUsd, 9);
    }
    expect(answer({ viewers: 0 }).payout.kept).toBeCloseTo(0.5 * (0.01 / 0.0151), 9);
  });

  it("money's mean is the mean of money: with a fixed fee it is more than the fee off the mean", () => {
    const fee = answer({ feefixed: 2 }).session.takeHome.mean;
    const free = answer().session.takeHome.mean;
    // Nights under the fee lose what they brought and no more.
    expect(fee).toBeGreaterThan(free - 2);
    expect(fee).toBeLessThan(free);
  });
});

describe("edges", () => {
  it.each([
    ["no viewers", { viewers: 0 }],
    ["a minute", { minutes: 1, viewers: 1 }],
    ["no gifting", { gifting: 0 }],
    ["everybody gifts a whole day to a million", { gifting: 1, viewers: 1_000_000, minutes: 1440, perweek: 50 }],
    ["a billion coins", { by: "gifts", coins: 1_000_000_000, perweek: 50 }],
    ["nothing counted", { by: "gifts" }],
    ["no followers", { by: "followers", followers: 0 }],
  ] as [string, Partial<Scenario>][])("%s has a finite answer", (_, change) => {
    const result = answer(change);
    for (const level of [...levels, "mean"] as const) {
      expect(Number.isFinite(result.session.takeHome[level])).toBe(true);
      expect(Number.isFinite(result.month.takeHome[level])).toBe(true);
    }
  });

  it("no sessions a week is a month of nothing", () => {
    expect(answer({ perweek: 0 }).month).toMatchObject({ sessions: 0, chanceOfNothing: 1 });
  });

  it("a counted session is exact, and a month of it n times as much", () => {
    const { session, month } = answer({ by: "gifts", diamonds: 1_234, perweek: 3 });
    expect(session.takeHome).toMatchObject({ p5: 6.17, p50: 6.17, p95: 6.17, mean: 6.17 });
    expect(month.takeHome.mean).toBe(13 * 6.17);
  });

  it("diamonds of the legacy reading stand for twice the coins", () => {
    expect(answer({ by: "gifts", diamonds: 500, reading: "half" }).session.coins.mean).toBe(1_000);
  });

  it("a basket without its prices is a programmer's error", () => {
    expect(() => answer({ by: "gifts", gifts: [{ id: 5655, count: 3 }] })).toThrow(/giftCoins/);
    const priced = evaluate(scenarioOf({ by: "gifts", gifts: [{ id: 5655, count: 3 }] }), {
      asOf,
      giftCoins: { 5655: 1 },
    });
    expect(priced.session.coins.mean).toBe(3);
  });
});

describe("levers", () => {
  it("are ranked by what they would move, most first", () => {
    const middles = answer().levers.map(({ effect }) => effect.low + effect.high);
    expect(middles).toEqual([...middles].sort((a, b) => b - a));
  });

  it("move nothing as long as all is as now, and more when set to more", () => {
    const now = answer().session.coins.p50;
    expect(answer({ community: "more" }).session.coins.p50).toBeGreaterThan(now);
    expect(answer({ community: "less" }).session.coins.p50).toBeLessThan(now);
  });

  it("have no effect left once set to more", () => {
    const community = answer({ community: "more" }).levers.find(({ id }) => id === "community")!;
    expect(community.effect).toEqual({ low: 0, high: 0 });
  });
});
