import { expect, it } from "vitest";
import { answerPlan, tryNeed } from "@/components/planner/plan-engine";
import { defaults, planDefaults, type Need, type Scenario } from "@/lib/earnings";

const asOf = "2026-11-23";
const need = (lever: Need["lever"], to: number): Need => ({ lever, from: 1, to, reachable: true, chance: 0.5 });
const tried = (lever: Need["lever"], to: number, scenario: Partial<Scenario> = {}) =>
  tryNeed({ ...defaults, ...scenario }, need(lever, to), asOf);

it("what is tried changes its own figure alone, rounded up to what one would type", () => {
  expect(tried("perweek", 6)).toEqual({ perweek: 6 });
  expect(tried("minutes", 131.2)).toEqual({ minutes: 132 });
  expect(tried("viewers", 477.3)).toEqual({ by: "audience", viewers: 478 });
  expect(tried("roses", 5_000)).toEqual({});
});

it("what is tried stays as unsure as it was", () => {
  const { viewers, ...rest } = tried("viewers", 100, { viewers: { low: 30, high: 60 } });
  expect(rest).toEqual({ by: "audience" });
  const { low, high } = viewers as { low: number; high: number };
  expect(high / low).toBeCloseTo(2, 9);
  expect(Math.sqrt(low * high)).toBeCloseTo(100, 9);
  // Viewers guessed from followers become a range, by another way in.
  expect(tried("viewers", 100, { by: "followers" })).toMatchObject({
    by: "audience",
    viewers: { low: expect.any(Number) as number },
  });
});

it("what is tried is within the limits of a link, though the guess around so few viewers begins below", () => {
  expect(tried("viewers", 4, { by: "followers", followers: 300 }).viewers).toEqual({
    low: 1,
    high: expect.closeTo(18.62, 2) as number,
  });
});

it("what it takes is worked out once, when it is asked for, and cites its rates", () => {
  const { standing, solve } = answerPlan({ scenario: defaults, plan: planDefaults, gifts: [], problems: [] }, { asOf });
  const solved = solve();
  expect(solve()).toBe(solved);
  expect(solved.chance).toBe(standing.chance);
  expect(solved.sources.flatMap(({ rates }) => rates.map(({ id }) => id))).toContain("giftingShare");
});
