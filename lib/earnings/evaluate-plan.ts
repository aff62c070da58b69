import { evidenceOf, periodOf, type EvaluateOptions } from "./evidence";
import { forecastAt, type Forecast } from "./forecast";
import { giftMix, type GiftBand } from "./gift-mix";
import { nextMissions, type Mission } from "./missions";
import { chanceToReach, needs, type Goal, type Need } from "./needs";
import { otherIncome, type OtherIncome } from "./other-income";
import { coinsToReach, exchangeAndTax, inCurrency, payOut, payoutTerms } from "./payout";
import { payoutSchedule } from "./payout-schedule";
import type { Plan } from "./plan";
import type { RateBook } from "./rates/book";
import { ratesOn } from "./rates/open-rates";
import type { RateId } from "./rates/rates";
import type { Scenario } from "./scenario";
import { coinsNear, microToUsd, microUsd, usdToMicro } from "./units";
import { withWeek } from "./week";

/** What a plan comes to as it stands. Plain numbers throughout; money in the creator's currency unless its name says otherwise. */
export interface PlanStanding {
  asof: string;
  /** the scenario as the weekly plan makes it, and what it comes to */
  scenario: Scenario;
  forecast: Forecast;
  /** what gifts have to bring once other income has done its part, and the coins that pay it; none where nothing can */
  fromGifts: { amount: number; coins: number | undefined };
  /** of reaching the goal, 0–1 */
  chance: number;
  other: OtherIncome;
}

/** That, and what it would take. */
export interface PlanResult extends PlanStanding {
  needs: Need[];
  /** how the extra coins of a night would usually come, where it takes some and a sane number is enough */
  mix: GiftBand[];
  missions: Mission[];
  payouts: {
    automatic: boolean;
    minimumUsd: number;
    /** the rate it is, where the plan names no amount */
    minimumRate: RateId;
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

/**
 * Scenario and plan → what it takes. Pure and deterministic like `evaluate`, which it turns round.
 *
 * @param plan within `planLimits`; its goal is money in the creator's currency
 * @throws if gifts are counted and one has no price in `giftCoins`; RangeError if the date is no ISO day
 * Source: /method#own.
 */
export function planOf(given: Scenario, plan: Plan, options: EvaluateOptions): PlanResult {
  return planInSteps(given, plan, options).solve();
}

/**
 * The same in two steps: what it comes to at once, and what it would take, at least as much work again, when that is asked
 * for. Arguments as `planOf`; its errors are thrown at once.
 *
 * Source: /method#own.
 */
export function planInSteps(
  given: Scenario,
  plan: Plan,
  options: EvaluateOptions,
): { standing: PlanStanding; solve(): PlanResult } {
  const evidence = evidenceOf(given, options);
  const { rates } = evidence;
  const scenario = withWeek(given, plan.week, rates);
  const forecast = forecastAt(ratesOn(rates.asOf), scenario, evidence);
  const other = otherIncome(scenario, plan, rates);
  const goal: Goal = { goal: Math.max(0, plan.goal - (plan.per === "month" ? other.typical : 0)), per: plan.per };
  const { terms, law } = periodOf(scenario, plan.per, evidence);
  const coins = coinsToReach(goal.goal, terms);
  const standing: PlanStanding = {
    asof: rates.asOf,
    scenario,
    forecast,
    fromGifts: { amount: goal.goal, coins },
    chance: chanceToReach(coins, law),
    other,
  };

  function solve(): PlanResult {
    const found = needs(scenario, goal, plan.sure, evidence);
    const roses = found.find(({ lever }) => lever === "roses")!;
    return {
      ...standing,
      needs: found,
      mix: roses.reachable && roses.to > 0 ? giftMix(roses.to, rates) : [],
      missions: nextMissions(scenario, evidence),
      payouts: payoutsOf(scenario, plan, forecast.month, rates),
      rates: [...rates.read],
    };
  }

  return { standing, solve };
}

/** The typical month, paid out week by week. */
function payoutsOf(scenario: Scenario, plan: Plan, month: Forecast["month"], rates: RateBook): PlanResult["payouts"] {
  const { value } = rates;
  const automatic = scenario.programme === "us-scaled";
  const minimumRate: RateId = automatic ? "withdrawalMinUs" : "withdrawalMinElsewhere";
  const minimumUsd = plan.withdrawal ?? value(minimumRate);
  const dayMaxUsd = value("withdrawalMaxUsdDay");
  const terms = payoutTerms(scenario, month.sessions, rates);
  const { payout } = payOut(coinsNear(month.coins.p50), terms);
  const weekly = microUsd((payout * 12n) / 52n);
  const { payouts, left } = payoutSchedule(weekly, WEEKS_AHEAD, {
    automatic,
    minimum: usdToMicro(minimumUsd),
    dayMax: usdToMicro(dayMaxUsd),
  });
  return {
    automatic,
    minimumUsd,
    minimumRate,
    dayMaxUsd,
    reviewDays: value("payoutReviewDays"),
    list: payouts.map(({ day, amount }) => {
      const { exchange, tax } = exchangeAndTax(amount, terms);
      const received = microUsd(amount - exchange);
      return { day, usd: microToUsd(amount), received: inCurrency(received, terms), tax: inCurrency(tax, terms) };
    }),
    leftUsd: microToUsd(left),
  };
}
