import { lawOf, sessionsOfMonth, type Evidence, type ForecastOptions } from "./forecast";
import type { Distribution } from "./lattice";
import { payoutTerms, type PayoutTerms } from "./payout";
import { ownLaw, type Calibration } from "./posterior";
import { openRates } from "./rates/open-rates";
import type { Scenario } from "./scenario";

export interface EvaluateOptions extends Omit<ForecastOptions, "own"> {
  /** ISO date of asking: the rates' date where the scenario pins none */
  asOf: string;
  /** what own sessions say, from `calibrate`, for this scenario's way, gifting and date */
  calibration?: Calibration;
}

/**
 * The evidence on which a scenario is answered: the rates in force, with what is read of them on record.
 *
 * @throws RangeError if the scenario's date, or that of asking where it has none, is no ISO day
 */
export function evidenceOf({ asof }: Scenario, { asOf, giftCoins, calibration }: EvaluateOptions): Evidence {
  return { rates: openRates(asof ?? asOf), giftCoins, own: ownLaw(calibration) };
}

/** A month or a single session of a scenario: how many sessions, on which terms they are paid, and the law of their coins. */
export interface Period {
  sessions: number;
  terms: PayoutTerms;
  law: Distribution;
}

/**
 * The period as the evidence has it.
 *
 * @throws if gifts are counted and one has no price in the evidence
 * Source: /method#chain and #audience.
 */
export function periodOf(scenario: Scenario, per: "month" | "session", evidence: Evidence): Period {
  const sessions = per === "month" ? sessionsOfMonth(scenario.perweek) : 1;
  // The terms come first: in the order in which rates are read an answer cites their sources.
  const terms = payoutTerms(scenario, sessions, evidence.rates);
  return { sessions, terms, law: lawOf(scenario, evidence)(sessions) };
}
