import { describe, expect, it } from "vitest";
import { openRates } from "@/lib/earnings/rates/open-rates";
import { withWeek } from "@/lib/earnings/week";
import { scenarioOf } from "./scenarios";

const rates = openRates("2026-11-23");
const live = (day: number, minutes: number, start = 20 * 60) => ({ day, start, minutes });

describe("a weekly plan", () => {
  it("sets the count, the mean length and the valid days: two LIVEs on one day are one", () => {
    const week = [live(1, 90), live(1, 30), live(3, 24), live(6, 60)];
    expect(withWeek(scenarioOf(), week, rates)).toMatchObject({ perweek: 4, minutes: 51, validdays: 2 });
    expect(withWeek(scenarioOf(), [live(7, 25)], rates).validdays).toBe(1);
  });

  it("changes nothing while it is empty", () => {
    const scenario = scenarioOf({ perweek: 2.5 });
    expect(withWeek(scenario, [], rates)).toBe(scenario);
  });
});
