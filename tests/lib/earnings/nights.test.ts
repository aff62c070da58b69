import { beforeEach, describe, expect, it } from "vitest";
import { medianCreator, totalDistribution } from "@/lib/earnings/distribution";
import { nightLaws } from "@/lib/earnings/nights";
import { lognormalSeverity, type Severity } from "@/lib/earnings/severity";

const shapes = [0.75, 1.5, 3, 6, 12];

// The laws are kept with their severity, so each test has its own: none rests on what another asked.
let severity: Severity;
beforeEach(() => {
  severity = lognormalSeverity(2, 2.75, 60_000);
});

/** A night of so many expected gifting entries by a creator whose nights are so even. */
const night = (activity: number, shape: number) => totalDistribution(severity, activity, 1, medianCreator(shape));

/** Three thirds of an octave each way around an activity that lies between two positions. */
const activities = [-3, -2, -1, 0, 1, 2, 3].map((third) => 2.7 * 2 ** (third / 3));
const likelihoodOf = (coins: number) => {
  const laws = nightLaws(severity, 3);
  return laws
    .logLikelihood(coins, laws.positionOf(activities[0]), activities.length)
    .map((row) => Array.from(row, Math.exp));
};

function expectLikelihood(coins: number, chance: (activity: number, shape: number) => number): void {
  expect(likelihoodOf(coins)).toHaveLength(shapes.length);
  likelihoodOf(coins).forEach((row, j) => {
    expect(row).toHaveLength(activities.length);
    row.forEach((found, i) => {
      const expected = chance(activities[i], shapes[j]) + 1e-7;
      expect(found / expected, `${coins} coins at ${activities[i]}, ${shapes[j]}`).toBeCloseTo(1, 3);
    });
  });
}

describe("the law of one night", () => {
  it("is kept with its severity, for one night shape at a time", () => {
    const other = lognormalSeverity(2, 2.75, 60_000);
    const laws = nightLaws(other, 3);
    expect(laws.shapes).toEqual(shapes);
    expect(nightLaws(other, 3)).toBe(laws);
    expect(nightLaws(severity, 3)).not.toBe(laws);
    expect(nightLaws(other, 8).shapes).toEqual([2, 4, 8, 16, 32]);
  });

  it("brings nothing with chance (1 + Λ/k)^−k", () => {
    expectLikelihood(0, (activity, shape) => (1 + activity / shape) ** -shape);
  });

  it("brings one coin with chance P(X = 1)·Λ·(1 + Λ/k)^(−k − 1)", () => {
    expectLikelihood(1, (activity, shape) => 0.458342 * activity * (1 + activity / shape) ** (-shape - 1));
  });

  it.each([
    { coins: 39, from: 39, to: 39 }, // 38.03 to 39.98
    { coins: 40, from: 39, to: 41 }, // 39 to 41
    { coins: 500, from: 488, to: 512 }, // 487.5 to 512.5
    { coins: 1_040, from: 1_014, to: 1_066 }, // across the end of the first lattice
    { coins: 20_000, from: 19_500, to: 20_500 },
  ])("brings about $coins coins, $from to $to, as the exact law says", ({ coins, from, to }) => {
    expectLikelihood(coins, (activity, shape) => night(activity, shape).cdf(to) - night(activity, shape).cdf(from - 1));
  });

  it("thinks no total impossible, however strange", () => {
    for (const row of likelihoodOf(1e12)) for (const chance of row) expect(chance / 1e-7).toBeCloseTo(1, 3);
  });

  it("mixed over activity and evenness is the sum of its parts, whatever their weights sum to", () => {
    const weights = shapes.map(() => new Float64Array(4));
    weights[0][1] = 0.2;
    weights[2][0] = 0.8;
    weights[2][3] = 0.6;
    weights[4][2] = 0.4;
    const part = (weight: number, position: number, shape: number) => ({
      weight,
      shape,
      activity: 3 * 2 ** (position / 3),
    });
    // Positions count from the night shape, 3, in thirds of an octave, and these begin at 5.
    const parts = [part(0.1, 6, 0.75), part(0.4, 5, 3), part(0.3, 8, 3), part(0.2, 7, 12)];
    const over = (value: (law: ReturnType<typeof night>) => number) =>
      parts.reduce((sum, { weight, shape, activity }) => sum + weight * value(night(activity, shape)), 0);

    const mixture = nightLaws(severity, 3).mixture(weights, 5);
    expect(mixture.mean / over(({ mean }) => mean)).toBeCloseTo(1, 12);
    expect(mixture.chanceOfNothing).toBeCloseTo(
      over(({ chanceOfNothing }) => chanceOfNothing),
      12,
    );
    for (const coins of [1, 30, 700, 5_000, 100_000]) {
      expect(mixture.cdf(coins)).toBeCloseTo(
        over((law) => law.cdf(coins)),
        6,
      );
    }
  });

  it("mixed leaves out what weighs less than a millionth", () => {
    const only = (weight: number, also: number) => {
      const weights = shapes.map(() => new Float64Array(4));
      weights[1][1] = weight;
      weights[3][2] = also;
      return nightLaws(severity, 3).mixture(weights, 0);
    };
    expect(only(1, 1e-7).mean).toBe(only(1, 0).mean);
    expect(only(1, 1e-5).mean).toBeGreaterThan(only(1, 0).mean);
    // Weights that were interpolated may be negative.
    expect(only(1, -1e-5).mean).toBeLessThan(only(1, 0).mean);
  });
});
