import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { audienceOf } from "@/lib/earnings/audience";
import { totalDistribution } from "@/lib/earnings/distribution";
import { calibratedTotal, GRID, ownLaw, pointsOf, SPACING, type Calibration } from "@/lib/earnings/posterior";
import { openRates } from "@/lib/earnings/rates/open-rates";
import { scenarioOf } from "./scenarios";

const rates = openRates("2026-11-23");
const audience = audienceOf(scenarioOf(), rates);
const shapes = [0.75, 1.5, 3, 6, 12];

/** ln of a normal density of ln A on the grid, up to a constant. */
const normalRow = (mean: number, sd: number, log = 0) =>
  Float64Array.from({ length: GRID.size }, (_, g) => log - (((g - 30) * SPACING - mean) / sd) ** 2 / 2);
const nowhere = () => new Float64Array(GRID.size).fill(-1e6);

/** A creator whose nights are as even as the population's and whose ln A is normal. */
const normalCreator = (mean: number, sd: number, basis: Calibration["basis"] = "viewer-hour"): Calibration => ({
  sessions: 7,
  basis,
  shapes,
  logPosterior: [nowhere(), nowhere(), normalRow(mean, sd), nowhere(), nowhere()],
});

function momentsOf(points: { x: number; weight: number }[]) {
  const mass = points.reduce((sum, { weight }) => sum + weight, 0);
  const mean = points.reduce((sum, { x, weight }) => sum + weight * x, 0) / mass;
  const square = points.reduce((sum, { x, weight }) => sum + weight * (x - mean) ** 2, 0) / mass;
  return { mass, mean, sd: Math.sqrt(square) };
}

describe("a density on the grid, as weighted points", () => {
  it.each([
    { mean: 0, sd: 1.2 },
    { mean: 1, sd: 0.4 },
    { mean: -0.8, sd: 0.1 },
    // Narrower than the grid's spacing, 0.23, and anywhere between two of its nodes.
    { mean: 0.05, sd: 0.05 },
    { mean: 2.4, sd: 0.02 },
  ])("keeps the mean and the spread of a normal one: %o", ({ mean, sd }) => {
    const [points] = pointsOf([normalRow(mean, sd)]);
    const found = momentsOf(points);
    expect(found.mass).toBeCloseTo(1, 12);
    expect((found.mean - mean) / sd).toBeCloseTo(0, 2);
    expect(found.sd / sd).toBeCloseTo(1, 2);
  });

  it("shares out the mass between rows by their height and width, however far apart each row's points are", () => {
    const rows = pointsOf([normalRow(0, 0.1), normalRow(1, 0.8, Math.log(0.5)), nowhere()], (j) => [0.02, 0.6, 0.6][j]);
    const [narrow, wide, none] = rows.map((points) => momentsOf(points).mass);
    expect(narrow / (narrow + wide)).toBeCloseTo(0.1 / (0.1 + 0.8 * 0.5), 3);
    expect(narrow + wide).toBeCloseTo(1, 12);
    expect(none).toBe(0);
  });

  it.each([25, 400])("keeps the mean and the spread of a lopsided one: ln of a gamma of shape %i", (shape) => {
    // ln A of density exp(shape·x − rate·eˣ): mean ψ(shape) − ln rate, variance ψ′(shape).
    const rate = shape / 3;
    const row = Float64Array.from({ length: GRID.size }, (_, g) => {
      const x = (g - 30) * SPACING;
      return shape * x - rate * Math.exp(x);
    });
    const [points] = pointsOf([row]);
    const { mean, sd } = momentsOf(points);
    const sdOf = Math.sqrt(1 / shape + 1 / (2 * shape ** 2) + 1 / (6 * shape ** 3));
    expect((mean - (Math.log(3) - 1 / (2 * shape) - 1 / (12 * shape ** 2))) / sdOf).toBeCloseTo(0, 2);
    expect(sd / sdOf).toBeCloseTo(1, 2);
    // Seven tenths of the spread apart, as far as e^(−16) of the top.
    expect(points.length).toBeGreaterThan(12);
    expect(points.length).toBeLessThan(20);
  });

  it("is the same whatever constant is added to its logarithm", () => {
    const rows = (constant: number) => pointsOf([normalRow(1, 0.4, constant), normalRow(0, 0.9, constant + 1)]).flat();
    for (const constant of [-2_000, 2_000])
      rows(constant).forEach(({ x, weight }, n) => {
        expect(x).toBeCloseTo(rows(0)[n].x, 9);
        expect(weight).toBeCloseTo(rows(0)[n].weight, 9);
      });
  });

  it("of any rounded shape is points with weights that sum to 1, and none that does not matter", () => {
    const upTo = (max: number) => fc.double({ min: 0, max, noNaN: true });
    const slope = fc.double({ min: -15, max: 15, noNaN: true });
    fc.assert(
      fc.property(
        slope,
        upTo(30),
        upTo(30),
        fc.double({ min: 0.05, max: 0.6, noNaN: true }),
        (rise, bend, end, largest) => {
          const row = Float64Array.from({ length: GRID.size }, (_, g) => {
            const x = (g - 30) * SPACING;
            return rise * x - (bend * x * x) / 2 - end * Math.exp(x);
          });
          const [points] = pointsOf([row], () => largest);
          expect(points.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
          const heaviest = points.reduce((most, { weight }) => Math.max(most, weight), 0);
          for (const { weight } of points) expect(weight / heaviest).toBeGreaterThan(0.999 * Math.exp(-16));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps a flat one flat, from end to end", () => {
    const [points] = pointsOf([new Float64Array(GRID.size)]);
    const { mean, sd } = momentsOf(points);
    expect(mean).toBeCloseTo(0, 9);
    // An even spread over twenty octaves.
    expect(sd / ((20 * Math.LN2) / Math.sqrt(12))).toBeCloseTo(1, 1);
    expect(new Set(points.map(({ weight }) => weight.toFixed(9))).size).toBe(1);
    expect(Math.abs(points[0].x)).toBeLessThanOrEqual(10 * Math.LN2);
    expect(points.at(-1)!.x + points[0].x).toBeCloseTo(0, 9);
    expect(pointsOf([new Float64Array(GRID.size)], () => SPACING)[0]).toHaveLength(GRID.size);
  });

  it("is found at either end of the grid", () => {
    for (const end of [-10 * Math.LN2, 10 * Math.LN2]) {
      const [points] = pointsOf([normalRow(end, 0.3)]);
      expect(points[1].x - points[0].x).toBeCloseTo(0.7 * 0.3, 9);
      // Half a normal: its mean lies √(2/π) of its spread inside.
      expect((Math.abs(end) - Math.abs(momentsOf(points).mean)) / 0.3).toBeCloseTo(Math.sqrt(2 / Math.PI), 0);
    }
  });

  it("lies at whole multiples of a spacing, which is no larger than asked, and where the density is", () => {
    const [points] = pointsOf([normalRow(0.3, 1)], () => 0.1);
    points.forEach(({ x, weight }, n) => {
      expect(x / 0.1).toBeCloseTo(Math.round(x / 0.1), 9);
      if (n > 0) expect(x - points[n - 1].x).toBeCloseTo(0.1, 9);
      expect(weight).toBeGreaterThan(0);
    });
    // e^(−16) of the top is √32 spreads away.
    expect(points[0].x).toBeCloseTo(0.3 - Math.sqrt(32), 0);
    expect(points.at(-1)!.x).toBeCloseTo(0.3 + Math.sqrt(32), 0);
    // Seven tenths of a narrow one's spread, whatever is asked.
    const [narrow] = pointsOf([normalRow(0, 0.1)]);
    expect(narrow[1].x - narrow[0].x).toBeCloseTo(0.07, 9);
  });
});

describe("the law of a calibrated creator", () => {
  const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95];
  /** The law of a creator whose ln A is normal around 0, on points far closer than they need to be. */
  function normalLaw(entries: number, sd: number, sessions: number, shape = 3) {
    const spacing = Math.min(sd / 3, 0.5 / Math.sqrt(shape * sessions));
    const end = Math.ceil((6 * sd) / spacing);
    const points = Float64Array.from({ length: 2 * end + 1 }, (_, j) => (j - end) * spacing);
    const bells = points.map((x) => Math.exp(-((x / sd) ** 2) / 2));
    const whole = bells.reduce((sum, bell) => sum + bell);
    return totalDistribution(audience.severity, entries, sessions, [
      { shape, factors: points.map(Math.exp), weights: bells.map((bell) => bell / whole) },
    ]);
  }

  it.each([
    { mean: 0, sd: 1.2, open: 0 },
    { mean: 1.3, sd: 0.3, open: 0 },
    { mean: 2, sd: 1.2, open: 0 },
    { mean: 3, sd: 0.3, open: 0.9 },
    { mean: 1.3, sd: 0.03, open: 0 },
    { mean: 1.3, sd: 0.3, open: 0.4 },
    { mean: -0.7, sd: 0.03, open: 0.8 },
    { mean: -0.7, sd: 0.8, open: 0.1 },
    { mean: 0.5, sd: 0.03, open: 0.1 },
    { mean: -1, sd: 0.3, open: 2 },
    // Too little to matter, and left out.
    { mean: 0.2, sd: 0.5, open: 0.049 },
  ])("whose ln A is normal is the general law, and what stays open widens it in quadrature: %o", (creator) => {
    const { mean, sd, open } = creator;
    const spread = { creator: 1.2, viewers: open * 0.6, open: open * 0.8 };
    const totalOf = calibratedTotal(normalCreator(mean, sd), { ...audience, spread });
    for (const sessions of [1, 17]) {
      const expected = normalLaw(audience.giftingEntries * Math.exp(mean), Math.hypot(sd, open), sessions);
      const found = totalOf(sessions);
      expect(found.mean / expected.mean, `mean of ${sessions}`).toBeCloseTo(1, 2);
      expect(found.chanceOfNothing).toBeCloseTo(expected.chanceOfNothing, 3);
      for (const p of quantiles) {
        const quantile = expected.quantile(p);
        expect(Math.abs(found.quantile(p) - quantile), `${p} of ${sessions}`).toBeLessThan(1 + 0.01 * quantile);
      }
    }
  });

  it("adds up LIVEs of several sizes, and is not moved by those to which nobody comes", () => {
    const totalOf = calibratedTotal(normalCreator(0.5, 1.2), audienceOf(scenarioOf({ viewers: 2_000 }), rates));
    const [year, months] = [totalOf(12 * 17), totalOf(17, Array<number>(12).fill(1))];
    for (const p of quantiles) {
      expect(months.quantile(p)).toBe(year.quantile(p));
      expect(totalOf(204, [1, 1e-9]).quantile(p) / year.quantile(p)).toBeCloseTo(1, 2);
      expect(totalOf(204, [1e-9, 1]).quantile(p) / year.quantile(p)).toBeCloseTo(1, 2);
    }
    expect(totalOf(3, [0.5, 3]).mean / totalOf(3).mean).toBeCloseTo(3.5, 3);
  });

  it("is counted by the hour where viewers are not known, and no range of them widens it", () => {
    const byHour = normalCreator(0, 0.3, "hour");
    const wide = { ...audience, hours: 1.5, levers: 2, spread: { creator: 1.2, viewers: 2, open: 0 } };
    const found = calibratedTotal(byHour, wide)(4);
    // A = 1 is ten gifting entries an hour.
    const expected = normalLaw(10 * 1.5 * 2, 0.3, 4);
    expect(found.mean / expected.mean).toBeCloseTo(1, 3);
    for (const p of quantiles) expect(found.quantile(p) / expected.quantile(p)).toBeCloseTo(1, 2);
  });

  it("adds up over how even the nights may be", () => {
    const logPosterior = [nowhere(), nowhere(), normalRow(0, 0.3), nowhere(), normalRow(1, 0.3, Math.log(3))];
    const found = calibratedTotal({ ...normalCreator(0, 1), logPosterior }, audience)(1);
    const part = (mean: number, shape: number) => normalLaw(audience.giftingEntries * Math.exp(mean), 0.3, 1, shape);
    for (const coins of [10, 300, 4_000])
      expect(found.cdf(coins)).toBeCloseTo(0.25 * part(0, 3).cdf(coins) + 0.75 * part(1, 12).cdf(coins), 3);
  });
});

describe("own sessions, as a forecast takes them", () => {
  it("are no law without sessions", () => {
    expect(ownLaw(undefined)).toBeUndefined();
    expect(ownLaw({ ...normalCreator(0, 1), sessions: 0 })).toBeUndefined();
  });

  it("say how many they are, what they count by and what they rest on", () => {
    expect(ownLaw(normalCreator(0, 1, "hour"))).toMatchObject({
      sessions: 7,
      basis: "hour",
      rates: ["nightShapeLogSd", "memorySessions"],
    });
  });

  it("describe a night at the middle of what the creator may be", () => {
    const logPosterior = [nowhere(), normalRow(0.4, 0.3), nowhere(), normalRow(1.2, 0.3, Math.log(3)), nowhere()];
    const own = ownLaw({ ...normalCreator(0, 1), logPosterior })!;
    const { giftingEntries, nightShape } = own.nightOf(audience);
    // A quarter of ln A is 0.4 and three quarters 1.2; so are the shapes 1.5 and 6.
    expect(giftingEntries / audience.giftingEntries).toBeCloseTo(Math.exp(0.25 * 0.4 + 0.75 * 1.2), 3);
    expect(nightShape).toBeCloseTo(1.5 ** 0.25 * 6 ** 0.75, 3);
  });
});
