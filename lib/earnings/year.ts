import { evidenceOf, type EvaluateOptions } from "./evidence";
import { lawOf, sessionsOfMonth } from "./forecast";
import { meanTakeHome } from "./outlook";
import { payoutTerms, takeHomeOf } from "./payout";
import type { Scenario } from "./scenario";

/** How a year differs from twelve equal months. */
export interface YearTerms {
  /** change of the audience from month to month, > −1: 0.05 is 5 % more each */
  growth: number;
  /** months without a LIVE, whole numbers 1–12 from now, in any order; any other number pauses none */
  pauses: readonly number[];
}

/** Take-home from gifts, from now to the end of a month, in the creator's currency to a millionth. */
export interface YearMonth {
  /** 1–12 from now */
  month: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  mean: number;
}

/** Months that a year looks ahead. */
export const MONTHS = 12;

/**
 * What gifts bring in all by the end of each of twelve months. The creator factor is drawn once for the year, so a good
 * creator's months are all good: the fan is far wider than twelve independent months would make it. Growth moves the
 * audience from month to month, a pause skips a month's sessions but not its growth; counted gifts do not grow.
 *
 * @param scenario within its limits
 * @throws if gifts are counted and one has no price in `giftCoins`; RangeError if the date is no ISO day
 * Source: /method#audience; the months' generating functions multiply given the creator factor. By own sessions,
 * uneven months are taken as even ones of the same mean and variance. At a tenth more or less a month that moves no quantile
 * by half a percent, of the least even creator with a LIVE a month by one; at half as much again by two and by twelve.
 */
export function yearOf(scenario: Scenario, { growth, pauses }: YearTerms, options: EvaluateOptions): YearMonth[] {
  const evidence = evidenceOf(scenario, options);
  const sessions = sessionsOfMonth(scenario.perweek);
  const totalOf = lawOf(scenario, evidence);
  const active: number[] = [];
  return Array.from({ length: MONTHS }, (_, i) => {
    const month = i + 1;
    if (!pauses.includes(month)) active.push(month);
    const sizes = active.map((time) => (1 + growth) ** (time - 1));
    const law = growth === 0 || sizes.length === 0 ? totalOf(sessions * sizes.length) : totalOf(sessions, sizes);
    const terms = payoutTerms(scenario, sessions * active.length, evidence.rates, active.length);
    const at = (p: number) => takeHomeOf(law.quantile(p), terms);
    return {
      month,
      p10: at(0.1),
      p25: at(0.25),
      p50: at(0.5),
      p75: at(0.75),
      p90: at(0.9),
      mean: meanTakeHome(law, terms),
    };
  });
}
