import { studySessions, type PastSession } from "./calibrate";
import { addNight, eachPoint, GRID, noEvidence, plus, pointsOf, SPACING, type Table } from "./grid";
import { interpolate } from "./interpolate";
import { lnBell, Z90 } from "./normal";
import type { RateBook } from "./rates/book";
import type { Scenario } from "./scenario";

/** Quarters of the day, from midnight on. */
export const dayParts = ["night", "morning", "afternoon", "evening"] as const;

/** A weekday and part of day in which the creator went live, against the creator's own usual hour. */
export interface Slot {
  /** Monday is 1, Sunday 7 */
  weekday: number;
  part: (typeof dayParts)[number];
  sessions: number;
  /** what an hour brings here against the usual: 1 where the data says nothing */
  factor: number;
  /** one in ten below, one in ten above */
  low: number;
  high: number;
  /** standard deviation of ln factor: how faint the evidence is */
  logSd: number;
  /** chance that of all slots tried none is better, 0–1; all of them together fall short of 1 by the chance that slots do not matter */
  chanceBest: number;
}

export interface SlotMap {
  slots: Slot[];
  /** the best slot, if the data carries the claim */
  best?: Slot;
}

/** A slot is called best from this chance on. */
const SURE = 0.9;

/** Log-sds by which slots may differ, with their chances beforehand: an even bet that they do not. */
const SPREADS = [
  { spread: 0, chance: 1 / 2 },
  { spread: 0.25, chance: 1 / 6 },
  { spread: 0.5, chance: 1 / 6 },
  { spread: 1, chance: 1 / 6 },
];

/**
 * What weekday and part of day do to a creator's hour, partially pooled: each slot's effect δ is normal around the creator's
 * own level with a common spread τ, which is learned too, and the coins follow the law of a night at A·e^δ. Level,
 * evenness, τ and the effects are integrated over, none is set to a best guess, so a slot with two nights hardly
 * moves and a map without evidence claims nothing. It is coins an hour that are compared, viewers and all: more people
 * there is one reason for a good slot. Old sessions fade as in `calibrate`.
 *
 * Sessions without a local time are left out.
 *
 * Source: /method#own; Gelman et al., "Bayesian Data Analysis", ch. 5, for the hierarchical model.
 */
export function slotEffects(sessions: readonly PastSession[], scenario: Scenario, rates: RateBook): SlotMap {
  const timed = sessions.filter(({ local }) => local);
  if (timed.length === 0) return { slots: [] };
  const { nights, logPrior, memory } = studySessions(timed, scenario, rates, "hour");
  const cells = new Map<number, Cell>();
  let all = noEvidence();
  nights.forEach(({ session: { local }, logLikelihood }, i) => {
    const key = local!.weekday * dayParts.length + Math.floor((local!.hour * dayParts.length) / 24);
    const cell = cells.get(key) ?? { key, sessions: 0, evidence: noEvidence() };
    const weight = memory ** (nights.length - 1 - i);
    const faded = logLikelihood.map((row) => row.map((x) => weight * x));
    cells.set(key, { ...cell, sessions: cell.sessions + 1, evidence: plus(cell.evidence, faded) });
    all = addNight(all, logLikelihood, memory);
  });
  const tried = [...cells.values()].sort((a, b) => a.key - b.key);
  const effects = integrate(tried, logPrior, plus(logPrior, all));
  const slots = tried.map(({ key, sessions: count }, c): Slot => {
    const { mean, square, best } = effects[c];
    const logSd = Math.sqrt(Math.max(0, square - mean ** 2));
    return {
      weekday: Math.floor(key / dayParts.length),
      part: dayParts[key % dayParts.length],
      sessions: count,
      factor: Math.exp(mean),
      low: Math.exp(mean - Z90 * logSd),
      high: Math.exp(mean + Z90 * logSd),
      logSd,
      chanceBest: best,
    };
  });
  return { slots, best: slots.length > 1 ? slots.find(({ chanceBest }) => chanceBest >= SURE) : undefined };
}

interface Cell {
  key: number;
  sessions: number;
  evidence: Table;
}

/** Posterior moments of each cell's effect, and its chance to be the best: sums over evenness, spread, level and effect. */
function integrate(cells: readonly Cell[], logPrior: Table, logPosterior: Table) {
  const sums = cells.map(() => ({ mean: 0, square: 0, best: 0 }));
  const { from, spacing, count } = window(logPosterior);
  const at = (row: Float64Array) =>
    Float64Array.from({ length: count }, (_, y) => interpolate(row, (from + y * spacing) / SPACING + GRID.reach));
  const states = logPrior.flatMap((prior, j) => {
    const logs = cells.map(({ evidence }) => at(evidence[j]));
    const tops = logs.map((row) => row.reduce((a, b) => Math.max(a, b)));
    const likelihoods = logs.map((row, c) => row.map((log) => Math.exp(log - tops[c])));
    const offset = tops.reduce((sum, top) => sum + top, 0);
    const levels = at(prior);
    return SPREADS.flatMap(({ spread, chance }) => {
      const bells = Float64Array.from({ length: count }, (_, d) =>
        spread === 0 ? Number(d === 0) : Math.exp(lnBell((d * spacing) / spread)),
      );
      const whole = bells.reduce((sum, b, d) => sum + (d === 0 ? b : 2 * b), 0);
      const chances = bells.map((b) => b / whole);
      return Array.from(levels, (level, x) => ({
        x,
        chances,
        likelihoods,
        log:
          level +
          offset +
          Math.log(chance) +
          likelihoods.reduce((sum, row) => sum + Math.log(meet(row, chances, x)), 0),
      }));
    });
  });
  const top = states.reduce((most, { log }) => Math.max(most, log), -Infinity);
  const kept = states.filter(({ log }) => log > top - 14);
  const total = kept.reduce((sum, { log }) => sum + Math.exp(log - top), 0);
  for (const { x, chances, likelihoods, log } of kept)
    if (chances[0] < 1) addEffects(sums, likelihoods, chances, { x, spacing, weight: Math.exp(log - top) / total });
  return sums;
}

/** Σ over effects of chance × likelihood, for a level at point x. */
function meet(likelihood: Float64Array, chances: Float64Array, x: number): number {
  if (chances[0] === 1) return likelihood[x];
  let sum = 0;
  for (let y = 0; y < likelihood.length; y++) sum += likelihood[y] * chances[Math.abs(y - x)];
  return sum;
}

/** Adds one state's share: each cell's moments, and its chance to lie above all others. */
function addEffects(
  sums: { mean: number; square: number; best: number }[],
  likelihoods: readonly Float64Array[],
  chances: Float64Array,
  { x, spacing, weight }: { x: number; spacing: number; weight: number },
): void {
  const count = chances.length;
  const densities = likelihoods.map((row) => {
    const whole = meet(row, chances, x);
    return row.map((likelihood, y) => (likelihood * chances[Math.abs(y - x)]) / whole);
  });
  const below = densities.map(() => 0);
  for (let y = 0; y < count; y++) {
    const effect = (y - x) * spacing;
    let product = 1;
    for (let c = 0; c < densities.length; c++) product *= below[c] + densities[c][y] / 2;
    for (let c = 0; c < densities.length; c++) {
      const density = densities[c][y];
      const upTo = below[c] + density / 2;
      // So little chance that even its half is none.
      if (upTo === 0) continue;
      sums[c].mean += weight * density * effect;
      sums[c].square += weight * density * effect ** 2;
      sums[c].best += (weight * density * product) / upTo;
      below[c] += density;
    }
  }
}

/** Where the level and the effects can lie, and how finely they must be told apart. */
function window(logPosterior: Table): { from: number; spacing: number; count: number } {
  const points = pointsOf(logPosterior);
  const xs: number[] = [];
  eachPoint(points, (x) => xs.push(x));
  const spacing = Math.min(0.15, points.spacing);
  const reach = GRID.reach * SPACING;
  const room = 2.5 * SPREADS.at(-1)!.spread;
  const from = Math.max(-reach, Math.min(...xs) - room);
  const to = Math.min(reach, Math.max(...xs) + room);
  return { from, spacing, count: Math.floor((to - from) / spacing) + 1 };
}
