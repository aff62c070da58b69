import { describe, expect, it } from "vitest";
import { forecast, type Scenario } from "@/lib/earnings";
import { lawOf, sessionsOfMonth } from "@/lib/earnings/forecast";
import { openRates } from "@/lib/earnings/rates/open-rates";
import { scenarioOf } from "./scenarios";

const asOf = "2026-11-23";
const of = (change: Partial<Scenario> = {}) => forecast(scenarioOf(change), { asOf });

it("a month is 52 twelfths of a week, to whole LIVEs", () => {
  expect([0, 1, 2.5, 3, 4, 50].map(sessionsOfMonth)).toEqual([0, 4, 11, 13, 17, 217]);
});

describe("what a forecast rests on", () => {
  it("is its audience: 40 viewers for 90 minutes who stay 514 seconds each, 1.5 % of whom gift", () => {
    expect(of().evidence).toEqual({
      source: "audience",
      viewers: 40,
      viewerHours: 60,
      giftingEntries: expect.closeTo(((40 * 90 * 60) / 514) * 0.015, 9) as number,
    });
    expect(of({ by: "followers" }).evidence.source).toBe("tier");
  });

  it("is its count of gifts, and then nothing that is assumed of an audience or said by guides", () => {
    const { evidence, rates, tier } = of({ by: "gifts", coins: 1_000 });
    expect(evidence.source).toBe("gifts");
    expect(rates).toContain("coinPriceApp");
    for (const id of ["giftingShare", "meanStaySeconds", "creatorLogSd", "tier1Low", "tierUsdPerFollower"] as const) {
      expect(rates).not.toContain(id);
      expect(of().rates).toContain(id);
    }
    // The guides' range is told all the same, of the followers.
    expect(tier).toMatchObject({ low: 10, high: 100 });
  });
});

describe("the law of any number of LIVEs", () => {
  const quantiles = [0.1, 0.5, 0.9];
  const totalOf = lawOf(scenarioOf({ viewers: 2_000 }), { rates: openRates(asOf) });

  it("is the same whether they are counted by the month or all at once", () => {
    const [year, months] = [totalOf(12 * 17), totalOf(17, Array<number>(12).fill(1))];
    for (const p of quantiles) expect(months.quantile(p)).toBe(year.quantile(p));
  });

  it("is not moved by LIVEs to which nobody comes, before or after the others", () => {
    const month = totalOf(17);
    for (const sizes of [
      [1e-9, 1],
      [1, 1e-9],
    ])
      for (const p of quantiles) expect(totalOf(17, sizes).quantile(p) / month.quantile(p)).toBeCloseTo(1, 2);
  });

  it("of counted gifts is their sum, which does not grow with the audience", () => {
    const counted = lawOf(scenarioOf({ by: "gifts", coins: 300 }), { rates: openRates(asOf) });
    expect(counted(17).quantile(0.5)).toBe(17 * 300);
    expect(counted(17, [1, 2, 3]).quantile(0.5)).toBe(3 * 17 * 300);
  });
});

describe("the money of a forecast", () => {
  it("is told for a thousand coins and for the mean LIVE, step by step", () => {
    // A tax of a fifth, and two pounds for a dollar.
    const { payout } = of({ by: "gifts", coins: 2_000, tax: 0.2, currency: "GBP", fx: 2 });
    expect(payout).toMatchObject({
      rewardRate: 0.5,
      rateParts: [{ id: "flat" }],
      perThousandCoins: { viewerSpendUsd: 15.1, rewardUsd: 5, takeHome: 8 },
      viewerSpendUsd: 30.2,
    });
    expect(payout.steps.map(({ id, usd }) => [id, usd])).toEqual([
      ["store", 9.06],
      ["margin", 1.14],
      ["reading", 0],
      ["platform", 10],
      ["missions", 0],
      ["agency", 0],
      ["fee", 0],
      ["exchange", 0],
      ["tax", 2],
      ["take-home", 8],
    ]);
  });

  it("adds a basket to what else was counted, and takes diamonds only where no coins are given", () => {
    const coinsOf = (change: Partial<Scenario>) =>
      forecast(scenarioOf({ by: "gifts", ...change }), { asOf, giftCoins: { 6369: 29_999 } }).session.coins.mean;
    const gifts = [{ id: 6369, count: 2 }];
    expect(coinsOf({ gifts })).toBe(59_998);
    expect(coinsOf({ gifts, coins: 100 })).toBe(60_098);
    expect(coinsOf({ gifts, diamonds: 300, reading: "half" })).toBe(60_598);
    expect(coinsOf({ coins: 100, diamonds: 300 })).toBe(100);
    expect(coinsOf({})).toBe(0);
  });
});
