/** The door of the engine: what the rest of the house may know of it. The gift catalogue has a door of its own. */
export { giftPrices, ownGiftId, ownGiftLimits } from "./basket";
export { citeSources, type CitedSource } from "./cite-sources";
export {
  conversionLimits,
  conversionStarts,
  convert,
  type Conversion,
  type ConversionStart,
  type Given,
} from "./convert";
export { backtest, type Backtest, type Prediction } from "./backtest";
export { calibrate, type PastSession } from "./calibrate";
export { evaluate, forecast, type Result } from "./evaluate";
export { planInSteps, planOf, type PlanStanding, type PlanResult } from "./evaluate-plan";
export { evidenceOf, type EvaluateOptions } from "./evidence";
export { explain, type Explanation, type Neighbour, type RankedLever } from "./explain";
export { forecastAt, sessionsOfMonth, type Evidence, type Forecast, type ForecastOptions } from "./forecast";
export { impliedRate, type ImpliedProblem, type ImpliedRate, type ProgrammeFit } from "./implied-rate";
export type { Mission } from "./missions";
export type { Bin, Outlook, Quantiles } from "./outlook";
export { ownRate, type OwnRate } from "./own-rate";
export {
  payOut,
  payoutTerms,
  solvePayout,
  waterfall,
  type CountStation,
  type MoneyStation,
  type Payout,
  type PayoutTerms,
} from "./payout";
export { pilesFor, type Pile } from "./piles";
export type { Calibration } from "./posterior";
export { planSources, strategiesOf, type Strategy } from "./explain-plan";
export { chanceOf, oddsOf, saneLimits, tradeOff, withFigure, type Figure, type Goal, type Need } from "./needs";
export { planDefaults, planLimits, weekLimits, type Plan, type PlanKey } from "./plan";
export type { RateBook, RateValues } from "./rates/book";
export { openRates, ratesOn } from "./rates/open-rates";
export { leverRates } from "./rates/levers";
export { coinPacks } from "./rates/coin-packs";
export { rateAt, rateGroups, rates, type Kind, type RateId } from "./rates/rates";
export { sources, type SourceId } from "./rates/sources";
export { cashTest, compareReadings } from "./readings";
export {
  basketLimits,
  defaults,
  leverIds,
  limits,
  typicalOf,
  withinLimits,
  type Amount,
  type LeverId,
  type Limits,
  type Scenario,
  type ScenarioKey,
} from "./scenario";
export { scenarioSchema } from "./schema";
export { dayParts, slotEffects, type Slot, type SlotMap } from "./slots";
export { superFanShareId } from "./other-income";
export { coins, diamondsToCoins, microToUsd, microUsd, usdToMicro, type Coins, type MicroUsd } from "./units";
export { explainUsRate, type UsRate } from "./us-rate";
export type { PlannedLive } from "./week";
export { MONTHS, yearOf, type YearMonth } from "./year";
