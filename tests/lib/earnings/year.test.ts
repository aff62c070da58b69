import { describe, expect, it } from "vitest";
import { calibrate, evaluate, yearOf, type PastSession, type YearMonth } from "@/lib/earnings";
import { audienceOf } from "@/lib/earnings/audience";
import { openRates } from "@/lib/earnings/rates/open-rates";
import { scenarioOf } from "./scenarios";
import { seededNights } from "./seeded-nights";

const asOf = "2026-11-23";
const year = (growth: number, pauses: number[] = [], change = {}) =>
  yearOf(scenarioOf(change), { growth, pauses }, { asOf });
const bands = ({ p10, p25, p50, p75, p90 }: YearMonth) => [p10, p25, p50, p75, p90];

describe("the year", () => {
  it("begins with the month of the estimate", () => {
    const { month } = evaluate(scenarioOf(), { asOf });
    const [first] = year(0.1);
    expect(first.p50).toBeCloseTo(month.takeHome.p50, 6);
    expect(first.p90).toBeCloseTo(month.takeHome.p90, 6);
    expect(first.mean).toBeCloseTo(month.takeHome.mean, 2);
  });

  it("rests on own LIVEs where there are any, and is then far narrower", () => {
    const log = Array.from({ length: 40 }, (_, i): PastSession => ({ viewers: 40, minutes: 90, coins: 800 + 10 * i }));
    const calibration = calibrate(log, scenarioOf(), openRates(asOf));
    const own = (growth: number) => yearOf(scenarioOf(), { growth, pauses: [] }, { asOf, calibration });
    const { month } = evaluate(scenarioOf(), { asOf, calibration });
    expect(own(0)[0]).toMatchObject({ p50: month.takeHome.p50, p90: month.takeHome.p90 });
    const width = ({ p10, p90 }: YearMonth) => p90 / p10;
    expect(width(own(0)[11])).toBeLessThan(width(year(0)[11]) / 4);
    // Twelve months of means, growing by a twentieth each: (1.05¹² − 1) / 0.05 of the first.
    expect(own(0.05)[11].mean / month.takeHome.mean).toBeCloseTo((1.05 ** 12 - 1) / 0.05, 1);
  });

  it("widens, and only rises", () => {
    const months = year(0);
    months.forEach((month, i) => {
      expect(bands(month)).toEqual([...bands(month)].sort((a, b) => a - b));
      if (i > 0) bands(month).forEach((amount, j) => expect(amount).toBeGreaterThanOrEqual(bands(months[i - 1])[j]));
    });
    // The creator is drawn once, so twelve months do not average out: of independent ones P90 would near twice the median.
    expect(months[11].p90 / months[11].p50).toBeGreaterThan(4);
  });

  it("has the mean of its months: growth adds up as a geometric series, a pause leaves its month out", () => {
    const one = year(0)[0].mean;
    const series = (months: number[]) => months.reduce((sum, month) => sum + 1.05 ** (month - 1), 0);
    const mean = (pauses: number[]) => year(0.05, pauses)[11].mean / one;
    expect(mean([])).toBeCloseTo(series([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]), 1);
    expect(mean([1, 2, 12])).toBeCloseTo(series([3, 4, 5, 6, 7, 8, 9, 10, 11]), 1);
  });

  it("meets the sampler where every month is of another size", () => {
    const scenario = { viewers: 8, perweek: 1, minutes: 60 };
    const { giftingEntries, logSd } = audienceOf(scenarioOf(scenario), openRates(asOf));
    const { night, normal } = seededNights(11, { entries: giftingEntries, shape: 3 });
    const growth = 0.3;
    const sums = Array.from({ length: 20_000 }, () => {
      const creator = Math.exp(logSd * normal());
      let coins = 0;
      for (let month = 0; month < 3; month++)
        for (let session = 0; session < 4; session++) coins += night(creator * (1 + growth) ** month).coins;
      return coins * 0.005;
    }).sort((a, b) => a - b);
    const third = year(growth, [], scenario)[2];
    for (const [key, p] of [
      ["p25", 0.25],
      ["p50", 0.5],
      ["p75", 0.75],
      ["p90", 0.9],
    ] as const) {
      // Within the sampler's own noise: the chance below the engine's quantile is p, give or take 4 standard errors.
      const below = sums.filter((sum) => sum <= third[key]).length / sums.length;
      expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / sums.length) + 0.005);
    }
  });

  it("of counted gifts is arithmetic, each month with its own fixed fee", () => {
    const months = year(0.2, [2], { by: "gifts", coins: 2_000, perweek: 3, feefixed: 1 });
    // 13 LIVEs of $10 less $1; February is skipped; counted gifts do not grow.
    expect(months.slice(0, 3).map(({ p50 }) => p50)).toEqual([129, 129, 258]);
    expect(months[11].mean).toBeCloseTo(11 * 129, 6);
  });

  it("of a basket is its gifts at the prices given", () => {
    const basket = scenarioOf({ by: "gifts", gifts: [{ id: 6369, count: 2 }], perweek: 3 });
    const [first] = yearOf(basket, { growth: 0, pauses: [] }, { asOf, giftCoins: { 6369: 1_000 } });
    expect(first.p50).toBe(130);
  });

  it("caps the league's money in each month with a LIVE anew", () => {
    // A league's best is 3 % of 13 × $100,000 a month, $39,000, of which $1,000 a week are paid: $4,333.33.
    const us = { by: "gifts", coins: 10_000_000, perweek: 3, programme: "us-scaled", validdays: 0, league: "best" };
    const months = year(0, [3], us);
    const one = 0.38 * 1_300_000 + 52_000 / 12;
    [1, 2, 2, 3].forEach((active, i) => expect(months[i].p50).toBeCloseTo(active * one, 2));
  });

  it("is nothing before the first LIVE, and where nobody comes", () => {
    expect(year(0, [1])[0]).toMatchObject({ p10: 0, p90: 0, mean: 0 });
    expect(year(0.1, [], { viewers: 0 })[11]).toMatchObject({ p10: 0, p90: 0, mean: 0 });
  });
});
