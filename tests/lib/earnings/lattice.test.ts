import { describe, expect, it } from "vitest";
import { emptyTransform, invert, placeOf, readAt, readLattices, stepOf } from "@/lib/earnings/lattice";
import { LATTICE_LENGTH, TILT } from "@/lib/earnings/severity";

/** A law given by P(S ≤ coins), as lattices of any step would hold it, and which of them were computed. */
function lawOf(mean: number, upTo: (coins: number) => number) {
  const levels: number[] = [];
  const law = readLattices(
    (level) => {
      levels.push(level);
      // Between two coins lies the half.
      return Float64Array.from({ length: LATTICE_LENGTH }, (_, i) =>
        upTo(level === 0 ? i : (i + 0.5) * stepOf(level) - 0.5),
      );
    },
    { mean, chanceOfNothing: upTo(0) },
  );
  return { law, levels, upTo };
}

/** P(S ≥ x) = q^x. */
function geometric(mean: number) {
  const logQ = -Math.log1p(1 / mean);
  return { logQ, ...lawOf(mean, (coins) => -Math.expm1(logQ * (coins + 1))) };
}

const means = [0.2, 3, 90, 3_000, 70_000, 4e6, 1e10, 1e15];

describe("a law read off its lattices", () => {
  it.each(means)("of a mean of %d coins has the chances of its closed form", (mean) => {
    const { law, upTo } = geometric(mean);
    for (const share of [0.01, 0.1, 0.3, 1, 3, 10, 40]) {
      const coins = Math.floor(share * mean);
      expect(law.cdf(coins), `${coins} coins`).toBeCloseTo(upTo(coins), 4);
    }
  });

  it.each(means)("of a mean of %d coins has the quantiles of its closed form", (mean) => {
    const { law, logQ, upTo } = geometric(mean);
    for (const p of [0.001, 0.05, 0.5, 0.95, 0.999]) {
      // The smallest whole x with 1 − q^(x + 1) ≥ p.
      const exact = Math.max(0, Math.ceil(Math.log1p(-p) / logQ - 1));
      const found = law.quantile(p);
      expect(Number.isInteger(found)).toBe(true);
      if (exact <= 1_023) expect(found).toBe(exact);
      else expect(found / exact, `${p}`).toBeCloseTo(1, 3);
    }
    expect(law.quantile(0)).toBe(0);
    expect(law.quantile(upTo(0))).toBe(0);
  });

  it.each(means)("of a mean of %d coins has the means up to an amount of its closed form", (mean) => {
    const { law, logQ } = geometric(mean);
    for (const share of [0.02, 0.5, 1, 7, 300]) {
      const coins = Math.ceil(share * mean);
      // Σ P(S > x) for x = 0 … coins − 1.
      expect(law.meanUpTo(coins) / (mean * -Math.expm1(logQ * coins)), `${coins} coins`).toBeCloseTo(1, 3);
      expect(law.meanUpTo(coins)).toBeLessThanOrEqual(Math.min(mean, coins));
    }
    expect(law.meanUpTo(1e4 * mean)).toBe(mean);
    expect(law.meanUpTo(0)).toBe(0);
  });

  it("of a heavy tail is read far beyond its mean", () => {
    // P(S > x) = (1 + (x + 1)/50)^−1.5, whose mean is near 100.
    const { law } = lawOf(100, (coins) => 1 - (1 + (coins + 1) / 50) ** -1.5);
    for (const p of [0.5, 0.99, 0.999_9, 0.999_999])
      expect(law.quantile(p) / (50 * ((1 - p) ** (-1 / 1.5) - 1)), `${p}`).toBeCloseTo(1, 1.5);
  });

  it("of an even spread is exact to the coin, between two lattices too", () => {
    const even = lawOf(10_000, (coins) => Math.min(1, (coins + 1) / 20_000)).law;
    for (const coins of [5, 700, 1_022, 1_024, 1_027, 1_031, 1_040, 9_000, 16_370, 16_390, 16_500, 19_000]) {
      // A chance between that of one coin fewer and that of so many, nearer to the latter.
      expect(even.quantile((coins + 0.8) / 20_000)).toBe(coins);
      expect(even.cdf(coins)).toBeCloseTo((coins + 1) / 20_000, 9);
    }
    for (const coins of [0, 1, 64, 700, 1_021]) {
      expect(even.quantile((coins + 1) / 20_000)).toBe(coins);
      expect(even.cdf(coins + 0.9)).toBe(even.cdf(coins));
    }
  });

  it("of more money than there is stays within what its last lattice holds", () => {
    const { law, levels } = geometric(1e20);
    const end = 1_023 * 16 ** 12;
    expect(law.quantile(0.999) / end).toBeCloseTo(1, 2);
    expect(law.cdf(1e25)).toBeLessThanOrEqual(1);
    expect(law.meanUpTo(1e18)).toBeGreaterThan(0);
    expect(law.meanUpTo(1e18)).toBeLessThanOrEqual(1e18);
    expect(Math.max(...levels)).toBe(12);
  });

  it("computes each lattice once, and only those that an answer needs", () => {
    for (const mean of means) {
      const { law, levels, upTo } = geometric(mean);
      expect(law.quantile(upTo(0))).toBe(0);
      expect(levels).toEqual([]);
      const quantile = law.quantile(0.9);
      const first = [...levels];
      // The one that holds the answer, and at most the next coarser, which was looked at first.
      expect(first.length, `mean of ${mean}`).toBeLessThanOrEqual(2);
      expect(law.quantile(0.9)).toBe(quantile);
      law.cdf(quantile);
      expect(levels).toEqual(first);
      law.meanUpTo(40 * mean);
      expect(new Set(levels).size).toBe(levels.length);
    }
  });

  it("answers whole coins from the lattice of single coins", () => {
    const { law, levels } = geometric(3);
    law.cdf(1_022);
    law.quantile(0.9);
    law.meanUpTo(1_000);
    expect(levels).toEqual([0]);
  });

  it("puts an amount in its place, on the finest lattice that reaches it", () => {
    expect(placeOf(0)).toEqual({ level: 0, i: 0, rest: 0 });
    expect(placeOf(1_022)).toMatchObject({ level: 0 });
    expect(placeOf(1_023)).toMatchObject({ level: 1 });
    expect(placeOf(16 * 1_023 - 1)).toMatchObject({ level: 1 });
    expect(placeOf(16 * 1_023)).toMatchObject({ level: 2 });
    for (const coins of [7, 1_022, 1_023, 5_000, 16_367, 1e6, 1e9]) {
      const { level, i, rest } = placeOf(coins);
      const place = i + rest;
      // Point i of a coarser lattice is the border that lies half a step above i steps.
      expect(level === 0 ? place : (place + 0.5) * 16 ** level - 0.5).toBeCloseTo(coins, 6);
      expect(rest).toBeGreaterThanOrEqual(0);
      expect(rest).toBeLessThanOrEqual(1);
      expect(i).toBeLessThan(LATTICE_LENGTH - 1);
    }
  });

  it("reads between two points as on a straight line, and nothing below the first", () => {
    const chances = Float64Array.of(0.25, 0.5, 0.75);
    expect(readAt(chances, { level: 1, i: 0, rest: 0.5 })).toBe(0.375);
    expect(readAt(chances, { level: 1, i: 1, rest: 0 })).toBe(0.5);
    expect(readAt(chances, { level: 0, i: -1, rest: 0.9 })).toBe(0);
  });
});

describe("a transform, inverted", () => {
  /** The tilted and conjugated transform of a total that is one of these, with their chances. */
  function transformOf(chances: Record<number, number>) {
    const transform = emptyTransform();
    for (const [coins, chance] of Object.entries(chances))
      transform.re.forEach((_, m) => {
        const angle = (2 * Math.PI * Number(coins) * m) / LATTICE_LENGTH;
        const size = chance * Math.exp(-TILT * Number(coins));
        transform.re[m] += size * Math.cos(angle);
        transform.im[m] += size * Math.sin(angle);
      });
    return transform;
  }

  it.each<[string, Record<number, number>]>([
    ["even and odd", { 0: 0.25, 3: 0.25, 500: 0.5 }],
    ["near the far end", { 40: 0.9, 1_000: 0.1 }],
  ])("gives the cumulative chances of totals that are %s", (_, chances) => {
    const upTo = (i: number) =>
      Object.entries(chances).reduce((sum, [coins, chance]) => sum + (Number(coins) <= i ? chance : 0), 0);
    const cumulative = invert(transformOf(chances));
    for (const i of [0, 2, 3, 39, 40, 64, 65, 499, 500, 999, 1_000, 1_023])
      expect(cumulative[i], `${i}`).toBeCloseTo(upTo(i), 7);
  });

  it("leaves no ripple where it is read, and no chance above 1", () => {
    const chances = invert(transformOf({ 3: 1 }));
    chances.forEach((chance, i) => {
      expect(chance).toBeLessThanOrEqual(1);
      if (i > 64) expect(chance).toBeGreaterThanOrEqual(chances[i - 1]);
    });
  });
});
