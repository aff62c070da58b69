import { describe, expect, it } from "vitest";
import { audienceOf } from "@/lib/earnings/audience";
import { totalDistribution } from "@/lib/earnings/distribution";
import { emptyTransform, invert, readLattices, stepOf } from "@/lib/earnings/lattice";
import { calibratedTotal, ownLaw, type Calibration } from "@/lib/earnings/posterior";
import { openRates } from "@/lib/earnings/rates/open-rates";
import { normalRow, nowhere } from "./log-densities";
import { scenarioOf } from "./scenarios";

const rates = openRates("2026-11-23");
const audience = audienceOf(scenarioOf(), rates);
const shapes = [0.75, 1.5, 3, 6, 12];

/** A creator whose nights are as even as the population's and whose ln A is normal. */
const normalCreator = (mean: number, sd: number, basis: Calibration["basis"] = "viewer-hour"): Calibration => ({
  sessions: 7,
  basis,
  shapes,
  logPosterior: [nowhere(), nowhere(), normalRow(mean, sd), nowhere(), nowhere()],
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
    return totalDistribution(audience.severity, entries * sessions, 1, {
      shape: shape * sessions,
      factors: points.map(Math.exp),
      weights: bells.map((bell) => bell / whole),
    });
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

  /** The law of months of so many expected entries a session, whose generating functions multiply given ln A, a normal around 0. */
  function monthsLaw(entries: number[], sessions: number, shape: number, sd: number) {
    const steps = Array.from({ length: 41 }, (_, n) => (n - 20) / 4);
    const whole = steps.reduce((sum, z) => sum + Math.exp((-z * z) / 2), 0);
    const creators = steps.map((z) => ({ factor: Math.exp(sd * z), weight: Math.exp((-z * z) / 2) / whole }));
    const transformAt = (step: number) => {
      const complement = audience.severity.complementOn(step);
      const total = emptyTransform();
      for (let m = 0; m < total.re.length; m++)
        for (const { factor, weight } of creators) {
          let [ln, angle] = [0, 0];
          for (const size of entries) {
            const [re, im] = [complement.re[m], complement.im[m]].map((part) => (factor * size * part) / shape);
            ln += Math.log(Math.hypot(1 + re, im));
            angle += Math.atan2(im, 1 + re);
          }
          const power = shape * sessions;
          total.re[m] += weight * Math.exp(-power * ln) * Math.cos(power * angle);
          total.im[m] += weight * Math.exp(-power * ln) * Math.sin(power * angle);
        }
      return total;
    };
    const mean = audience.severity.mean * sessions * entries.reduce((sum, size) => sum + size, 0);
    return readLattices((level) => invert(transformAt(stepOf(level))), { mean, chanceOfNothing: 0 });
  }

  it.each([
    { shape: 3, growth: 0.05, sessions: 17, within: 0.005 },
    { shape: 0.75, growth: 0.1, sessions: 17, within: 0.005 },
    { shape: 0.75, growth: 0.1, sessions: 1, within: 0.015 },
    { shape: 12, growth: -0.1, sessions: 4, within: 0.005 },
    // As much as a plan may ask for.
    { shape: 3, growth: 0.5, sessions: 17, within: 0.005 },
    { shape: 3, growth: 0.5, sessions: 1, within: 0.03 },
    { shape: 0.75, growth: 0.5, sessions: 1, within: 0.15 },
  ])("takes uneven months as even ones of the same mean and variance: %o", (year) => {
    const { shape, growth, sessions, within } = year;
    const sizes = Array.from({ length: 12 }, (_, month) => (1 + growth) ** month);
    // Hardly anything is open but the nights, so that nothing hides what is wrong with them.
    const logPosterior = shapes.map((one) => (one === shape ? normalRow(0, 0.1) : nowhere()));
    const room = {
      ...audienceOf(scenarioOf({ viewers: 5_000 }), rates),
      spread: { creator: 1.2, viewers: 0, open: 0 },
    };
    const found = calibratedTotal({ ...normalCreator(0, 0.1), logPosterior }, room)(sessions, sizes);
    const entries = sizes.map((size) => room.giftingEntries * size);
    const exact = monthsLaw(entries, sessions, shape, 0.1);
    for (const p of quantiles) expect(Math.abs(found.quantile(p) / exact.quantile(p) - 1), `${p}`).toBeLessThan(within);
  });

  it("stays a law where a month brings more coins than the dearest gift has steps", () => {
    const room = audienceOf(scenarioOf({ viewers: 100_000 }), rates);
    for (const nights of [17, 204, 2_600]) {
      const { cdf, quantile, mean } = calibratedTotal(normalCreator(2, 0.3), {
        ...room,
        spread: { creator: 1.2, viewers: 0, open: 0 },
      })(nights);
      const rising = quantiles.map((p) => quantile(p));
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      expect(rising[2] / mean).toBeGreaterThan(0.9);
      expect(rising[2] / mean).toBeLessThan(1);
      for (const coins of rising) {
        expect(cdf(coins)).toBeGreaterThan(0);
        expect(cdf(coins / 8)).toBeCloseTo(0, 3);
        expect(cdf(coins * 8)).toBeCloseTo(1, 3);
      }
    }
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
