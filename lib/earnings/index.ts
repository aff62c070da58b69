/** The door of the engine: what the rest of the house may know of it. */
export { evaluate, type Result } from "./evaluate";
export { citeSources, explain, type CitedSource, type Explanation, type RankedLever } from "./explain";
export { forecast, sessionsOfMonth, type EvaluateOptions, type Forecast } from "./forecast";
export type { Bin, Outlook, Quantiles } from "./outlook";
export { payOut, payoutTerms, solvePayout, waterfall, type Payout, type PayoutTerms, type Station } from "./payout";
export { chanceOf, tradeOff, withLever, type Goal, type Lever, type Need } from "./needs";
export { planDefaults, planLimits, planOf, weekLimits, type Plan, type PlanKey, type PlanResult } from "./plan";
export { explainPlan, type PlanExplanation, type Strategy } from "./explain-plan";
export { openRates, type RateBook } from "./rates/book";
export { leverRates } from "./rates/levers";
export type { Kind } from "./rates/rates";
export {
  defaults,
  leverIds,
  limits,
  typicalOf,
  type Amount,
  type LeverId,
  type Scenario,
  type ScenarioKey,
} from "./scenario";
export { scenarioSchema } from "./schema";
export { coins, microToUsd, microUsd, usdToMicro, type Coins, type MicroUsd } from "./units";
export { type Mission, type PlannedLive } from "./week";
export { MONTHS, yearOf, type YearMonth } from "./year";
