import { typicalOf, type Scenario } from "@/lib/earnings";

/**
 * What is reckoned of a scenario before it is edited, so that no edit waits for tables and compiling, in parts of which none
 * keeps a hand waiting for long: an empty room, for which what gifts come to is tabulated all the same, a night, a month, and
 * the month of ten times the viewers, whose totals take coarser tables.
 */
export function rehearsalsOf(scenario: Scenario): Scenario[] {
  const night = { ...scenario, perweek: 0 };
  const fuller = 10 * typicalOf(scenario.viewers);
  return [{ ...night, by: "audience", viewers: 0 }, night, scenario, { ...scenario, by: "audience", viewers: fuller }];
}
