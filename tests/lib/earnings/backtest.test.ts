import { describe, expect, it } from "vitest";
import { backtest, openRates, type PastSession } from "@/lib/earnings";
import { rankedScore } from "@/lib/earnings/backtest";
import type { Distribution } from "@/lib/earnings/lattice";
import { Random } from "./random";
import { drawCoins } from "./sampler";
import { scenarioOf } from "./scenarios";

const rates = openRates("2026-11-23");
const test = (sessions: readonly PastSession[]) => backtest(sessions, scenarioOf(), rates);

function nightsOf(count: number, seed: number): PastSession[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, i) => ({
    viewers: 40,
    minutes: 90,
    start: i,
    coins: drawCoins(random, 6.3 * (random.gamma(3) / 3)),
  }));
}

/** A forecast that is sure of one figure, or even between 0 and `end`. */
const sure = (coins: number) => ({ cdf: (x: number) => Number(x >= coins) }) as Distribution;
const even = (end: number) => ({ cdf: (x: number) => Math.min(1, (x + 0.5) / end) }) as Distribution;

describe("the ranked score", () => {
  it("of a single figure is its distance from what came", () => {
    for (const [said, came] of [
      [0, 0],
      [7, 3],
      [3, 7],
      [10, 0],
    ])
      expect(rankedScore(sure(said), came)).toBe(Math.abs(said - came));
    expect(rankedScore(sure(1_000), 50) / 950).toBeCloseTo(1, 1.3);
  });

  it("of an even spread is what the integral of squares gives", () => {
    // Even on (0, L), c came: L/3 − c + c²/L.
    for (const came of [0, 250, 900])
      expect(rankedScore(even(1_000), came) / (1_000 / 3 - came + came ** 2 / 1_000)).toBeCloseTo(1, 2);
  });
});

describe("the backtest", () => {
  it("says nothing before the third session", () => {
    expect(test(nightsOf(2, 1))).toBeUndefined();
    expect(test(nightsOf(3, 1))!.predictions).toHaveLength(1);
  });

  it("predicts each session from those before it alone", () => {
    const nights = nightsOf(12, 2);
    const later = nights.map((night, i) => (i < 8 ? night : { ...night, coins: 1_000_000 }));
    const bands = (sessions: PastSession[]) =>
      test(sessions)!.predictions.map(({ low, typical, high }) => [low, typical, high]);
    expect(bands(later).slice(0, 7)).toEqual(bands(nights).slice(0, 7));
    expect(bands(later).slice(7)).not.toEqual(bands(nights).slice(7));
  });

  it("counts a session inside its band exactly when it lies between its ends", () => {
    const { predictions, inside } = test(nightsOf(40, 3))!;
    for (const { session, low, high, isInside } of predictions)
      expect(isInside).toBe(low <= session.coins && session.coins <= high);
    expect(inside).toBeCloseTo(predictions.filter(({ isInside }) => isInside).length / 38, 12);
  });

  it("foresees nothing where nobody was there to give, and is right", () => {
    const empty = Array.from({ length: 6 }, (_, start) => ({ viewers: 1, minutes: 1, start, coins: 0 }));
    const { predictions, inside, error } = test(empty)!;
    for (const { low, typical, high } of predictions) expect([low, typical, high]).toEqual([0, 0, 0]);
    expect(inside).toBe(1);
    expect(error.median).toBe(0);
  });

  it("measures the average's and the median's error as anyone would", () => {
    const nights = [100, 300, 50, 1_000, 70].map((coins, i) => ({ viewers: 40, minutes: 90, start: i, coins }));
    const { error } = test(nights)!;
    // Averages of those before: 200, then 150, then 362.5; medians: 200, then 100, then 200.
    expect(error.average).toBeCloseTo((150 + 850 + 292.5) / 3, 9);
    expect(error.median).toBeCloseTo((150 + 900 + 130) / 3, 9);
    expect(error.ours).toBeGreaterThan(0);
  });

  it("holds four nights in five, and errs less than the average, for creators of the model", () => {
    const tests = Array.from({ length: 30 }, (_, seed) => test(nightsOf(22, seed + 10))!);
    const mean = (value: (each: (typeof tests)[number]) => number) =>
      tests.reduce((sum, each) => sum + value(each), 0) / tests.length;
    // 600 predictions: three standard errors are 5 points; some nights tie with the lower end at no coins.
    expect(mean(({ inside }) => inside)).toBeGreaterThan(0.75);
    expect(mean(({ inside }) => inside)).toBeLessThan(0.9);
    expect(mean(({ error }) => error.ours)).toBeLessThan(mean(({ error }) => error.median));
    expect(mean(({ error }) => error.ours)).toBeLessThan(0.8 * mean(({ error }) => error.average));
  }, 60_000);
});
