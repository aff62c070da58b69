import { spacingOf } from "./distribution";
import { interpolate } from "./interpolate";

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

export interface Point {
  /** ln A */
  x: number;
  weight: number;
}

const END = GRID.reach * SPACING;
/** Points lighter than the heaviest by e^(−14) change no answer. */
const NEGLIGIBLE = 14;

/**
 * A density over the grid as weighted points of ln A, one list for each shape, all weights together summing to 1. The
 * logarithm of a posterior is smooth however narrow the posterior, so it is interpolated, at points close enough for averages.
 *
 * @param spreadOf within how much of ln A that changes which is averaged over the points of a shape
 */
export function pointsOf(logDensity: Table, spreadOf: (j: number) => number = () => Infinity): Point[][] {
  const rows = logDensity.map((row, j) => {
    const top = row.indexOf(row.reduce((a, b) => Math.max(a, b)));
    const inside = Math.min(Math.max(top, 1), GRID.size - 2);
    const bend = (2 * row[inside] - row[inside - 1] - row[inside + 1]) / SPACING ** 2;
    const spacing = spacingOf(1 / Math.sqrt(Math.max(0, bend)), spreadOf(j));
    const points: Point[] = [];
    for (let n = Math.ceil(-END / spacing); n * spacing <= END; n++) {
      const place = (n * spacing) / SPACING + GRID.reach;
      if (Math.max(row[Math.floor(place)], row[Math.ceil(place)]) < row[top] - NEGLIGIBLE) continue;
      points.push({ x: n * spacing, weight: interpolate(row, place) + Math.log(spacing) });
    }
    return points;
  });
  const highest = rows.flat().reduce((most, { weight }) => Math.max(most, weight), -Infinity);
  const kept = rows.map((points) =>
    points
      .filter(({ weight }) => weight > highest - NEGLIGIBLE)
      .map(({ x, weight }) => ({ x, weight: Math.exp(weight - highest) })),
  );
  const total = kept.flat().reduce((sum, { weight }) => sum + weight, 0);
  return kept.map((points) => points.map(({ x, weight }) => ({ x, weight: weight / total })));
}
