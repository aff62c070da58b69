import { audienceOf } from "./audience";
import { forecastAt, type Forecast, type ForecastOptions } from "./forecast";
import { giftMix, type GiftBand } from "./gift-mix";
import { chanceOf, coinsToReach, needs, type Context, type Goal, type Need } from "./needs";
import { otherIncome, type OtherIncome, type OtherIncomeTerms } from "./other-income";
import { inCurrency, payOut, payoutTerms } from "./payout";
import { payoutSchedule } from "./payout-schedule";
import { bookOf } from "./rates/book";
import { ratesOn } from "./rates/open-rates";
import type { RateId } from "./rates/rates";
import type { Scenario } from "./scenario";
import { coins, microUsd, usdToMicro } from "./units";
import { nextMissions, withWeek, type Mission, type PlannedLive } from "./week";
import type { YearTerms } from "./year";

/** What a visitor wants, beside the scenario they have. Keys and defaults are those of links, and promises like them. */
export interface Plan extends Goal, OtherIncomeTerms, YearTerms {
  /** how surely the goal is to be reached, 0–1 */
  sure: number;
  /** the weekly plan; empty: the scenario's own sessions a week and minutes */
  week: readonly PlannedLive[];
  /** smallest withdrawal in dollars; absent: the programme's */
  withdrawal?: number;
}

export type PlanKey = keyof Plan;

/** Version 1's defaults, frozen: links leave them out. */
export const planDefaults: Plan = {
  goal: 500,
  per: "month",
  sure: 0.5,
  week: [],
  superfans: 0,
  superprice: undefined,
  sponsored: 0,
  sponsorfee: undefined,
  shopsales: 0,
  commission: undefined,
  growth: 0,
  pauses: [],
  withdrawal: undefined,
};

/** Limits of the numbers, inclusive. */
export const planLimits = {
  goal: { min: 0.01, max: 1_000_000_000 },
  sure: { min: 0.01, max: 0.99 },
  superfans: { min: 0, max: 1_000_000 },
  superprice: { min: 0, max: 100_000_000 },
  sponsored: { min: 0, max: 200 },
  sponsorfee: { min: 0, max: 1_000_000_000 },
  shopsales: { min: 0, max: 1_000_000_000_000 },
  commission: { min: 0, max: 0.8 },
  growth: { min: -0.5, max: 0.5 },
  withdrawal: { min: 0, max: 10_000 },
} as const;

/** Most LIVEs in a weekly plan, and what one of them may be. */
export const weekLimits = { lives: 21, start: { min: 0, max: 1_439 }, minutes: { min: 1, max: 1_440 } } as const;

/** What a plan comes to. Plain numbers throughout; money in the creator's currency unless its name says otherwise. */
export interface PlanResult {
  asof: string;
  /** the scenario as the weekly plan makes it, and what it comes to */
  scenario: Scenario;
  forecast: Forecast;
  /** what gifts have to bring once other income has done its part, and the coins that pay it; none where nothing can */
  fromGifts: { amount: number; coins: number | undefined };
  /** of reaching the goal, 0–1 */
  chance: number;
  needs: Need[];
  /** how the extra coins of a night would usually come, while a sane number of them is enough */
  mix: GiftBand[];
  other: OtherIncome;
  missions: Mission[];
  payouts: {
    automatic: boolean;
    minimumUsd: number;
    dayMaxUsd: number;
    reviewDays: number;
    /** days from the first week's Monday; the tax part of each is not money to spend */
    list: { day: number; usd: number; received: number; tax: number }[];
    leftUsd: number;
  };
  /** the rates that made it */
  rates: RateId[];
}

/** How far ahead payouts are looked for. */
const WEEKS_AHEAD = 26;

/** Scenario and plan → what it takes. Pure and deterministic like `evaluate`, which it turns round. */
export function planOf(
  given: Scenario,
  plan: Plan,
  { asOf, giftCoins }: Pick<ForecastOptions, "giftCoins"> & { asOf: string },
): PlanResult {
  const inForce = ratesOn(given.asof ?? asOf);
  const rates = bookOf(inForce);
  const context: Context = { rates, giftCoins };
  const scenario = withWeek(given, plan.week, rates);
  const forecast = forecastAt(inForce, scenario, { giftCoins });
  const other = otherIncome(scenario, plan, rates);
  const goal: Goal = { goal: Math.max(0, plan.goal - (plan.per === "month" ? other.typical : 0)), per: plan.per };
  const goalTerms = payoutTerms(scenario, plan.per === "month" ? forecast.month.sessions : 1, rates);
  const found = needs(scenario, goal, plan.sure, context);
  const roses = found.find(({ lever }) => lever === "roses")!;
  const audience = audienceOf(scenario, rates);
  return {
    asof: rates.asOf,
    scenario,
    forecast,
    fromGifts: { amount: goal.goal, coins: coinsToReach(goal.goal, goalTerms) },
    chance: chanceOf(scenario, goal, context),
    needs: found,
    mix: roses.reachable ? giftMix(roses.to, audience.severity.mean, rates) : [],
    other,
    missions: nextMissions(scenario, rates, giftCoins),
    payouts: payoutsOf(scenario, plan, forecast.month, context),
    rates: [...rates.read],
  };
}

/** The typical month, paid out week by week. */
function payoutsOf(
  scenario: Scenario,
  plan: Plan,
  month: Forecast["month"],
  { rates }: Context,
): PlanResult["payouts"] {
  const { value } = rates;
  const automatic = scenario.programme === "us-scaled";
  const minimumUsd = plan.withdrawal ?? value(automatic ? "withdrawalMinUs" : "withdrawalMinElsewhere");
  const dayMaxUsd = value("withdrawalMaxUsdDay");
  const terms = payoutTerms(scenario, month.sessions, rates);
  const { payout } = payOut(coins(month.coins.p50), terms);
  const weekly = microUsd((payout * 12n) / 52n);
  const { payouts, left } = payoutSchedule(weekly, WEEKS_AHEAD, {
    automatic,
    minimum: usdToMicro(minimumUsd),
    dayMax: usdToMicro(dayMaxUsd),
  });
  const inUsd = (amount: bigint) => Number(amount) / 1e6;
  return {
    automatic,
    minimumUsd,
    dayMaxUsd,
    reviewDays: value("payoutReviewDays"),
    list: payouts.map(({ day, amount }) => {
      const received = inCurrency(amount, terms) * (1 - scenario.spread);
      return { day, usd: inUsd(amount), received, tax: received * scenario.tax };
    }),
    leftUsd: inUsd(left),
  };
}
