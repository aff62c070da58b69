import { describe, expect, it } from "vitest";
import { creatorPoints } from "@/lib/earnings/creator-points";
import { totalDistribution, type CreatorPoints } from "@/lib/earnings/distribution";
import { lognormalSeverity } from "@/lib/earnings/severity";
import { normalRow, nowhere } from "./log-densities";

const severity = lognormalSeverity(2, 2.75, 60_000);
const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95];
const giftSpread = (entries: number) => (logFactor: number) =>
  Math.sqrt(severity.meanSquare / severity.mean ** 2 / (entries * Math.exp(logFactor)));
const momentsOf = ({ shape, factors, weights }: CreatorPoints) => {
  const mean = factors.reduce((sum, factor, j) => sum + weights[j] * factor, 0);
  const square = factors.reduce((sum, factor, j) => sum + weights[j] * factor ** 2 * (1 + 1 / shape), 0);
  return { mean, variance: square - mean ** 2 };
};

describe("a creator of open evenness, as points of one shape", () => {
  const rows = [
    { mean: 0.2, sd: 0.25, log: 0 },
    { mean: 0, sd: 0.4, log: -1 },
    { mean: -0.3, sd: 0.3, log: 1 },
  ];
  const density = rows.map(({ mean, sd, log }) => normalRow(mean, sd, log));
  const heights = rows.map(({ sd, log }) => sd * Math.exp(log));
  const shares = heights.map((height) => height / heights.reduce((sum, one) => sum + one));

  /** The same creator as a mixture of one law for each shape, on points far closer than they need be. */
  function apart(entries: number, shapes: number[]) {
    const laws = shapes.map((shape, j) => {
      const { mean, sd } = rows[j];
      const spacing = Math.min(sd / 4, 0.4 / Math.sqrt(shape));
      const end = Math.ceil((6 * sd) / spacing);
      const steps = Float64Array.from({ length: 2 * end + 1 }, (_, n) => (n - end) * spacing);
      const bells = steps.map((x) => (spacing * Math.exp(-((x / sd) ** 2) / 2)) / (sd * Math.sqrt(2 * Math.PI)));
      const factors = steps.map((x) => Math.exp(mean + x));
      return totalDistribution(severity, entries, 1, { shape, factors, weights: bells });
    });
    const over = (value: (law: (typeof laws)[number]) => number) =>
      laws.reduce((sum, law, j) => sum + shares[j] * value(law), 0);
    return { cdf: (x: number) => over((law) => law.cdf(x)), nothing: over((law) => law.chanceOfNothing) };
  }

  it.each([
    { shapes: [0.75, 3, 12], entries: 6 },
    { shapes: [0.75, 3, 12], entries: 0.2 },
    { shapes: [0.75, 3, 12], entries: 5_000 },
    { shapes: [12.75, 51, 204], entries: 100 },
    // A year of uneven months.
    { shapes: [151.3, 605.2, 2_420.8], entries: 1_100 },
    { shapes: [0.1, 0.2, 0.4], entries: 6 },
  ])("has the law of all its shapes together: %o", ({ shapes, entries }) => {
    const merged = totalDistribution(severity, entries, 1, creatorPoints(density, shapes, 0, giftSpread(entries)));
    const expected = apart(entries, shapes);
    expect(merged.chanceOfNothing).toBeCloseTo(expected.nothing, 4);
    for (const p of quantiles) {
      const coins = merged.quantile(p);
      expect(merged.cdf(coins), `${p}`).toBeCloseTo(expected.cdf(coins), 4);
    }
  });

  it("has the mean and the variance of its gammas", () => {
    const shapes = [0.75, 3, 12];
    const found = momentsOf(creatorPoints(density, shapes, 0, giftSpread(6)));
    // Of A·G, G gamma of mean 1: E[A] = e^(m + s²/2), E[A²G²] = e^(2m + 2s²)·(1 + 1/k).
    const mean = rows.reduce((sum, { mean: m, sd }, j) => sum + shares[j] * Math.exp(m + sd ** 2 / 2), 0);
    const square = rows.reduce(
      (sum, { mean: m, sd }, j) => sum + shares[j] * Math.exp(2 * m + 2 * sd ** 2) * (1 + 1 / shapes[j]),
      0,
    );
    expect(found.mean / mean).toBeCloseTo(1, 3);
    expect(found.variance / (square - mean ** 2)).toBeCloseTo(1, 2);
  });

  it("is widened by what else is open, in quadrature", () => {
    const [sd, open] = [0.3, 0.4];
    const one = (spread: number, more: number) =>
      creatorPoints([normalRow(0.5, spread), nowhere()], [3, 12], more, giftSpread(6));
    const [widened, wide] = [one(sd, open), one(Math.hypot(sd, open), 0)].map((points) =>
      totalDistribution(severity, 6, 1, points),
    );
    for (const p of quantiles) expect(Math.abs(widened.quantile(p) / wide.quantile(p) - 1)).toBeLessThan(0.001);
  });

  it("takes few points, however many nights and however large the audience", () => {
    const countOf = (nights: number, entries: number) =>
      creatorPoints(density, [0.75 * nights, 3 * nights, 12 * nights], 0, giftSpread(entries)).factors.length;
    expect(countOf(1, 6)).toBeLessThan(100);
    expect(countOf(17, 100)).toBeLessThan(40);
    expect(countOf(204, 1_200)).toBeLessThan(40);
    expect(countOf(1, 1e6)).toBeLessThan(200);
  });

  it("is the same whatever was asked of it before, and another for another posterior", () => {
    const shapes = [0.75, 3, 12];
    const first = creatorPoints(density, shapes, 0.1, giftSpread(6));
    for (let nights = 1; nights < 200; nights++)
      creatorPoints(density, [nights, 2 * nights, 4 * nights], 0, giftSpread(nights));
    expect(creatorPoints(density, shapes, 0.1, giftSpread(6))).toEqual(first);
    expect(creatorPoints(density, shapes, 0.2, giftSpread(6))).not.toEqual(first);
    const moved = rows.map(({ mean, sd, log }) => normalRow(mean + 1, sd, log));
    expect(momentsOf(creatorPoints(moved, shapes, 0.1, giftSpread(6))).mean / momentsOf(first).mean).toBeCloseTo(
      Math.E,
      3,
    );
  });
});
