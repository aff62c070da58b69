/** The door of the engine: what the rest of the house may know of it. */
<<<<<<< HEAD
export { evaluate, type Result } from "./evaluate";
export { citeSources, explain, type CitedSource, type Explanation } from "./explain";
export { forecast, sessionsOfMonth, type EvaluateOptions, type Forecast } from "./forecast";
export type { Bin, Outlook, Quantiles } from "./outlook";
export { payOut, payoutTerms, solvePayout, waterfall, type Payout, type PayoutTerms, type Station } from "./payout";
export { openRates, type RateBook } from "./rates/book";
=======
<<<<<<< HEAD
export { evaluate, forecast, sessionsOfMonth, type EvaluateOptions, type Forecast, type Result } from "./evaluate";
=======
export { giftPrices, ownGiftId, ownGiftLimits } from "./basket";
export {
  conversionLimits,
  conversionStarts,
  convert,
  type Conversion,
  type ConversionStart,
  type Given,
} from "./convert";
export { evaluate, sessionsOfMonth, type EvaluateOptions, type Result } from "./evaluate";
export { searchGifts } from "./gift-search";
export { parseGiftText, type ParsedGifts } from "./gift-text";
export { everyGift, giftById, type Gift } from "./gifts";
export { impliedRate, type ImpliedProblem, type ImpliedRate } from "./implied-rate";
export { usMissions, type Missions } from "./missions";
>>>>>>> f566ab7 (feat: any amount of the money chain converts to any other, in the engine and as JSON)
export type { Bin, Outlook, Quantiles } from "./outlook";
export { payOut, payoutTerms, solvePayout, waterfall, type Payout, type PayoutTerms, type Station } from "./payout";
export { pilesFor, type Pile } from "./piles";
export { openRates, type CitedSource, type RateBook } from "./rates/book";
>>>>>>> aa5ac4f (feat: any amount of the money chain converts to any other, in the engine and as JSON)
export { leverRates } from "./rates/levers";
export { rateAt, rates, type Kind, type RateId } from "./rates/rates";
export { sources, type SourceId } from "./rates/sources";
export { cashTest, compareReadings } from "./readings";
export {
  basketLimits,
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
