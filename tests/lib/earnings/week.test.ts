import { describe, expect, it } from "vitest";
import { openRates } from "@/lib/earnings/rates/open-rates";
import { nextMissions as missions, withWeek } from "@/lib/earnings/week";
import { scenarioOf } from "./scenarios";

const rates = openRates("2026-11-23");
const live = (day: number, minutes: number, start = 20 * 60) => ({ day, start, minutes });

describe("a weekly plan", () => {
  it("sets the count, the mean length and the valid days: two LIVEs on one day are one", () => {
    const week = [live(1, 90), live(1, 30), live(3, 24), live(6, 60)];
    expect(withWeek(scenarioOf(), week, rates)).toMatchObject({ perweek: 4, minutes: 51, validdays: 2 });
  });

  it("changes nothing while it is empty", () => {
    const scenario = scenarioOf({ perweek: 2.5 });
    expect(withWeek(scenario, [], rates)).toBe(scenario);
  });
});

describe("missions of the US programme", () => {
  const us = { programme: "us-scaled", viewers: 300 } as const;

  it("one more valid day lifts 38 + 6 = 44 % to 46 %", () => {
    const [first] = missions(scenarioOf({ ...us, validdays: 1 }), { rates });
    expect(first).toMatchObject({ id: "valid-day", target: 2, from: 0.44, to: 0.46 });
    // Two points of what is worth 44 points now.
    const gifts = missions(scenarioOf({ ...us, validdays: 1, tax: 0.25 }), { rates })[0].weekly;
    expect(gifts).toBeCloseTo(first.weekly * 0.75, 3);
    expect(first.weekly).toBeGreaterThan(0);
  });

  it("do not ask for what is reached, nor for a third valid day, and stop at the caps", () => {
    const all = { ...us, validdays: 2, newfollowers: 5, fans: 2_000 };
    expect(missions(scenarioOf(all), { rates })).toEqual([]);
    expect(missions(scenarioOf({ ...all, minutes: 15 }), { rates }).map(({ id }) => id)).toEqual(["length"]);
  });

  it("exist in the US alone", () => {
    expect(missions(scenarioOf({ validdays: 0 }), { rates })).toEqual([]);
  });
});
