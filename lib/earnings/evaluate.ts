import { explain, type Explanation } from "./explain";
import { forecast, type EvaluateOptions, type Forecast } from "./forecast";
import type { Scenario } from "./scenario";

/** What a scenario comes to, what that rests on and what would move it. */
export interface Result extends Forecast, Explanation {}

/** Scenario → Result, the one function most callers need. */
export function evaluate(scenario: Scenario, options: EvaluateOptions): Result {
  const forecasted = forecast(scenario, options);
  return { ...forecasted, ...explain(scenario, forecasted) };
}
