import { describe, expect, it } from "vitest";
import { calibrate, evidenceOf, openRates } from "@/lib/earnings";
import { periodOf } from "@/lib/earnings/evidence";
import { scenarioOf } from "./scenarios";

const asOf = "2026-11-23";

describe("the evidence of an answer", () => {
  it("is of the day that the scenario pins, and of the day of asking where it pins none", () => {
    expect(evidenceOf(scenarioOf(), { asOf }).rates.asOf).toBe(asOf);
    expect(evidenceOf(scenarioOf({ asof: "2025-03-01" }), { asOf }).rates.asOf).toBe("2025-03-01");
    expect(() => evidenceOf(scenarioOf(), { asOf: "yesterday" })).toThrow(RangeError);
  });

  it("holds what own LIVEs say once there are any", () => {
    const calibrated = (log: { minutes: number; coins: number }[]) =>
      evidenceOf(scenarioOf(), { asOf, calibration: calibrate(log, scenarioOf(), openRates(asOf)) }).own;
    expect(calibrated([])).toBeUndefined();
    expect(calibrated([{ minutes: 90, coins: 300 }])).toMatchObject({ sessions: 1, basis: "hour" });
  });
});

describe("a period", () => {
  it("is a month's LIVEs with the league's cap of each of them, or one of each", () => {
    const us = scenarioOf({ programme: "us-scaled", validdays: 0, league: "best", by: "gifts", coins: 100 });
    const [month, session] = (["month", "session"] as const).map((per) => periodOf(us, per, evidenceOf(us, { asOf })));
    expect([month.sessions, session.sessions]).toEqual([17, 1]);
    // $1,000 a week for four LIVEs.
    expect([month.terms.leagueCap, session.terms.leagueCap]).toEqual([4_250_000_000n, 250_000_000n]);
    expect([month.law.mean, session.law.mean]).toEqual([1_700, 100]);
  });

  it("has its terms read before its law, so that the chain's sources are cited first", () => {
    const evidence = evidenceOf(scenarioOf(), { asOf });
    periodOf(scenarioOf(), "month", evidence);
    const read = [...evidence.rates.read];
    expect(read.indexOf("diamondValueUsd")).toBeGreaterThanOrEqual(0);
    expect(read.indexOf("diamondValueUsd")).toBeLessThan(read.indexOf("meanStaySeconds"));
  });
});
