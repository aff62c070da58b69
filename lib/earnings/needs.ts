import { giftingShareOf, viewersOf } from "./audience";
import { periodOf } from "./evidence";
import type { Evidence } from "./forecast";
import type { Distribution } from "./lattice";
import { leastReal, leastWhole, type Found } from "./least-value";
import { coinsToReach } from "./payout";
import type { RateBook } from "./rates/book";
import { giftMarks } from "./rates/gift-marks";
import { amountAround, logSdOf, typicalOf, type Limits, type Scenario } from "./scenario";

/** Take-home from gifts that one wants, in the creator's currency, ≥ 0. */
export interface Goal {
  goal: number;
  per: "month" | "session";
}

/**
 * What can be moved, each alone: four figures of the scenario, or the number of gifts that come on top, roses in every
 * session, the dearer ones counted over all of the goal's period.
 */
export type Figure = "perweek" | "minutes" | "viewers" | "gifting" | keyof typeof giftMarks;

/** What a figure alone would have to be: `to` is the sane limit where nothing below it reaches the goal. */
export interface Need extends Found {
  lever: Figure;
  /** as it stands; 0 for gifts, which are counted from here on top */
  from: number;
}

/**
 * Where looking for an answer ends, because beyond it no advice is sane: three LIVEs a day, eight hours, one entry in ten
 * gifting, a million coins a night: of the dearer gifts, times the nights of the period. A scenario that already stands
 * beyond is searched up to where it stands.
 */
export const saneLimits: Record<Figure, Limits> = {
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
 * @throws if gifts are counted and one has no price in the evidence
 * Source: /method#own.
 */
export function chanceOf(scenario: Scenario, { goal, per }: Goal, evidence: Evidence): number {
  return oddsOf(scenario, per, evidence)(goal);
}

/** The same for any amount in the creator's currency: the law is made once. */
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
 * What each figure alone would have to be for the goal to be reached with chance `sure`, holding all the rest. Every figure
 * raises the chance, so the least value is found on the exact law: the first whole number for sessions and gifts, for the
 * others a value whose chance passes `sure` by less than a fiftieth of a point.
 *
 * @param sure 0–1
 * @returns in the order of `Figure`: no sessions for a session's goal, and of the audience what can be moved
 * @throws if gifts are counted and one has no price in the evidence
 * Source: /method#own.
 */
export function needs(scenario: Scenario, goal: Goal, sure: number, evidence: Evidence): Need[] {
  return [
    ...(goal.per === "month" ? [paceNeed(scenario, goal, sure, evidence)] : []),
    ...audienceNeeds(scenario, goal, sure, evidence),
    ...giftNeeds(scenario, goal, sure, evidence),
  ];
}

function paceNeed(scenario: Scenario, goal: Goal, sure: number, evidence: Evidence): Need {
  const from = scenario.perweek;
  const chanceAt = (perweek: number) => chanceOf({ ...scenario, perweek }, goal, evidence);
  return { lever: "perweek", from, ...leastWhole(saneFrom("perweek", from), chanceAt, sure) };
}

function audienceNeeds(scenario: Scenario, goal: Goal, sure: number, evidence: Evidence): Need[] {
  // Twice the minutes bring as many gifting entries as twice the viewers, so one answer is a guess at the next.
  let times = 1;
  return audienceFigures(scenario, evidence).map((figure) => {
    const from = figureOf(scenario, figure, evidence.rates).median;
    const chanceAt = (value: number) => chanceOf(withFigure(scenario, figure, value, evidence.rates), goal, evidence);
    const found = leastReal(saneFrom(figure, from), chanceAt, sure, from * times);
    times = from > 0 ? found.to / from : 1;
    return { lever: figure, from, ...found };
  });
}

function giftNeeds(scenario: Scenario, { goal, per }: Goal, sure: number, evidence: Evidence): Need[] {
  const { sessions, law, terms } = periodOf(scenario, per, evidence);
  const needed = coinsToReach(goal, terms);
  return (["roses", "galaxies", "lions"] as const).map((gift) => {
    // Roses come every night. Of dearer gifts a few in the whole period may do, where one a night would be far too much.
    const isNightly = gift === "roses";
    const { min, max } = saneLimits[gift];
    const brought = (isNightly ? sessions : 1) * giftMarks[gift];
    const chanceAt = (count: number) => chanceToReach(needed && needed - count * brought, law);
    return { lever: gift, from: 0, ...leastWhole({ min, max: isNightly ? max : max * sessions }, chanceAt, sure) };
  });
}

/** Where an answer is looked for: within the sane limits, or up to where the figure stands beyond them. */
function saneFrom(figure: Figure, from: number): Limits {
  const { min, max } = saneLimits[figure];
  return { min, max: Math.max(max, from) };
}

type AudienceFigure = "minutes" | "viewers" | "gifting";

/** What of an audience can be moved: nothing where gifts were counted, only time where own sessions are counted by the hour. */
function audienceFigures({ by }: Scenario, { own }: Evidence): readonly AudienceFigure[] {
  if (own?.basis === "hour") return ["minutes"];
  return by === "gifts" && !own ? [] : ["minutes", "viewers", "gifting"];
}

/** The numbers of sessions a week at which a trade-off is solved: close where its line bends. */
const paces = [1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 17, 21];

/**
 * Average viewers that reach the goal at several numbers of sessions a week; where no sane number does, there is no point.
 *
 * @param sure 0–1
 * @returns by sessions a week, the fewest first
 * @throws if gifts are counted and one has no price in the evidence
 * Source: /method#own.
 */
export function tradeOff(
  scenario: Scenario,
  goal: Goal,
  sure: number,
  evidence: Evidence,
): { perweek: number; viewers: number }[] {
  const points: { perweek: number; viewers: number }[] = [];
  const now = viewersOf(scenario, evidence.rates).median;
  let within = saneFrom("viewers", now);
  let guess = now * scenario.perweek;
  for (const perweek of paces) {
    const chanceAt = (viewers: number) =>
      chanceOf({ ...withFigure(scenario, "viewers", viewers, evidence.rates), perweek }, goal, evidence);
    const { to: viewers, reachable } = leastReal(within, chanceAt, sure, guess / perweek);
    if (!reachable) continue;
    points.push({ perweek, viewers });
    // More sessions never need more viewers.
    within = { ...within, max: viewers };
    guess = viewers * perweek;
  }
  return points;
}

/**
 * The scenario with one figure moved, as sure or unsure of it as before: a range keeps its ratio, viewers guessed from
 * followers and a gifting share left open become ranges as wide as the guess was.
 *
 * @param value in the units of the scenario; an end of a range may leave its limits, which a link cuts it to
 */
export function withFigure(scenario: Scenario, figure: AudienceFigure, value: number, rates: RateBook): Scenario {
  const by = figure === "viewers" && scenario.by === "followers" ? "audience" : scenario.by;
  return { ...scenario, by, [figure]: amountAround(value, figureOf(scenario, figure, rates).logSd) };
}

/** A figure as it stands, whether it is said, guessed or left open. */
function figureOf(scenario: Scenario, figure: AudienceFigure, rates: RateBook): { median: number; logSd: number } {
  if (figure === "viewers") return viewersOf(scenario, rates);
  const amount = scenario[figure];
  if (amount !== undefined) return { median: typicalOf(amount), logSd: logSdOf(amount) };
  // How much surer one is of a creator whose gifting is known, that much is open while it is not.
  const [open, known] = [rates.value("creatorLogSd"), rates.value("creatorLogSdGiftingKnown")];
  return { median: giftingShareOf(scenario, rates), logSd: Math.sqrt(open ** 2 - known ** 2) };
}
