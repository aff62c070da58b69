import { describe, expect, it } from "vitest";
import { audienceOf } from "@/lib/earnings/audience";
import { bookOf } from "@/lib/earnings/rates/book";
import { ratesOn } from "@/lib/earnings/rates/open-rates";
import type { RateId } from "@/lib/earnings/rates/rates";
import type { Scenario } from "@/lib/earnings";
import { scenarioOf } from "./scenarios";

const { asOf, values } = ratesOn("2026-11-23");
const of = (change: Partial<Scenario> = {}, rates: Partial<Record<RateId, number>> = {}) =>
  audienceOf(scenarioOf(change), bookOf({ asOf, values: { ...values, ...rates } }));
/** ln(high / low) lies between the tenth and the ninetieth of a hundred. */
const logSd = (low: number, high: number) => Math.log(high / low) / 2.5631;

describe("an audience", () => {
  it("of viewers is those who enter while they watch 514 seconds each, 1.5 % of whom gift", () => {
    const audience = of();
    expect(audience).toMatchObject({ viewers: 40, hours: 1.5, viewerHours: 60, levers: 1, nightShape: 3 });
    expect(audience.entries).toBeCloseTo((60 * 3_600) / 514, 9);
    expect(audience.giftingEntries).toBeCloseTo(audience.entries * 0.015, 9);
    expect(audience.giftingPerViewerHour * 60).toBeCloseTo(audience.giftingEntries, 9);
  });

  it("of followers is 0.06 · followers^0.7 viewers, of log-sd 1.2, whatever the viewers are given as", () => {
    const audience = of({ by: "followers", followers: 5_000, viewers: 9 });
    expect(audience.viewers).toBeCloseTo(0.06 * 5_000 ** 0.7, 9);
    expect(audience.spread.viewers).toBe(1.2);
    expect(of({ by: "audience", followers: 5_000, viewers: 9 }).viewers).toBe(9);
  });

  it("is as open as what is not known of it, in quadrature", () => {
    expect(of().spread).toEqual({ creator: 1.2, viewers: 0, open: 0 });
    expect(of().logSd).toBe(1.2);
    expect(of({ gifting: 0.02 }).spread.creator).toBe(0.65);
    const ranged = of({
      viewers: { low: 20, high: 80 },
      minutes: { low: 60, high: 120 },
      gifting: { low: 0.01, high: 0.03 },
    });
    expect(ranged.spread.viewers).toBeCloseTo(logSd(20, 80), 4);
    expect(ranged.spread.open).toBeCloseTo(logSd(60, 120), 4);
    expect(ranged.spread.creator).toBeCloseTo(Math.hypot(0.65, logSd(0.01, 0.03)), 4);
    expect(ranged.logSd).toBeCloseTo(Math.hypot(0.65, logSd(0.01, 0.03), logSd(20, 80), logSd(60, 120)), 4);
    expect(ranged.viewers).toBeCloseTo(40, 9);
  });

  it("never has more who gift than enter", () => {
    const all = of({ gifting: 0.9, community: "more" });
    expect(all.giftingEntries).toBe(all.entries);
  });

  it("gives as the rates of its day say, whatever was asked before", () => {
    const now = of().severity.mean;
    const dearer = of({}, { giftMedianCoins: 4 }).severity.mean;
    expect(dearer).toBeGreaterThan(1.5 * now);
    expect(of({}, { giftLogSd: 2 }).severity.mean).toBeLessThan(now);
    expect(of({}, { giftMaxCoins: 1_000 }).severity.mean).toBeLessThan(now);
    expect(of().severity.mean).toBe(now);
    expect(of().severity).toBe(of({ viewers: 3 }).severity);
  });
});
