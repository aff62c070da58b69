import { lawOf, sessionsOfMonth, type ForecastOptions } from "./forecast";
import type { Distribution } from "./lattice";
import { payOut, payoutTerms, solvePayout, type PayoutTerms } from "./payout";
import type { RateBook } from "./rates/book";
import { giftMarks } from "./rates/gift-marks";
import { amountAround, logSdOf, typicalOf, type Amount, type Scenario } from "./scenario";
import { usdToMicro } from "./units";
import { viewersOfFollowers } from "./tiers";

/** Take-home from gifts that one wants, in the creator's currency, ≥ 0. */
export interface Goal {
  goal: number;
  per: "month" | "session";
}

/** What can be moved, each alone: four figures of the scenario, or gifts that come on top of every session. */
export type Lever = "perweek" | "minutes" | "viewers" | "gifting" | keyof typeof giftMarks;

export interface Need {
  lever: Lever;
  /** as it stands; 0 for gifts, which are counted from here on top */
  from: number;
  /** what reaches the goal as surely as asked: the least that does; the sane limit where nothing below it can */
  to: number;
  reachable: boolean;
  /** chance of the goal at `to` */
  chance: number;
}

/**
 * Where looking for an answer ends, because beyond it no advice is sane: three LIVEs a day, eight hours, one entry in ten
 * gifting, a million coins a night. A scenario that already stands beyond is searched up to where it stands.
 */
export const saneLimits: Record<Lever, { min: number; max: number }> = {
  perweek: { min: 1, max: 21 },
  minutes: { min: 5, max: 480 },
  viewers: { min: 0.5, max: 10_000 },
  gifting: { min: 0.000_1, max: 0.1 },
  roses: { min: 0, max: 1_000_000 },
  galaxies: { min: 0, max: 1_000 },
  lions: { min: 0, max: 33 },
};

/** What an answer rests on beside the scenario: the rates in force, and the prices of a basket's gifts. */
export type Context = { rates: RateBook; giftCoins: ForecastOptions["giftCoins"] };

/** The fewest whole coins whose take-home reaches an amount in the creator's currency; undefined where none can. */
export function coinsToReach(amount: number, terms: PayoutTerms): number | undefined {
  if (amount <= 0) return 0;
  const target = usdToMicro(amount / terms.fx);
  const solved = solvePayout("takeHome", target, terms);
  if (solved === undefined) return undefined;
  // Where no whole coin makes the amount, the solution names the nearest one, which may fall just short.
  return payOut(solved.coins, terms).takeHome >= target ? solved.coins : solved.coins + 1;
}

/**
 * The chance that gifts bring at least the goal: 1 − CDF below the coins that pay it.
 *
 * @returns 0–1
 * Source: MODEL §6.
 */
export function chanceOf(scenario: Scenario, goal: Goal, context: Context): number {
  return odds(scenario, goal, context)(0);
}

/** The same, as a function of coins that come on top of every session. */
function odds(scenario: Scenario, goal: Goal, { rates, giftCoins }: Context): (extraCoins: number) => number {
  const sessions = goal.per === "month" ? sessionsOfMonth(scenario.perweek) : 1;
  const needed = coinsToReach(goal.goal, payoutTerms(scenario, sessions, rates));
  const law = lawOf(scenario, rates, { giftCoins })(sessions);
  return (extraCoins) => (needed === undefined ? 0 : chanceToReach(law, needed - extraCoins * sessions));
}

/** P(S ≥ coins) of whole coins. */
function chanceToReach(law: Distribution, count: number): number {
  return count <= 0 ? 1 : 1 - law.cdf(count - 1);
}

/**
 * What each lever alone would have to be for the goal to be reached with chance `sure`, holding all the rest. Every lever
 * raises the chance, so the least value is found by bisection on the exact law: the first whole number for sessions and
 * gifts, for the others a value whose chance passes `sure` by less than a tenth of a point.
 *
 * @param sure 0–1
 */
export function needs(scenario: Scenario, goal: Goal, sure: number, context: Context): Need[] {
  const isCounted = scenario.by === "gifts";
  const found: Need[] = [];
  if (goal.per === "month") {
    const chance = (perweek: number) => chanceOf({ ...scenario, perweek }, goal, context);
    found.push(search("perweek", scenario.perweek, leastWhole, chance, sure));
  }
  if (!isCounted) {
    for (const lever of ["minutes", "viewers", "gifting"] as const) {
      const chance = (value: number) => chanceOf(withLever(scenario, lever, value, context.rates), goal, context);
      found.push(search(lever, leverOf(scenario, lever, context.rates), leastReal, chance, sure));
    }
  }
  const chanceWith = odds(scenario, goal, context);
  for (const lever of ["roses", "galaxies", "lions"] as const)
    found.push(search(lever, 0, leastWhole, (count) => chanceWith(count * giftMarks[lever]), sure));
  return found;
}

/** Viewers that reach the goal at each number of sessions a week; where no sane number does, there is no point. */
export function tradeOff(
  scenario: Scenario,
  goal: Goal,
  sure: number,
  context: Context,
): { perweek: number; viewers: number }[] {
  const points: { perweek: number; viewers: number }[] = [];
  let { max } = saneLimits.viewers;
  for (let perweek = saneLimits.perweek.min; perweek <= saneLimits.perweek.max; perweek++) {
    const chance = (viewers: number) =>
      chanceOf({ ...withLever(scenario, "viewers", viewers, context.rates), perweek }, goal, context);
    const viewers = leastReal(saneLimits.viewers.min, max, chance, sure);
    if (viewers === undefined) continue;
    points.push({ perweek, viewers });
    // More sessions never need more viewers.
    max = viewers;
  }
  return points;
}

/** The figure of the scenario that a lever moves. */
function leverOf(scenario: Scenario, lever: "minutes" | "viewers" | "gifting", rates: RateBook): number {
  if (lever === "minutes") return typicalOf(scenario.minutes);
  if (lever === "gifting")
    return scenario.gifting === undefined ? rates.value("giftingShare") : typicalOf(scenario.gifting);
  return scenario.by === "followers"
    ? viewersOfFollowers(scenario.followers, rates).median
    : typicalOf(scenario.viewers);
}

/**
 * The scenario with one figure moved, as sure or unsure of it as before: a range keeps its ratio, viewers guessed from
 * followers and a gifting share left open become ranges as wide as the guess was.
 */
export function withLever(
  scenario: Scenario,
  lever: "minutes" | "viewers" | "gifting",
  value: number,
  rates: RateBook,
): Scenario {
  const moved = (amount: Amount) => (typeof amount === "number" ? value : amountAround(value, logSdOf(amount)));
  if (lever === "minutes") return { ...scenario, minutes: moved(scenario.minutes) };
  if (lever === "viewers")
    return scenario.by === "followers"
      ? {
          ...scenario,
          by: "audience",
          viewers: amountAround(value, viewersOfFollowers(scenario.followers, rates).logSd),
        }
      : { ...scenario, viewers: moved(scenario.viewers) };
  if (scenario.gifting !== undefined) return { ...scenario, gifting: moved(scenario.gifting) };
  const [open, known] = [rates.value("creatorLogSd"), rates.value("creatorLogSdGiftingKnown")];
  return { ...scenario, gifting: amountAround(value, Math.sqrt(open ** 2 - known ** 2)) };
}

type Least = (min: number, max: number, chance: (value: number) => number, sure: number) => number | undefined;

function search(lever: Lever, from: number, least: Least, chance: (value: number) => number, sure: number): Need {
  const { min } = saneLimits[lever];
  const max = Math.max(saneLimits[lever].max, from);
  const found = least(min, max, chance, sure);
  const to = found ?? max;
  return { lever, from, to, reachable: found !== undefined, chance: chance(to) };
}

/** The first whole number from `min` to `max` whose chance reaches `sure`. */
function leastWhole(min: number, max: number, chance: (value: number) => number, sure: number): number | undefined {
  let [low, high] = [Math.ceil(min), Math.floor(max)];
  if (chance(high) < sure) return undefined;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (chance(middle) >= sure) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How far above `sure` a solution's chance may lie. */
const SLACK = 0.001;

/**
 * The least value whose chance reaches `sure`: false position on a log scale, with the Illinois rule against a stuck end,
 * until the chance is met to a tenth of a point or the value to a millionth.
 *
 * Source: Dowell & Jarratt, "A modified regula falsi method for computing the root of an equation", BIT 11 (1971).
 */
function leastReal(min: number, max: number, chance: (value: number) => number, sure: number): number | undefined {
  const above = (x: number) => chance(Math.exp(x)) - sure - SLACK / 2;
  let [low, high] = [Math.log(min), Math.log(max)];
  let atHigh = above(high);
  if (atHigh < -SLACK / 2) return undefined;
  let atLow = above(low);
  if (atLow >= -SLACK / 2) return min;
  for (let kept: "low" | "high" | undefined; high - low > 1e-6;) {
    const guess = (low * atHigh - high * atLow) / (atHigh - atLow);
    const margin = 0.02 * (high - low);
    const x = Math.min(high - margin, Math.max(low + margin, guess));
    const value = above(x);
    if (Math.abs(value) < SLACK / 2) return Math.exp(x);
    if (value > 0) {
      [high, atHigh] = [x, value];
      if (kept === "low") atLow /= 2;
      kept = "low";
    } else {
      [low, atLow] = [x, value];
      if (kept === "high") atHigh /= 2;
      kept = "high";
    }
  }
  return Math.exp(high);
}
