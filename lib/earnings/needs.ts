import { giftingShareOf, viewersOf } from "./audience";
import { periodOf } from "./evidence";
import type { Evidence } from "./forecast";
import type { Distribution } from "./lattice";
import { coinsToReach } from "./payout";
import type { RateBook } from "./rates/book";
import { giftMarks } from "./rates/gift-marks";
import { amountAround, logSdOf, typicalOf, type Scenario } from "./scenario";

/** Take-home from gifts that one wants, in the creator's currency, ≥ 0. */
export interface Goal {
  goal: number;
  per: "month" | "session";
}

/**
 * What can be moved, each alone: four figures of the scenario, or gifts that come on top, roses in every session, the dearer
 * ones counted over all of the goal's period.
 */
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
 * gifting, a million coins a night: of the dearer gifts, times the nights of the period. A scenario that already stands
 * beyond is searched up to where it stands.
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

/**
 * The chance that gifts bring at least the goal: 1 − CDF below the coins that pay it.
 *
 * @returns 0–1
 * Source: /method#own.
 */
export function chanceOf(scenario: Scenario, { goal, per }: Goal, evidence: Evidence): number {
  return oddsOf(scenario, per, evidence)(goal);
}

/** The same for any amount: the law is made once. */
export function oddsOf(scenario: Scenario, per: Goal["per"], evidence: Evidence): (amount: number) => number {
  const { law, terms } = periodOf(scenario, per, evidence);
  return (amount) => chanceToReach(coinsToReach(amount, terms), law);
}

/**
 * P(S ≥ coins): the chance that a total of this law reaches so many.
 *
 * @param count whole coins; undefined where none is enough, as `coinsToReach` says it
 * @returns 0–1
 */
export function chanceToReach(count: number | undefined, law: Distribution): number {
  if (count === undefined) return 0;
  return count <= 0 ? 1 : 1 - law.cdf(count - 1);
}

/**
 * What each lever alone would have to be for the goal to be reached with chance `sure`, holding all the rest. Every lever
 * raises the chance, so the least value is found by bisection on the exact law: the first whole number for sessions and
 * gifts, for the others a value whose chance passes `sure` by less than a fiftieth of a point.
 *
 * @param sure 0–1
 */
export function needs(scenario: Scenario, goal: Goal, sure: number, evidence: Evidence): Need[] {
  const found: Need[] = [];
  const search = (
    lever: Lever,
    from: number,
    least: typeof leastReal,
    chanceAt: ChanceAt,
    guess = from,
    nights = 1,
  ) => {
    const { min, max } = saneLimits[lever];
    const { to, chance } = least(min, Math.max(max * nights, from), chanceAt, sure, guess);
    found.push({ lever, from, to, reachable: chance >= sure, chance });
    return to;
  };
  if (goal.per === "month")
    search("perweek", scenario.perweek, leastWhole, (perweek) => chanceOf({ ...scenario, perweek }, goal, evidence));
  // Twice the minutes bring as many gifting entries as twice the viewers, so one answer is a guess at the next.
  let times = 1;
  for (const lever of audienceLevers(scenario, evidence)) {
    const chanceAt = (value: number) => chanceOf(withLever(scenario, lever, value, evidence.rates), goal, evidence);
    const from = leverOf(scenario, lever, evidence.rates);
    const to = search(lever, from, leastReal, chanceAt, from * times);
    times = from > 0 ? to / from : 1;
  }
  const { sessions, law, terms } = periodOf(scenario, goal.per, evidence);
  const needed = coinsToReach(goal.goal, terms);
  for (const lever of ["roses", "galaxies", "lions"] as const) {
    // Roses come every night. Of dearer gifts a few in the whole period may do, where one a night would be far too much.
    const isNightly = lever === "roses";
    const brought = (isNightly ? sessions : 1) * giftMarks[lever];
    const chanceAt = (count: number) => chanceToReach(needed && needed - count * brought, law);
    search(lever, 0, leastWhole, chanceAt, 0, isNightly ? 1 : sessions);
  }
  return found;
}

type AudienceLever = "minutes" | "viewers" | "gifting";

/** What of an audience can be moved: nothing where gifts were counted, only time where own sessions are counted by the hour. */
function audienceLevers({ by }: Scenario, { own }: Evidence): readonly AudienceLever[] {
  if (own?.basis === "hour") return ["minutes"];
  return by === "gifts" && !own ? [] : ["minutes", "viewers", "gifting"];
}

/** The numbers of sessions a week at which a trade-off is solved: close where its line bends. */
const paces = [1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 17, 21];

/**
 * Average viewers that reach the goal at several numbers of sessions a week; where no sane number does, there is no point.
 *
 * @param sure 0–1
 */
export function tradeOff(
  scenario: Scenario,
  goal: Goal,
  sure: number,
  evidence: Evidence,
): { perweek: number; viewers: number }[] {
  const points: { perweek: number; viewers: number }[] = [];
  const now = leverOf(scenario, "viewers", evidence.rates);
  let max = Math.max(saneLimits.viewers.max, now);
  let guess = now * scenario.perweek;
  for (const perweek of paces) {
    const chanceAt = (viewers: number) =>
      chanceOf({ ...withLever(scenario, "viewers", viewers, evidence.rates), perweek }, goal, evidence);
    const { to: viewers, chance } = leastReal(saneLimits.viewers.min, max, chanceAt, sure, guess / perweek);
    if (chance < sure) continue;
    points.push({ perweek, viewers });
    // More sessions never need more viewers.
    max = viewers;
    guess = viewers * perweek;
  }
  return points;
}

/** The figure of the scenario that a lever moves. */
function leverOf(scenario: Scenario, lever: AudienceLever, rates: RateBook): number {
  if (lever === "minutes") return typicalOf(scenario.minutes);
  return lever === "gifting" ? giftingShareOf(scenario, rates) : viewersOf(scenario, rates).median;
}

/**
 * The scenario with one figure moved, as sure or unsure of it as before: a range keeps its ratio, viewers guessed from
 * followers and a gifting share left open become ranges as wide as the guess was.
 *
 * @param value in the units of the scenario; an end of a range may leave its limits, which a link cuts it to
 */
export function withLever(scenario: Scenario, lever: AudienceLever, value: number, rates: RateBook): Scenario {
  const by = lever === "viewers" && scenario.by === "followers" ? "audience" : scenario.by;
  return { ...scenario, by, [lever]: amountAround(value, logSdOfLever(scenario, lever, rates)) };
}

function logSdOfLever(scenario: Scenario, lever: AudienceLever, rates: RateBook): number {
  if (lever === "viewers") return viewersOf(scenario, rates).logSd;
  const amount = scenario[lever];
  if (amount !== undefined) return logSdOf(amount);
  const [open, known] = [rates.value("creatorLogSd"), rates.value("creatorLogSdGiftingKnown")];
  return Math.sqrt(open ** 2 - known ** 2);
}

/** Where a search has ended, and the chance there. */
interface Found {
  to: number;
  chance: number;
}

type ChanceAt = (value: number) => number;

/** The first whole number from `min` to `max` whose chance reaches `sure`; `max` where none does. */
function leastWhole(min: number, max: number, chanceAt: ChanceAt, sure: number): Found {
  let [low, high] = [Math.ceil(min), Math.floor(max)];
  let chance = chanceAt(high);
  while (chance >= sure && low < high) {
    const middle = Math.floor((low + high) / 2);
    const there = chanceAt(middle);
    if (there >= sure) [high, chance] = [middle, there];
    else low = middle + 1;
  }
  return { to: high, chance };
}

/** How far above `sure` a solution's chance may lie. */
const SLACK = 0.000_2;
/** Log-odds of the chance gained by e times the value, before two points have shown it. */
const USUAL_SLOPE = 1.5;
/** As many steps as a smooth law never takes; what is not smooth is bisected from then on. */
const SECANTS = 12;

/**
 * The least value from `min` to `max` whose chance reaches `sure`, passed by at most a fiftieth of a point where the law is
 * smooth; `max` where none does. Secants on the log of the value and the log-odds of the chance, between which laws like
 * ours run nearly straight, held inside a bracket.
 *
 * @param guess where to begin: the nearer, the fewer laws are asked
 */
function leastReal(min: number, max: number, chanceAt: ChanceAt, sure: number, guess: number): Found {
  const target = logOdds(sure + SLACK / 2);
  const within = (value: number) => Math.min(max, Math.max(min, value));
  let [tooLittle, enough]: (Found | undefined)[] = [];
  let [value, slope] = [within(guess), USUAL_SLOPE];
  for (let last: Found | undefined, step = 0; ; step++) {
    const here = { to: value, chance: chanceAt(value) };
    if (here.chance >= sure) enough = here;
    else tooLittle = here;
    const isEnd = value === (here.chance >= sure ? min : max);
    if (isEnd || (here.chance >= sure && here.chance <= sure + SLACK)) return here;
    const [low, high] = [tooLittle?.to ?? min, enough?.to ?? max];
    if (enough && tooLittle && high / low < 1 + 1e-6) return enough;
    if (last) slope = Math.max(0.05, (logOdds(here.chance) - logOdds(last.chance)) / Math.log(value / last.to));
    last = here;
    value = within(value * Math.exp((target - logOdds(here.chance)) / slope));
    const isInside = (value > low || !tooLittle) && (value < high || !enough);
    if (!isInside || step > SECANTS) value = Math.sqrt(low * high);
  }
}

function logOdds(chance: number): number {
  return Math.log(Math.max(1e-9, chance) / Math.max(1e-9, 1 - chance));
}
