import { describe, expect, it } from "vitest";
import { ownRate } from "@/lib/earnings";
import type { PaidSession } from "@/lib/earnings/own-rate";
import { scenarioOf } from "./scenarios";

const rateOf = (sessions: readonly PaidSession[], change = {}) =>
  ownRate(sessions, scenarioOf(change), { asOf: "2026-11-23" });

describe("a creator's own reward rate", () => {
  it("is all money over all ledger value, at a cent a diamond", () => {
    // 41,200 diamonds paid $150.38: $412 in the ledger, 36.5 %.
    const one = rateOf([{ diamonds: 41_200, received: 150.38 }])!;
    for (const rate of [one.rate, one.low, one.high]) expect(rate).toBeCloseTo(0.365, 4);
    // $412 and $100 in the ledger, $150.38 and $53 paid. The mean of the two rates would be 0.4475.
    const two = rateOf([
      { diamonds: 41_200, received: 150.38 },
      { diamonds: 10_000, received: 53 },
    ])!;
    expect(two.rate).toBeCloseTo(203.38 / 512, 6);
  });

  it("adds back what an agency took, as one payout's rate does", () => {
    expect(rateOf([{ diamonds: 10_000, received: 40 }], { agency: 0.2 })!.rate).toBeCloseTo(0.5, 6);
  });

  it("has the range of the sessions, the large ones counting for more", () => {
    const sessions = [
      ...Array.from({ length: 8 }, () => ({ diamonds: 10_000, received: 46 })),
      { diamonds: 10_000, received: 20 },
      { diamonds: 20_000, received: 106 * 0.99 },
    ];
    // By diamonds, 9 % were paid at 20 %, 73 % at 46 %, 18 % at 52.47 %.
    expect(rateOf(sessions)).toMatchObject({ low: 0.46, high: 0.5247, sessions: 10 });
    // One diamond paid as one cent says little.
    expect(rateOf([...sessions, { diamonds: 1, received: 0.01 }])!.high).toBe(0.5247);
  });

  it("has a tenth of the diamonds below its range and a tenth above it, in whatever order they were earned", () => {
    const percents = [45, 41, 50, 44, 42, 49, 48, 43, 47, 46];
    const rate = rateOf(percents.map((received) => ({ diamonds: 10_000, received })))!;
    expect(rate).toMatchObject({ low: 0.41, high: 0.49 });
    expect(rate.rate).toBeCloseTo(0.455, 9);
  });

  it("leaves out a session that cannot be, and is unknown where none says anything", () => {
    const impossible = { diamonds: 100, received: 30 };
    expect(rateOf([impossible, { diamonds: 1_000, received: 5 }])).toMatchObject({ sessions: 1, rate: 0.5 });
    expect(rateOf([impossible, { diamonds: 0, received: 3 }])).toBeUndefined();
    expect(rateOf([])).toBeUndefined();
  });
});
