import { impliedRate } from "./implied-rate";
import type { Scenario } from "./scenario";

/** What arrived for a session's diamonds. */
export interface PaidSession {
  /** > 0 */
  diamonds: number;
  /** ≥ 0, in the scenario's currency */
  received: number;
}

export interface OwnRate {
  /** share of the ledger value, over all diamonds together */
  rate: number;
  /** a tenth of the diamonds were paid at less, and a tenth at more */
  low: number;
  high: number;
  /** sessions it rests on: those whose payout says something */
  sessions: number;
}

/**
 * The creator's own reward rate, from sessions with both diamonds and money, each read as `impliedRate` reads a payout.
 * A session counts by its diamonds, so that a small one whose cents were rounded says little.
 *
 * @param scenario the terms under which all of them were paid; its `asof`, where it has one, goes before that of `options`
 * @param options `asOf`: the ISO day of which the rates are
 * @returns shares of the ledger value; undefined where no session says anything
 * @throws RangeError if the day is none or money is not a finite number; Error if money is below 0
 * Source: /method#chain, backwards.
 */
export function ownRate(
  sessions: readonly PaidSession[],
  scenario: Scenario,
  options: { asOf: string },
): OwnRate | undefined {
  const paid = sessions
    .flatMap(({ diamonds, received }) => {
      const implied = impliedRate(scenario, diamonds, received, options);
      return typeof implied === "string" ? [] : { diamonds, rate: implied.rate };
    })
    .sort((a, b) => a.rate - b.rate);
  if (paid.length === 0) return undefined;
  const diamonds = paid.reduce((sum, session) => sum + session.diamonds, 0);
  const rateAt = (share: number) => {
    let left = share * diamonds;
    return (paid.find((session) => (left -= session.diamonds) <= 0) ?? paid[paid.length - 1]).rate;
  };
  return {
    rate: paid.reduce((sum, session) => sum + session.rate * session.diamonds, 0) / diamonds,
    low: rateAt(0.1),
    high: rateAt(0.9),
    sessions: paid.length,
  };
}
