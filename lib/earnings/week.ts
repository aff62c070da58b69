import type { RateBook } from "./rates/book";
import type { Scenario } from "./scenario";

/** One LIVE of the weekly plan, in the creator's own time. */
export interface PlannedLive {
  /** 1 Monday … 7 Sunday */
  day: number;
  /** minutes after midnight */
  start: number;
  minutes: number;
}

/**
 * The scenario as a weekly plan makes it: its count, its mean length, its valid days. An empty plan changes nothing.
 *
 * @param week within `weekLimits`; two LIVEs of one day make one valid day
 * Source: /method#us-rate for how long a LIVE makes a day valid.
 */
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
