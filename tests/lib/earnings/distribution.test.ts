import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certainTotal, lognormalCreators, totalDistribution } from "@/lib/earnings/distribution";
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
        const many = totalDistribution(severity, entries, sessions, [
          { shape, factors: points.map(Math.exp), weights },
        ]);
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
    expect(certainTotal(500).meanUpTo(100)).toBe(100);
  });
});
