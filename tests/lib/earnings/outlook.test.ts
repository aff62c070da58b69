import { describe, expect, it } from "vitest";
import { openRates, payoutTerms, type Scenario } from "@/lib/earnings";
import { certainTotal } from "@/lib/earnings/distribution";
import type { Distribution } from "@/lib/earnings/lattice";
import { outlookOf } from "@/lib/earnings/outlook";
import { scenarioOf } from "./scenarios";

const terms = (change: Partial<Scenario> = {}, sessions = 1) =>
  payoutTerms(scenarioOf(change), sessions, openRates("2026-11-23"));

/** Every whole number of coins below `end`, each as likely as the other. */
const even = (end: number): Distribution => ({
  mean: (end - 1) / 2,
  chanceOfNothing: 1 / end,
  cdf: (x) => Math.min(1, (Math.floor(x) + 1) / end),
  quantile: (p) => Math.ceil(p * end) - 1,
  meanUpTo: (x) => x - (x * (x + 1)) / 2 / end,
});

/** Nothing one night in four, else 500 coins. */
const allOrNothing: Distribution = {
  mean: 375,
  chanceOfNothing: 0.25,
  cdf: (x) => (x < 500 ? 0.25 : 1),
  quantile: (p) => (p <= 0.25 ? 0 : 500),
  meanUpTo: (x) => 0.75 * Math.min(x, 500),
};

describe("an outlook", () => {
  it("has the law's quantiles in coins and, at half a cent a coin, in money", () => {
    const { coins, takeHome, chanceOfNothing } = outlookOf(even(10_000), terms());
    expect(coins).toEqual({
      p5: 499,
      p10: 999,
      p25: 2_499,
      p50: 4_999,
      p75: 7_499,
      p90: 8_999,
      p95: 9_499,
      mean: 4_999.5,
    });
    expect(takeHome).toMatchObject({ p5: 2.495, p50: 24.995, p95: 47.495, mean: 24.9975 });
    expect(chanceOfNothing).toBe(0.0001);
  });

  it("has the mean of money, not the money of the mean", () => {
    // Of fewer than 2,000 coins a fee of $5 takes the first 1,000: (1 + 2 + … + 999) × $0.005 / 2,000.
    expect(outlookOf(even(2_000), terms({ feefixed: 5 })).takeHome.mean).toBeCloseTo(1.24875, 6);
    // 46 % of a cent a coin, and the league's 3 % up to $250, which is 833,333 coins.
    const league = outlookOf(even(2_000_000), terms({ programme: "us-scaled", league: "best" })).takeHome.mean;
    expect(league).toBeCloseTo(0.0046 * 999_999.5 + 0.0003 * (833_333 - 833_333 ** 2 / 4_000_000), 3);
    // Where the league may bring nothing, it brings nothing.
    const none = terms({ programme: "us-scaled", league: "best" }, 0);
    expect(outlookOf(certainTotal(500), none).takeHome.mean).toBe(2.3);
  });
});

describe("its bins", () => {
  it("are forty of equal ratio from the 1st to the 99th of a hundred, and hold what lies between", () => {
    const { density } = outlookOf(even(10_000), terms());
    expect(density).toHaveLength(40);
    // 99 coins are the 1st of a hundred and still inside; 9,899 are the 99th.
    expect(density[0].from).toBe(0.49);
    expect(density[39].to).toBe(49.495);
    density.forEach(({ from, to, chance }, i) => {
      if (i > 0) expect(from).toBe(density[i - 1].to);
      expect(to / from).toBeCloseTo((9_899 / 99) ** (1 / 40), i > 0 ? 1.8 : 1);
      // A ten-thousandth for each coin of half a cent.
      expect(chance).toBeCloseTo((to - from) / 50, 9);
    });
  });

  it("end on whole coins, each at most once", () => {
    const { density } = outlookOf(even(100), terms());
    expect(density.slice(0, 3)).toEqual([
      { from: 0, to: 0.005, chance: 0.01 },
      { from: 0.005, to: 0.01, chance: 0.01 },
      { from: 0.01, to: 0.015, chance: 0.01 },
    ]);
    expect(density.at(-1)!.to).toBe(0.49);
    expect(density.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(0.98, 9);
  });

  it("are one where there is one amount, and none where there is nothing", () => {
    expect(outlookOf(certainTotal(500), terms()).density).toEqual([{ from: 2.5, to: 2.5, chance: 1 }]);
    expect(outlookOf(allOrNothing, terms()).density).toEqual([{ from: 2.5, to: 2.5, chance: 0.75 }]);
    expect(outlookOf(certainTotal(0), terms()).density).toEqual([]);
  });
});
