import { explain, type Explanation } from "./explain";
import { forecastAt, type Forecast, type ForecastOptions } from "./forecast";
import { ownLaw, type Calibration } from "./posterior";
import { ratesOn } from "./rates/open-rates";
import type { Scenario } from "./scenario";

/** What a scenario comes to, what that rests on and what would move it. */
export interface Result extends Forecast, Explanation {}

export interface EvaluateOptions extends Omit<ForecastOptions, "own"> {
  /** ISO date of asking: the rates' date where the scenario pins none */
  asOf: string;
  /** what own sessions say, from `calibrate`, for this scenario's way, gifting and date */
  calibration?: Calibration;
}

/** Scenario → Result, the one function most callers need. */
export function evaluate(scenario: Scenario, options: EvaluateOptions): Result {
  const forecasted = forecast(scenario, options);
  return { ...forecasted, ...explain(scenario, forecasted) };
}

/** Scenario → Forecast, with the rates looked up. */
export function forecast(scenario: Scenario, { asOf, giftCoins, calibration }: EvaluateOptions): Forecast {
  return forecastAt(ratesOn(scenario.asof ?? asOf), scenario, { giftCoins, own: ownLaw(calibration) });
}
