import { describe, expect, it } from "vitest";
import { audienceOf } from "@/lib/earnings/audience";
import { nightsToShow } from "@/lib/earnings/experiment";
import { openRates } from "@/lib/earnings/rates/open-rates";
import { lognormalSeverity } from "@/lib/earnings/severity";
import { scenarioOf } from "./scenarios";
import { seededNights } from "./seeded-nights";

const audience = (viewers: number) => audienceOf(scenarioOf({ viewers }), openRates("2026-11-23"));

/** Wilcoxon–Mann–Whitney with mid-ranks, one-sided at 1 in 20: whether b is seen to be larger than a. */
function seesDifference(a: number[], b: number[]): boolean {
  const sorted = [...a, ...b].sort((x, y) => x - y);
  const n = sorted.length;
  let ties = 0;
  for (let i = 0, j = 0; i < n; i = j) {
    while (j < n && sorted[j] === sorted[i]) j++;
    ties += (j - i) ** 3 - (j - i);
  }
  const wins = b.reduce((sum, y) => sum + a.reduce((won, x) => won + (y > x ? 1 : y === x ? 0.5 : 0), 0), 0);
  const variance = ((a.length * b.length) / 12) * (n + 1 - ties / (n * (n - 1)));
  return (wins - (a.length * b.length) / 2) / Math.sqrt(variance) > 1.645;
}

/** Chances of 0 … `most` people: negative binomial, term by term. */
function chancesOfPeople(mean: number, shape: number, most: number): number[] {
  const chances = [(shape / (mean + shape)) ** shape];
  for (let n = 1; n <= most; n++) chances.push((((chances[n - 1] * (n - 1 + shape)) / n) * mean) / (mean + shape));
  return chances;
}

/** Noether's formula with its correction for ties, from two laws written out. */
function noether(without: number[], withChange: number[]): number {
  let [better, tied, below] = [0, 0, 0];
  without.forEach((chance, n) => {
    better += withChange[n] * (below + chance / 2);
    tied += ((chance + withChange[n]) / 2) ** 3;
    below += chance;
  });
  return ((1.644854 + 0.841621) ** 2 * (1 - tied)) / (3 * (better - 0.5) ** 2);
}

describe("the nights that an experiment needs", () => {
  it.each([
    { viewers: 40, factor: 2 },
    { viewers: 40, factor: 1.5 },
    { viewers: 10, factor: 2 },
  ])("let 4 experiments in 5 see ×$factor at $viewers viewers, whichever is compared", ({ viewers, factor }) => {
    const room = audience(viewers);
    const needed = nightsToShow(room)(factor);
    const { night } = seededNights(7, { entries: room.giftingEntries, shape: 3 });
    for (const [count, measure] of [
      [needed.byCoins, "coins"],
      [needed.byGifters, "gifters"],
    ] as const) {
      const draw = (by: number) => Array.from({ length: count / 2 }, () => night(by)[measure]);
      const trials = 400;
      let seen = 0;
      for (let trial = 0; trial < trials; trial++) if (seesDifference(draw(1), draw(factor))) seen++;
      // Noether's formula takes the spread under "no difference", so it is a little off where the difference is great.
      expect(seen / trials).toBeGreaterThan(0.73);
      expect(seen / trials).toBeLessThan(0.88);
    }
  });

  it("are even, fewer for a larger difference, fewer in a larger room, and fewest when people are counted", () => {
    const nights = (viewers: number, factor: number) => nightsToShow(audience(viewers))(factor);
    const one = nights(40, 1.2);
    expect(one.byCoins % 2 === 0 && one.byGifters % 2 === 0).toBe(true);
    expect(one.byGifters).toBeLessThan(one.byCoins);
    expect(nights(40, 1.5).byCoins).toBeLessThan(one.byCoins);
    expect(nights(400, 1.2).byGifters).toBeLessThan(one.byGifters);
  });

  it("settle in large rooms, whose size no longer matters, and are found at once in the largest", () => {
    const nights = (viewers: number) => nightsToShow(audience(viewers))(1.3).byGifters;
    expect(nights(1_000_000)).toBe(nights(20_000));
    // What is left is the night's own gamma factor: a night with the change beats one without with P(G·1.3 > G′), G/G′ ~ F(6, 6).
    // That is I(1.3 / 2.3; 3, 3) of the regularised beta function, x³·(10 − 15x + 6x²) for these parameters.
    const x = 1.3 / 2.3;
    const better = x ** 3 * (10 - 15 * x + 6 * x ** 2);
    expect(nights(1_000_000)).toBeCloseTo((1.6449 + 0.8416) ** 2 / (3 * (better - 0.5) ** 2), -1);
  });

  it.each([
    { mean: 0.3, factor: 1.5, shape: 2.5 },
    { mean: 0.3, factor: 0.5, shape: 2.5 },
    { mean: 2, factor: 3, shape: 2.5 },
    { mean: 6.3, factor: 1.2, shape: 2.5 },
    { mean: 90, factor: 1.3, shape: 2.5 },
    // Nights so uneven that many with the change are larger than any without.
    { mean: 40, factor: 3, shape: 0.5 },
  ])(
    "are those of the formula, ties and all, where $mean people gift and the change is ×$factor",
    ({ mean, factor, shape }) => {
      // Where every gift is one coin, coins tell what people do.
      const severity = lognormalSeverity(1, 1, 1);
      const { byGifters, byCoins } = nightsToShow({ severity, giftingEntries: mean, nightShape: shape })(factor);
      const expected = noether(chancesOfPeople(mean, shape, 3_000), chancesOfPeople(mean * factor, shape, 3_000));
      expect(byGifters).toBe(2 * Math.ceil(expected / 2));
      expect(byCoins).toBe(byGifters);
    },
  );

  it("are those of the formula in a large room too, though its crowds are compared in cells", () => {
    const needed = nightsToShow(audience(20_000))(1.3).byGifters;
    const expected = noether(chancesOfPeople(1_000, 3, 20_000), chancesOfPeople(1_300, 3, 20_000));
    expect(Math.abs(needed - expected)).toBeLessThanOrEqual(2);
  });

  it("are endless where nothing changes or nobody comes", () => {
    expect(nightsToShow(audience(40))(1)).toEqual({ byCoins: Infinity, byGifters: Infinity });
    expect(nightsToShow(audience(0))(2)).toEqual({ byCoins: Infinity, byGifters: Infinity });
  });
});
