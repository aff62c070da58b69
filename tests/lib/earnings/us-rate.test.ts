import { describe, expect, it } from "vitest";
import { defaults, explainUsRate, type Scenario } from "@/lib/earnings";

const asOf = "2026-11-22";
const usRate = (scenario: Partial<Scenario>, coins = 100_000) =>
  explainUsRate({ ...defaults, ...scenario }, coins, { asOf })!;

describe("the US reward rate", () => {
  it("climbs from 20 % under 5 minutes to 38 % from 25, and stays there", () => {
    const share = new Map(usRate({ validdays: 0 }).curve.map((point) => [point.minutes, point.share]));
    expect([0, 5, 15, 25, 45].map((minutes) => share.get(minutes))).toEqual([0.2, 0.2, 0.29, 0.38, 0.38]);
  });

  it("rises by 4.5 points for five more minutes of a LIVE of 15: $45 of 100,000 coins", () => {
    const [minutes] = usRate({ minutes: 15, validdays: 0 }).more;
    expect(minutes.share).toBeCloseTo(0.045, 9);
    expect(minutes.takeHome).toBeCloseTo(45, 6);
    expect(minutes.id).toBe("minutes");
  });

  it("rises by 6 points for a first valid day, 2 for a second, none for a third", () => {
    const added = [0, 1, 2].map((validdays) => usRate({ validdays }).more[1].share);
    for (const [i, points] of [0.06, 0.02, 0].entries()) expect(added[i]).toBeCloseTo(points, 9);
    expect(usRate({}).more[1].id).toBe("valid-day");
  });

  it("is explained whatever programme the scenario has, but not before it began", () => {
    expect(usRate({ programme: "global-flat", minutes: 60 }).rate.total).toBeCloseTo(0.46, 9);
    expect(explainUsRate({ ...defaults, asof: "2025-02-09" }, 1_000, { asOf })).toBeUndefined();
    expect(explainUsRate({ ...defaults, asof: "2025-02-10" }, 1_000, { asOf })).toBeDefined();
  });
});
