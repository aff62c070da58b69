import { evidenceOf, type EvaluateOptions } from "./evidence";
import { explain, type Explanation } from "./explain";
import { forecastAt, type Forecast } from "./forecast";
import { ratesOn } from "./rates/open-rates";
import type { Scenario } from "./scenario";

/** What a scenario comes to, what that rests on and what would move it. */
export interface Result extends Forecast, Explanation {}

/**
 * Scenario → Result, the one function most callers need. Counts are coins, money is the scenario's currency except where a
 * name says `Usd`, shares and chances are 0–1.
 *
 * @param scenario within its limits, as `scenarioSchema` accepts it
 * @throws if gifts are counted and one has no price in `giftCoins`; RangeError if the date is no ISO day
 * Source: /method#chain and #audience.
 */
export function evaluate(scenario: Scenario, options: EvaluateOptions): Result {
  const forecasted = forecast(scenario, options);
  return { ...forecasted, ...explain(scenario, forecasted, options) };
}

/**
 * `evaluate` without its explanation: the rates are looked up here, where `forecastAt` is handed them. Units, arguments and
 * errors are those of `evaluate`.
 *
 * Source: /method#chain and #audience.
 */
export function forecast(scenario: Scenario, options: EvaluateOptions): Forecast {
  const evidence = evidenceOf(scenario, options);
  return forecastAt(ratesOn(evidence.rates.asOf), scenario, evidence);
}
