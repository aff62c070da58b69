import { spacingOf } from "./distribution";
import { interpolate, interpolateRun, MARGIN } from "./interpolate";

/** How even a creator's nights may be: these multiples of the population's night shape, each twice the one before. */
export const EVENNESS = [1 / 4, 1 / 2, 1, 2, 4] as const;

/** Steps to the octave: fine enough for interpolation. */
export const OCTAVE = 3;
/** Between neighbours on the grid of ln A. */
export const SPACING = Math.LN2 / OCTAVE;

/** The grid of ln A: ten octaves each way, a thousandfold, in thirds of an octave. */
export const GRID = { reach: 30, size: 61 } as const;

/** ln A at place `g` of the grid: 0 … GRID.size − 1, or between two of them. */
export function logFactorAt(g: number): number {
  return (g - GRID.reach) * SPACING;
}

/** One value for each evenness of the nights (first index) and each of a run of steps. */
export type Table = Float64Array[];

/** What is known before the first night: ln of a likelihood of 1, all over the grid. */
export function noEvidence(): Table {
  return EVENNESS.map(() => new Float64Array(GRID.size));
}

/**
 * The evidence of all nights so far, with one more; a table of its own, and neither of the given is changed.
 *
 * @param evidence ln of the likelihood of the nights before
 * @param logLikelihood of the new night, on the same steps
 * @param memory what one more night leaves of an older one's weight, 0–1
 */
export function addNight(evidence: Table, logLikelihood: Table, memory: number): Table {
  return evidence.map((row, j) => row.map((x, g) => memory * x + logLikelihood[j][g]));
}

/** The sum of two tables of the same steps: of a prior and its evidence, both as logarithms, the posterior. */
export function plus(a: Table, b: Table): Table {
  return a.map((row, j) => row.map((x, g) => x + b[j][g]));
}

/** Weights that lie one spacing apart, the first at so many spacings. */
export interface Run {
  from: number;
  weights: Float64Array;
}

/** A density of ln A as weights of points, one run for each shape; all weights together sum to 1. */
export interface Points {
  spacing: number;
  rows: Run[];
}

/** Points lighter than the heaviest by e^(−16) change no answer, and weigh nothing. */
const NEGLIGIBLE = 16;

/**
 * A density over the grid as weighted points. The logarithm of a posterior is smooth however narrow the posterior, so it is
 * interpolated, at points close enough for averages.
 *
 * @param spreadOf within how much of ln A that changes which is averaged over the points of a shape
 */
export function pointsOf(logDensity: Table, spreadOf: (j: number) => number = () => Infinity): Points {
  const needed = logDensity.reduce(
    (least, row, j) => Math.min(least, spacingOf(widthOf(row, SPACING), spreadOf(j))),
    Infinity,
  );
  const parts = Math.ceil(SPACING / needed);
  const rows = logDensity.map((row) => refined(row, parts));
  const highest = Math.max(...rows.map(({ weights }) => Math.max(...weights)));
  let total = 0;
  for (const { weights } of rows)
    for (let n = 0; n < weights.length; n++) {
      weights[n] = weights[n] > highest - NEGLIGIBLE ? Math.exp(weights[n] - highest) : 0;
      total += weights[n];
    }
  for (const { weights } of rows) for (let n = 0; n < weights.length; n++) weights[n] /= total;
  return { spacing: SPACING / parts, rows };
}

/** Visits the points that weigh anything. */
export function eachPoint({ spacing, rows }: Points, visit: (x: number, weight: number, j: number) => void): void {
  rows.forEach(({ from, weights }, j) =>
    weights.forEach((weight, n) => {
      if (weight > 0) visit((from + n) * spacing, weight, j);
    }),
  );
}

/** The spread that a density has where it is highest, by how its logarithm, given at such a spacing, bends there. */
export function widthOf(logs: Float64Array, spacing: number): number {
  const top = logs.indexOf(Math.max(...logs));
  const inside = Math.min(Math.max(top, 1), logs.length - 2);
  const bend = (2 * logs[inside] - logs[inside - 1] - logs[inside + 1]) / spacing ** 2;
  return 1 / Math.sqrt(Math.max(0, bend));
}

/** What of a row matters, with as many parts to each of its steps. */
function refined(row: Float64Array, parts: number): Run {
  const least = Math.max(...row) - NEGLIGIBLE;
  const first = Math.max(0, row.findIndex((ln) => ln >= least) - 1);
  const steps = Math.min(GRID.size - 1, row.findLastIndex((ln) => ln >= least) + 1) - first;
  const near = Float64Array.from({ length: steps + 1 + MARGIN.before + MARGIN.after }, (_, n) => {
    const g = first + n - MARGIN.before;
    return row[g] ?? interpolate(row, g);
  });
  const weights = new Float64Array(steps * parts + 1);
  for (let part = 0; part < parts; part++)
    interpolateRun(near, MARGIN.before + part / parts, part === 0 ? steps + 1 : steps).forEach(
      (ln, g) => (weights[g * parts + part] = ln),
    );
  // By the trapezoid rule a point where the grid ends stands for half a step.
  if (first === 0) weights[0] -= Math.LN2;
  if (first + steps === GRID.size - 1) weights[steps * parts] -= Math.LN2;
  return { from: (first - GRID.reach) * parts, weights };
}
