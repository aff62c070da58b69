import { periodOf } from "./evidence";
import type { Evidence } from "./forecast";
import { payoutTerms, takeHomeOf } from "./payout";
import { usFanSteps } from "./rates/us-scheme";
import { limits, type Scenario } from "./scenario";

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

/**
 * What each next mission of the US programme would add to a week, the most first. Money is the typical month's gifts at
 * the higher rate less the same gifts at the present one, so a LIVE added for a mission brings its own gifts besides.
 * Outside the US programme there are no missions.
 *
 * @throws if gifts are counted and one has no price in the evidence
 * Source: /method#us-rate.
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
  const minutes = value("usPerLiveLongMinutes");
  const validdays = Math.min(limits.validdays.max, scenario.validdays + 1);
  const newfollowers = value("usNewFollowersNeeded");
  const nextFans = usFanSteps.findLast(({ fans }) => fans > scenario.fans);
  const changes: { id: Mission["id"]; target: number; changed: Scenario }[] = [
    { id: "length", target: minutes, changed: { ...scenario, minutes } },
    { id: "valid-day", target: validdays, changed: { ...scenario, validdays } },
    { id: "new-followers", target: newfollowers, changed: { ...scenario, newfollowers } },
  ];
  if (nextFans) changes.push({ id: "fans", target: nextFans.fans, changed: { ...scenario, fans: nextFans.fans } });
  const now = paid(scenario);
  return changes
    .map(({ id, target, changed }) => {
      const then = paid(changed);
      return { id, target, from: now.rate, to: then.rate, weekly: ((then.takeHome - now.takeHome) * 12) / 52 };
    })
    .filter(({ from, to }) => to > from)
    .sort((a, b) => b.to - a.to);
}
