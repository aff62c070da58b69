import { EVENNESS, OCTAVE, SPACING, type Table } from "./grid";
import { interpolateRun, MARGIN } from "./interpolate";
import { emptyTransform, invert, placeOf, readAt, readLattices, stepOf, type Distribution } from "./lattice";
import { LATTICE_LENGTH, type Severity } from "./severity";

/** Totals are compared to within this share: figures come rounded, and converted from money. */
const TOLERANCE = 0.025;
/** Chance that a night follows no law of ours; it also covers the rounding noise of a transform. */
const ODDITY = 1e-7;

/**
 * The laws of one night's coins, for every evenness and every activity, the expected gifting entries of the night. They are
 * what own sessions are compared with. Activities lie on positions, SPACING apart in their logarithm.
 */
export interface NightLaws {
  /** The shape k of the night factor of each evenness. */
  shapes: readonly number[];
  /** Where an activity lies: a position, mostly between two whole ones. */
  positionOf(activity: number): number;
  /** ln P(about `coins`) at `count` positions from `first` on, one apart; `first` need not be whole. */
  logLikelihood(coins: number, first: number, count: number): Table;
  /** The law of a night whose evenness and activity are open, given their weights at whole positions from `first` on. */
  mixture(weights: Table, first: number): Distribution;
}

const kept = new WeakMap<Severity, NightLaws>();

/**
 * The laws for a severity, kept with it, for they take tens of milliseconds and depend on nothing else.
 *
 * @param nightShape k of the population's night factor, > 0; the last one asked for is kept
 */
export function nightLaws(severity: Severity, nightShape: number): NightLaws {
  let laws = kept.get(severity);
  if (laws?.shapes[EVENNESS.indexOf(1)] !== nightShape) kept.set(severity, (laws = openLaws(severity, nightShape)));
  return laws;
}

function openLaws(severity: Severity, nightShape: number): NightLaws {
  const shapes = EVENNESS.map((multiple) => multiple * nightShape);
  const positionOf = (activity: number) => Math.log(activity / nightShape) / SPACING;

  // A night's transform is (1 + θ(1 − φ))^(−k) with θ = activity/k, so one row of laws serves one θ and every k.
  const thetaAt = (position: number, j: number) => position - Math.log2(EVENNESS[j]) * OCTAVE;
  const rows: Map<number, Float64Array[]>[] = [];
  const scratch = EVENNESS.map(() => emptyTransform());

  function lawAt(level: number, position: number, j: number): Float64Array {
    const node = thetaAt(position, j);
    const ofLevel = (rows[level] ??= new Map());
    let row = ofLevel.get(node);
    if (!row) ofLevel.set(node, (row = computeRow(stepOf(level), Math.exp(node * SPACING))));
    return row[j];
  }

  function computeRow(step: number, theta: number): Float64Array[] {
    const complement = severity.complementOn(step);
    for (let m = 0; m < complement.re.length; m++) {
      const re = 1 + theta * complement.re[m];
      const im = theta * complement.im[m];
      // The lowest power, conjugated; each further one is the square of the one before.
      const size = (re * re + im * im) ** (-shapes[0] / 2);
      const angle = shapes[0] * Math.atan2(im, re);
      let pr = size * Math.cos(angle);
      let pi = size * Math.sin(angle);
      for (const power of scratch) {
        power.re[m] = pr;
        power.im[m] = pi;
        const square = pr * pr - pi * pi;
        pi = 2 * pr * pi;
        pr = square;
      }
    }
    return scratch.map(invert);
  }

  function chanceOfNothing(position: number, j: number): number {
    return (1 + Math.exp(thetaAt(position, j) * SPACING)) ** -shapes[j];
  }

  function logLikelihood(coins: number, first: number, count: number): Table {
    const low = placeOf(Math.ceil(coins * (1 - TOLERANCE)) - 1);
    const high = placeOf(Math.floor(coins * (1 + TOLERANCE)));
    const chanceOf = (position: number, j: number) =>
      coins === 0
        ? chanceOfNothing(position, j)
        : readAt(lawAt(high.level, position, j), high) - readAt(lawAt(low.level, position, j), low);
    const start = Math.floor(first) - MARGIN.before;
    return shapes.map((_, j) => {
      const logs = new Float64Array(count + MARGIN.before + MARGIN.after);
      for (let n = 0; n < logs.length; n++) logs[n] = Math.log(Math.max(0, chanceOf(start + n, j)) + ODDITY);
      return interpolateRun(logs, first - start, count);
    });
  }

  function mixture(weights: Table, first: number): Distribution {
    const parts: { weight: number; position: number; j: number }[] = [];
    weights.forEach((row, j) =>
      row.forEach((weight, n) => {
        if (Math.abs(weight) > 1e-6) parts.push({ weight, position: first + n, j });
      }),
    );
    const total = parts.reduce((sum, { weight }) => sum + weight, 0);
    const over = (value: (position: number, j: number) => number) =>
      parts.reduce((sum, { weight, position, j }) => sum + weight * value(position, j), 0) / total;
    const cumulativeAt = (level: number) => {
      const cumulative = new Float64Array(LATTICE_LENGTH);
      for (const { weight, position, j } of parts) {
        const law = lawAt(level, position, j);
        const share = weight / total;
        for (let i = 0; i < law.length; i++) cumulative[i] += share * law[i];
      }
      return cumulative;
    };
    return readLattices(cumulativeAt, {
      mean: severity.mean * nightShape * over((position) => Math.exp(position * SPACING)),
      chanceOfNothing: over(chanceOfNothing),
    });
  }

  return { shapes, positionOf, logLikelihood, mixture };
}
