import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  certainTotal,
  evenSessions,
  lognormalCreators,
  medianCreator,
  spacingOf,
  totalDistribution,
  totalSpread,
} from "@/lib/earnings/distribution";
import { lnBell } from "@/lib/earnings/normal";
import { lognormalSeverity } from "@/lib/earnings/severity";

const severity = lognormalSeverity(2, 2.75, 60_000);
function law(entries: number, sessions = 1, logSd = 1.2, shape = 3) {
  return totalDistribution(
    severity,
    entries,
    sessions,
    lognormalCreators(logSd, shape, { severity, entries, sessions }),
  );
}
/** Of a lognormal factor of median 1. */
function averageOver(logSd: number, value: (factor: number) => number): number {
  let [sum, whole] = [0, 0];
  for (let z = -9; z < 9; z += 0.01) {
    const weight = Math.exp((-z * z) / 2);
    sum += weight * value(Math.exp(z * logSd));
    whole += weight;
  }
  return sum / whole;
}
const levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

describe("the distribution of a total", () => {
  it("of at most one small gift is the gift's own law", () => {
    // With few entries and no spread, P(total = 1) ≈ P(one entry) · P(X = 1), X = 1 below 1.5 coins.
    const rare = law(1e-4, 1, 0, 1e6);
    const one = rare.cdf(1) - rare.chanceOfNothing;
    // Φ(ln(1.5/2)/2.75) = Φ(−0.104612) = 0.458342
    expect(one / 1e-4).toBeCloseTo(0.45834, 3);
  });

  it("is negative binomial in its count: nothing comes with chance (1 + λ/k)^(−kn)", () => {
    expect(law(2, 1, 0, 3).chanceOfNothing).toBeCloseTo((1 + 2 / 3) ** -3, 12);
    expect(law(0.5, 9, 0, 1.5).chanceOfNothing).toBeCloseTo((1 + 0.5 / 1.5) ** -13.5, 12);
    expect(law(2, 1, 0, 3).cdf(0)).toBeCloseTo((1 + 2 / 3) ** -3, 7);
    expect(law(0.5, 9, 0, 1.5).cdf(0)).toBeCloseTo((1 + 0.5 / 1.5) ** -13.5, 7);
  });

  it("has the mean of its parts, λ·E[A]·E[X]·n", () => {
    expect(law(6, 17).mean / (6 * Math.exp(0.72) * severity.mean * 17)).toBeCloseTo(1, 5);
  });

  it("counts the mean up to an amount as the area above the cdf", () => {
    const total = law(3);
    let area = 0;
    for (let x = 0; x < 3_000; x++) area += 1 - total.cdf(x);
    expect(total.meanUpTo(3_000) / area).toBeCloseTo(1, 4);
    expect(law(0.01).meanUpTo(1e12)).toBeCloseTo(law(0.01).mean, 9);
  });

  it("reads back its own quantiles", () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 5, noNaN: true }), fc.constantFrom(1, 4, 17, 31), (log, sessions) => {
        const total = law(10 ** log, sessions);
        for (const p of levels) {
          const q = total.quantile(p);
          expect(total.cdf(q)).toBeGreaterThan(p - 2e-3);
          if (q > 1) expect(total.cdf(q * 0.995 - 1)).toBeLessThan(p + 2e-3);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on what was asked before", () => {
    const asked = law(40);
    asked.cdf(1e6);
    asked.quantile(0.999);
    expect(levels.map((p) => asked.quantile(p))).toEqual(levels.map((p) => law(40).quantile(p)));
  });

  it("averages over a lognormal creator as over many creators of its law", () => {
    for (const logSd of [0.4, 0.65, 1.2, 5.5])
      for (const [entries, sessions, shape] of [
        [0.1, 1, 3],
        [6.3, 17, 3],
        [100_000, 1, 0.7],
        [300, 204, 3],
      ] as const) {
        const spacing = Math.min(logSd / 4, 0.6 / Math.sqrt(shape * sessions));
        const end = Math.ceil((7 * logSd) / spacing);
        const points = Float64Array.from({ length: 2 * end + 1 }, (_, j) => (j - end) * spacing);
        const weights = points.map(
          (x) => (spacing / (logSd * Math.sqrt(2 * Math.PI))) * Math.exp(-((x / logSd) ** 2) / 2),
        );
        const many = totalDistribution(severity, entries, sessions, {
          shape: shape * sessions,
          factors: points.map(Math.exp),
          weights,
        });
        const whole = law(entries, sessions, logSd, shape);
        expect(whole.chanceOfNothing).toBeCloseTo(many.chanceOfNothing, 10);
        for (const p of levels) {
          const expected = many.quantile(p);
          expect(Math.abs(whole.quantile(p) - expected)).toBeLessThanOrEqual(1 + 1e-5 * expected);
        }
      }
  });

  it("P5 ≤ … ≤ P95, each rising with entries and with sessions", () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 4.9, noNaN: true }), fc.integer({ min: 1, max: 30 }), (log, sessions) => {
        const entries = 10 ** log;
        const now = levels.map((p) => law(entries, sessions).quantile(p));
        const more = levels.map((p) => law(entries * 1.05, sessions).quantile(p));
        const longer = levels.map((p) => law(entries, sessions + 1).quantile(p));
        for (let i = 0; i < levels.length; i++) {
          if (i > 0) expect(now[i]).toBeGreaterThanOrEqual(now[i - 1]);
          expect(more[i]).toBeGreaterThanOrEqual(now[i]);
          expect(longer[i]).toBeGreaterThanOrEqual(now[i]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("moves smoothly: a hair more viewers moves no quantile by more than a hair", () => {
    for (let entries = 5; entries < 400; entries *= 1.07)
      for (const p of [0.25, 0.5, 0.9]) {
        const [a, b] = [law(entries).quantile(p), law(entries * 1.001).quantile(p)];
        expect(Math.abs(b - a)).toBeLessThanOrEqual(1 + 0.004 * a);
      }
  });

  it("of sessions of several sizes is the sum of each, given the creator", () => {
    const sizes = [1, 3, 0.5];
    const total = totalDistribution(severity, sizes, 2, { shape: 3, logSd: 0.5 });
    expect(total.mean / (2 * 4.5 * severity.mean * Math.exp(0.125))).toBeCloseTo(1, 9);
    const nothing = (factor: number) => sizes.reduce((chance, size) => chance * (1 + (factor * size) / 3) ** -6, 1);
    expect(total.chanceOfNothing).toBeCloseTo(averageOver(0.5, nothing), 9);
    // P(one coin): one entry in one of the six, and it brings one.
    const oneEntry = (factor: number) =>
      sizes.reduce((sum, size) => sum + (2 * size * factor) / (1 + (factor * size) / 3), 0) * nothing(factor);
    expect(total.cdf(1) - total.cdf(0)).toBeCloseTo(0.458342 * averageOver(0.5, oneEntry), 6);
  });

  it.each([
    { shape: 3, sessions: 4 },
    { shape: 0.75, sessions: 1 },
    { shape: 0.7, sessions: 1 },
  ])("of sessions of one size is the same, however they are told: %o", ({ shape, sessions }) => {
    for (const entries of [6, 60]) {
      const apart = totalDistribution(severity, Array<number>(12).fill(entries), sessions, { shape, logSd: 0.4 });
      const together = totalDistribution(severity, entries, 12 * sessions, { shape, logSd: 0.4 });
      for (const p of [0.01, 0.5, 0.99]) expect(apart.quantile(p)).toBe(together.quantile(p));
    }
  });

  it.each([
    12, // a whole power
    64, // one of two
    2.1, // and a broken one
    204.7,
  ])("of a mixture of creators is the mixture of their totals: of shape %d", (shape) => {
    const pointsAt = (...points: [factor: number, weight: number][]) =>
      totalDistribution(severity, 2, 3, {
        shape,
        factors: Float64Array.from(points, ([factor]) => factor),
        weights: Float64Array.from(points, ([, weight]) => weight),
      });
    const alone = (factor: number) => pointsAt([factor, 1]);
    const mixed = pointsAt([0.5, 0.2], [4, 0.5], [20, 0.3]);
    for (const coins of [0, 5, 200, 3_000, 60_000])
      expect(mixed.cdf(coins)).toBeCloseTo(
        0.2 * alone(0.5).cdf(coins) + 0.5 * alone(4).cdf(coins) + 0.3 * alone(20).cdf(coins),
        6,
      );
    const nothing = (factor: number) => (1 + (6 * factor) / shape) ** -shape;
    expect(mixed.chanceOfNothing).toBeCloseTo(0.2 * nothing(0.5) + 0.5 * nothing(4) + 0.3 * nothing(20), 12);
    expect(mixed.mean / (severity.mean * 6 * (0.2 * 0.5 + 0.5 * 4 + 0.3 * 20))).toBeCloseTo(1, 9);
  });

  it("has the variance of a compound law: Λ·E[X²] + (Λ·E[X])²/k, Λ and k of all nights", () => {
    // Few enough coins that every one of them stands on the lattice of single coins.
    const small = lognormalSeverity(3, 0.5, 20);
    for (const [entries, shape] of [
      [12, 6],
      [12.5, 3.5],
    ]) {
      const total = totalDistribution(small, entries, 1, medianCreator(shape));
      let [mean, square] = [0, 0];
      for (let coins = 0; coins < 1_000; coins++) {
        mean += 1 - total.cdf(coins);
        square += (2 * coins + 1) * (1 - total.cdf(coins));
      }
      expect(mean / total.mean).toBeCloseTo(1, 4);
      const variance = entries * small.meanSquare + (entries * small.mean) ** 2 / shape;
      expect((square - mean ** 2) / variance).toBeCloseTo(1, 3);
    }
  });

  it("of nobody is nothing", () => {
    for (const total of [law(0), law(5, 0)]) {
      expect(total.chanceOfNothing).toBe(1);
      expect(total.quantile(0.95)).toBe(0);
      expect(total.mean).toBe(0);
      expect(total.cdf(0)).toBeCloseTo(1, 6);
    }
  });

  it("of a counted amount is that amount", () => {
    expect(levels.map((p) => certainTotal(500).quantile(p))).toEqual(levels.map(() => 500));
    expect(certainTotal(500)).toMatchObject({ mean: 500, chanceOfNothing: 0 });
    expect(certainTotal(0)).toMatchObject({ mean: 0, chanceOfNothing: 1 });
    expect([499, 500, 501].map((coins) => certainTotal(500).cdf(coins))).toEqual([0, 1, 1]);
    expect([100, 900].map((coins) => certainTotal(500).meanUpTo(coins))).toEqual([100, 500]);
  });
});

describe("sessions of several sizes, as equal ones", () => {
  it("come to as much and spread as much", () => {
    expect(evenSessions(4, [2])).toEqual({ sessions: 4, size: 2 });
    expect(evenSessions(3, [1, 1])).toEqual({ sessions: 6, size: 1 });
    // Of nights of one evenness the variances add up, as their squares do: 2·(1 + 9 + 0.25) of 2·4.5 in all.
    const { sessions, size } = evenSessions(2, [1, 3, 0.5]);
    expect(sessions * size).toBeCloseTo(9, 12);
    expect(sessions * size ** 2).toBeCloseTo(20.5, 12);
  });

  it("are none where nobody comes", () => {
    for (const none of [evenSessions(0, [1]), evenSessions(3, []), evenSessions(3, [0, 0])])
      expect(none.sessions * none.size).toBe(0);
  });
});

describe("what a creator can be", () => {
  it.each([0.1, 0.65, 1.2, 2.2])("is lognormal with a median of 1 and a log-sd of %d", (logSd) => {
    for (const [entries, sessions, shape] of [
      [0.3, 1, 3],
      [6, 4, 0.75],
      [90, 2, 3],
    ]) {
      const average = (value: (factor: number) => number) => averageOver(logSd, value);
      const base = (factor: number) => 1 + (entries * factor) / shape;
      const total = law(entries, sessions, logSd, shape);
      expect(total.mean / (entries * sessions * severity.mean)).toBeCloseTo(Math.exp(logSd ** 2 / 2), 4);
      expect(total.chanceOfNothing).toBeCloseTo(
        average((factor) => base(factor) ** (-shape * sessions)),
        6,
      );
      expect(total.cdf(1) - total.cdf(0)).toBeCloseTo(
        0.458342 * average((factor) => entries * sessions * factor * base(factor) ** (-shape * sessions - 1)),
        5,
      );
    }
  });

  it("spreads the total around its mean by the nights and by the gifts", () => {
    // Of a night with ever so many entries only the night's own factor is left, sd 1/√k, of n nights by √n less.
    expect(totalSpread(3, { severity, entries: 1e12, sessions: 12 })).toBeCloseTo(1 / Math.sqrt(3 * 12), 6);
    // Without that factor it is the compound Poisson's, √(E[X²] / E[X]² / entries).
    const relative = Math.sqrt(severity.meanSquare) / severity.mean;
    expect(totalSpread(1e12, { severity, entries: 400, sessions: 1 })).toBeCloseTo(relative / 20, 6);
  });

  it("lies in points close enough for the sharper of two bells, and for their product where both are alike", () => {
    for (const sharp of [0.01, 0.1]) {
      expect(spacingOf(sharp, Infinity) / sharp).toBeCloseTo(1, 1);
      expect(spacingOf(Infinity, sharp)).toBe(spacingOf(sharp, Infinity));
      expect(spacingOf(sharp, sharp) / spacingOf(sharp, Infinity)).toBeCloseTo(Math.SQRT1_2, 1);
    }
    expect(spacingOf(Infinity, Infinity)).toBe(0.5);
    // The mean of one bell over another, on such points, is the bell of both in quadrature.
    for (const [wide, narrow] of [
      [0.3, 0.1],
      [0.2, 0.2],
      [0.05, 0.4],
    ]) {
      const h = spacingOf(wide, narrow);
      const points = Array.from({ length: 401 }, (_, n) => (n - 200) * h);
      const both = Math.hypot(wide, narrow);
      for (const centre of [0, 0.4 * h, 1.7 * wide]) {
        const sum = points.reduce((so, x) => so + Math.exp(lnBell(x / wide) + lnBell((x - centre) / narrow)), 0);
        const mean = (h * sum) / (wide * Math.sqrt(2 * Math.PI));
        expect(mean / ((narrow / both) * Math.exp(lnBell(centre / both)))).toBeCloseTo(1, 6);
      }
    }
  });
});
