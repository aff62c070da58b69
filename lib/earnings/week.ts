import { periodOf } from "./evidence";
import type { Evidence } from "./forecast";
import { payoutTerms, takeHomeOf } from "./payout";
import type { RateBook } from "./rates/book";
import { usFanSteps } from "./rates/us-scheme";
import type { Scenario } from "./scenario";

/** One LIVE of the weekly plan, in the creator's own time. */
export interface PlannedLive {
  /** 1 Monday … 7 Sunday */
  day: number;
  /** minutes after midnight */
  start: number;
  minutes: number;
}

/** A mission of the US programme that is not reached yet, and what reaching it would change. */
export interface Mission {
  id: "length" | "valid-day" | "new-followers" | "fans";
  /** what has to be reached: minutes, days, followers or fans */
  target: number;
  /** reward rate now and then, 0–1 */
  from: number;
  to: number;
  /** take-home a week, in the creator's currency, at the typical month's gifts */
  weekly: number;
}

/** The scenario as a weekly plan makes it: its count, its mean length, its valid days. An empty plan changes nothing. */
export function withWeek(scenario: Scenario, week: readonly PlannedLive[], { value }: RateBook): Scenario {
  if (week.length === 0) return scenario;
  const valid = week.filter(({ minutes }) => minutes >= value("usValidDayMinutes"));
  return {
    ...scenario,
    perweek: week.length,
    minutes: week.reduce((sum, { minutes }) => sum + minutes, 0) / week.length,
    validdays: new Set(valid.map(({ day }) => day)).size,
  };
}

/**
 * What each next mission of the US programme would add to a week, the most first. Money is the typical month's gifts at
 * the higher rate less the same gifts at the present one, so a LIVE added for a mission brings its own gifts besides.
 * Outside the US programme there are no missions.
 */
export function nextMissions(scenario: Scenario, evidence: Evidence): Mission[] {
  if (scenario.programme !== "us-scaled") return [];
  const { rates } = evidence;
  const { value } = rates;
  const { sessions, law } = periodOf(scenario, "month", evidence);
  const typical = law.quantile(0.5);
  const paid = (changed: Scenario) => {
    const terms = payoutTerms(changed, sessions, rates);
    return { rate: terms.reward.total, takeHome: takeHomeOf(typical, terms) };
  };
  const nextFans = usFanSteps.findLast(({ fans }) => fans > scenario.fans);
  const long = value("usPerLiveLongMinutes");
  const changes: { id: Mission["id"]; target: number; changed: Scenario }[] = [
    { id: "length", target: long, changed: { ...scenario, minutes: long } },
    {
      id: "valid-day",
      target: scenario.validdays + 1,
      changed: { ...scenario, validdays: Math.min(7, scenario.validdays + 1) },
    },
    {
      id: "new-followers",
      target: value("usNewFollowersNeeded"),
      changed: { ...scenario, newfollowers: value("usNewFollowersNeeded") },
    },
    ...(nextFans
      ? [{ id: "fans" as const, target: nextFans.fans, changed: { ...scenario, fans: nextFans.fans } }]
      : []),
  ];
  const now = paid(scenario);
  return changes
    .map(({ id, target, changed }) => {
      const then = paid(changed);
      return { id, target, from: now.rate, to: then.rate, weekly: ((then.takeHome - now.takeHome) * 12) / 52 };
    })
    .filter(({ from, to }) => to > from)
    .sort((a, b) => b.to - a.to);
}
