import { describe, expect, it } from "vitest";
import { gifts, giftVariants } from "@/lib/earnings/gifts";
import { leverFactor } from "@/lib/earnings/levers";
import { audience } from "@/lib/earnings/rates/audience";
import { coinPacks } from "@/lib/earnings/rates/coin-packs";
import { leverAdvice } from "@/lib/earnings/rates/lever-advice";
import { leverRates } from "@/lib/earnings/rates/levers";
import { money } from "@/lib/earnings/rates/money";
import { otherIncome } from "@/lib/earnings/rates/other-income";
import { rateAt, type RateId, rates, usScaledFrom } from "@/lib/earnings/rates/rates";
import { reward } from "@/lib/earnings/rates/reward";
import { sources } from "@/lib/earnings/rates/sources";
import { tiers } from "@/lib/earnings/rates/tiers";
import { leverIds } from "@/lib/earnings/scenario";

const every = Object.entries(rates).flatMap(([id, rate]) =>
  rate.values.map((value) => ({ id, unit: rate.unit, ...value })),
);

function failing<T extends { id: string }>(rows: readonly T[], holds: (row: T) => boolean): string[] {
  return rows.filter((row) => !holds(row)).map((row) => row.id);
}

describe("every rate", () => {
  it("has its values in the order of their dates, each an ISO day", () => {
    for (const [id, { values }] of Object.entries(rates)) {
      const days = values.map(({ from }) => from);
      expect(days, id).toEqual([...new Set(days)].sort());
    }
    expect(failing(every, ({ from }) => new Date(from).toISOString().startsWith(from))).toEqual([]);
  });

  it("is finite, and lies in its own range", () => {
    expect(failing(every, ({ value, low = value, high = value }) => low <= value && value <= high)).toEqual([]);
  });

  it("lies between 0 and 1 if it is a share", () => {
    const shares = every.filter(({ unit }) => unit === "share");
    expect(shares.length).toBeGreaterThan(25);
    expect(
      failing(shares, ({ value, low = 0, high = 1 }) => low >= 0 && value >= 0 && value <= 1 && high <= 1),
    ).toEqual([]);
  });

  it("is called assumed exactly when no source stands behind it", () => {
    expect(failing(every, ({ kind, source }) => (kind === "assumed") === (source === "assumption"))).toEqual([]);
  });

  it("is called official only on TikTok's own word", () => {
    const official = every.filter(({ kind }) => kind === "official");
    expect(failing(official, ({ source }) => source.startsWith("tiktok-") && sources[source].grade === "A")).toEqual(
      [],
    );
  });

  it("stands in one file only", () => {
    const files = [money, reward, audience, tiers, otherIncome];
    expect(Object.keys(rates)).toHaveLength(files.flatMap((file) => Object.keys(file)).length);
  });
});

describe("sources", () => {
  const used = new Set<string>([
    ...every.flatMap(({ source, also = [] }) => [source, ...also]),
    ...Object.values(leverRates).map(({ source }) => source),
    ...coinPacks.map(({ source }) => source),
    ...[...gifts, ...giftVariants].flatMap((gift) => gift.sources),
  ]);

  it("are all known, and all used", () => {
    expect([...used].sort()).toEqual(Object.keys(sources).sort());
  });

  it("carry a date, and a link that is https where there is one", () => {
    for (const [id, { date, url }] of Object.entries(sources)) {
      expect(date, id).toMatch(/^20\d\d(-\d\d(-\d\d)?)?$/);
      expect(url ?? "https://", id).toMatch(/^https:\/\//);
    }
  });
});

describe("rateAt", () => {
  const at = (id: RateId, day: string) => rateAt(id, day).value;

  it("gives the value in force on the day", () => {
    expect(at("coinPriceApp", "2022-09-30")).toBe(0.0143);
    expect(at("coinPriceApp", "2022-10-01")).toBe(0.0151);
    expect(at("coinPriceApp", "2026-11-22")).toBe(0.0151);
    expect(at("withdrawalMinUs", "2025-12-31")).toBe(100);
    expect(at("withdrawalMinUs", "2026-01-01")).toBe(1);
  });

  it("gives the first value before there was any", () => {
    expect(at("coinPriceApp", "2019-01-01")).toBe(0.0143);
    expect(at("usTotalCap", "2025-01-31")).toBe(0.53);
  });

  it("refuses what is no ISO day, rather than answer with the newest value", () => {
    expect(() => rateAt("coinPriceApp", "today")).toThrow(RangeError);
    expect(() => rateAt("coinPriceApp", "2025")).toThrow(RangeError);
  });
});

describe("the published figures", () => {
  const now = (id: RateId) => rateAt(id, "2026-11-22").value;

  it("close: the old coin price less the store's 30% is the ledger value of a diamond, and half of it half a cent", () => {
    const ledger = rateAt("coinPriceApp", "2022-01-01").value * (1 - now("storeFeeApp"));
    expect(ledger).toBeCloseTo(now("diamondValueUsd"), 4);
    expect(now("diamondValueUsd") * now("flatRewardRate")).toBe(0.005);
  });

  it("put the US cap at 53%: 40 for the LIVE and 13 for the week, from 10 February 2025", () => {
    expect(now("usPerLiveCap") + now("usWeeklyCap")).toBeCloseTo(now("usTotalCap"), 12);
    expect(now("usTotalCap")).toBe(0.53);
    expect(usScaledFrom).toBe("2025-02-10");
  });

  it("pay a regular US host 46%: a long LIVE and two valid days", () => {
    expect(now("usPerLiveLong") + now("usWeeklyTwoDays")).toBeCloseTo(0.46, 12);
  });

  it("join the tiers without a step at a cent a follower", () => {
    for (const [boundary, low, high] of [
      ["tierBoundary1", "tier2Low", "tier1High"],
      ["tierBoundary2", "tier3Low", "tier2High"],
    ] as const) {
      expect(now(boundary) * now("tierUsdPerFollower")).toBe(now(low));
      expect(now(high)).toBe(now(low));
    }
  });
});

describe("levers", () => {
  it("move things the way they say, and less undoes more", () => {
    for (const id of leverIds) {
      const { more } = leverRates[id];
      const less = leverFactor(id, "less");
      if (typeof less === "number") throw new Error("less is a range");
      expect(leverFactor(id, "more")).toEqual(more);
      expect(more.low, id).toBeGreaterThanOrEqual(0.9);
      expect(Math.sqrt(more.low * more.high), id).toBeGreaterThan(1.1);
      expect(more.high, id).toBeLessThanOrEqual(2);
      expect(less.low * more.high, id).toBeCloseTo(1, 12);
      expect(less.high * more.low, id).toBeCloseTo(1, 12);
    }
  });

  it("say in one sentence why, how surely, how to try and what it costs", () => {
    for (const { why, sure, try: how, cost } of Object.values(leverAdvice)) {
      for (const sentence of [why, sure, how, cost]) expect(sentence).toMatch(/^\S[^!]+[^.!]\.$/);
    }
  });
});

describe("coin packs", () => {
  it("are the 32 found, with exact decimal prices", () => {
    expect(coinPacks).toHaveLength(32);
    for (const { price, coins, date } of coinPacks) {
      expect(price).toMatch(/^\d+(\.\d\d)?$/);
      expect(Number.isSafeInteger(coins) && coins > 0).toBe(true);
      expect(date).toMatch(/^20\d\d(-\d\d-\d\d)?$/);
    }
  });

  it("agree with the coin price in force in their market and year", () => {
    const usApp = coinPacks.filter(
      ({ country, channel, source }) => country === "US" && channel === "app" && source !== "coin-price-guides",
    );
    expect(usApp).toHaveLength(14);
    for (const { coins, price, era } of usApp) {
      const day = era ? "2021-06-01" : "2025-11-01";
      expect(Math.abs(Number(price) / coins / rateAt("coinPriceApp", day).value - 1)).toBeLessThan(0.012);
    }
  });
});
