import { audienceOf, type Audience } from "./audience";
import { certainTotal, lognormalCreators, totalDistribution } from "./distribution";
import type { Distribution } from "./lattice";
import { lawOf, sessionsOfMonth, type ForecastOptions } from "./forecast";
import { meanTakeHome } from "./outlook";
import { inCurrency, payOut, payoutTerms } from "./payout";
import type { RateBook } from "./rates/book";
import { openRates } from "./rates/open-rates";
import type { Scenario } from "./scenario";
import { coins, microUsd } from "./units";

/** How a year differs from twelve equal months. */
export interface YearTerms {
  /** change of viewers from month to month: 0.05 is 5 % more each */
  growth: number;
  /** months without a LIVE, 1–12 from now */
  pauses: readonly number[];
}

/** Take-home from gifts, from now to the end of a month, in the creator's currency. */
export interface YearMonth {
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
 * audience from month to month, a pause skips a month's sessions but not its growth.
 *
 * Source: MODEL §4; the months' generating functions multiply given the creator factor.
 */
export function yearOf(
  scenario: Scenario,
  { growth, pauses }: YearTerms,
  { asOf, giftCoins }: ForecastOptions & { asOf: string },
): YearMonth[] {
  const rates = openRates(scenario.asof ?? asOf);
  const sessions = sessionsOfMonth(scenario.perweek);
  const lawUpTo =
    scenario.by === "gifts"
      ? countedYear(scenario, rates, giftCoins)
      : audienceYear(audienceOf(scenario, rates), growth);
  const active: number[] = [];
  return Array.from({ length: MONTHS }, (_, i) => {
    const month = i + 1;
    if (!pauses.includes(month)) active.push(month);
    const law = lawUpTo(active, sessions);
    const oneMonth = payoutTerms(scenario, sessions, rates);
    const terms = {
      ...oneMonth,
      // A month's fixed fee and its cap on the league's money come once for each month with a LIVE.
      feeFixed: microUsd(oneMonth.feeFixed * BigInt(active.length)),
      leagueCap: oneMonth.leagueCap && microUsd(oneMonth.leagueCap * BigInt(active.length)),
    };
    const at = (p: number) => inCurrency(payOut(coins(law.quantile(p)), terms).takeHome, terms);
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

type LawUpTo = (activeMonths: readonly number[], sessions: number) => Distribution;

function audienceYear({ severity, giftingEntries, logSd, nightShape }: Audience, growth: number): LawUpTo {
  return (active, sessions) => {
    const count = active.length * sessions;
    if (count === 0 || giftingEntries === 0) return certainTotal(0);
    const sizes = active.map((month) => giftingEntries * (1 + growth) ** (month - 1));
    const entries = Math.max(...sizes);
    const creators = [lognormalCreators(logSd, nightShape, { severity, entries, sessions: count })];
    return growth === 0
      ? totalDistribution(severity, giftingEntries, count, creators)
      : totalDistribution(severity, sizes, sessions, creators);
  };
}

/** Counted gifts are taken to repeat: they do not grow with the audience. */
function countedYear(scenario: Scenario, rates: RateBook, giftCoins: ForecastOptions["giftCoins"]): LawUpTo {
  const law = lawOf(scenario, rates, { giftCoins });
  return (active, sessions) => law(active.length * sessions);
}
