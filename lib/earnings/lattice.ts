import { makeRealFourier } from "./fft";
import { LATTICE_LENGTH, TILT } from "./severity";

/** The law of a whole-coin total. Every answer is computed when asked and kept; none depends on what was asked before. */
export interface Distribution {
  /** coins */
  readonly mean: number;
  /** chance of exactly 0 coins, 0–1 */
  readonly chanceOfNothing: number;
  /** Chance of `coins` or fewer, 0–1. */
  cdf(coins: number): number;
  /**
   * The smallest whole number of coins that is not passed with chance `p`; 0 ≤ p < 1. From 1,024 coins on, where points are
   * more than a coin apart, the nearest to where a straight line between two of them reaches `p`.
   */
  quantile(p: number): number;
  /** Mean of the part of the total up to `coins`: E[min(S, coins)]. */
  meanUpTo(coins: number): number;
}

/** Each lattice's step is this many times the one before it: 1, 16, 256 … coins. */
const STEP_RATIO = 16;
/** One lattice's end is this point of the next: below it a coarser lattice need not be read, and is not. */
const FIRST_READ = LATTICE_LENGTH / STEP_RATIO;
/** A lattice of 16¹² coins a step holds more money than there is. */
const COARSEST = 12;

interface Lattice {
  step: number;
  /** cumulative[i] = P(total ≤ (i + ½)·step), or P(total ≤ i) on the unit lattice */
  cumulative: Float64Array;
}

/** Coins between the points of a lattice. */
export function stepOf(level: number): number {
  return STEP_RATIO ** level;
}

/**
 * Reads a law off its lattices, each computed when first needed.
 * A lattice that merely leaves out what lies beyond its end is exact below it, so each quantile is read from the finest
 * lattice that reaches it: whole coins are exact, and beyond 1,024 coins the step is under 1/64 of what is read.
 *
 * @param cumulativeAt the cumulative chances on the lattice of a level, whose points are `stepOf(level)` coins apart
 */
export function readLattices(
  cumulativeAt: (level: number) => Float64Array,
  law: Pick<Distribution, "mean" | "chanceOfNothing">,
): Distribution {
  const { mean } = law;
  const lattices: Lattice[] = [];
  const latticeAt = (level: number) => (lattices[level] ??= { step: stepOf(level), cumulative: cumulativeAt(level) });
  const reach = (level: number) => latticeAt(level).cumulative[LATTICE_LENGTH - 1];
  const firstGuess = clampLevel(Math.ceil(Math.log((12 * mean) / LATTICE_LENGTH) / Math.log(STEP_RATIO)));

  /** The finest lattice that holds the chance `p`. */
  function levelOf(p: number): number {
    let level = firstGuess;
    while (level < COARSEST && reach(level) < p) level++;
    while (level > 0 && latticeAt(level).cumulative[FIRST_READ] >= p && reach(level - 1) >= p) level--;
    return level;
  }

  function cdf(coins: number): number {
    const place = placeOf(coins);
    return Math.min(1, readAt(latticeAt(place.level).cumulative, place));
  }

  function quantile(p: number): number {
    if (p <= law.chanceOfNothing) return 0;
    const level = levelOf(p);
    const { step, cumulative } = latticeAt(level);
    const i = firstAtLeast(cumulative, p, step === 1 ? 0 : FIRST_READ);
    if (step === 1) return i;
    const inside = Math.max(0, (p - cumulative[i - 1]) / (cumulative[i] - cumulative[i - 1] || 1));
    return Math.round(Math.max(FIRST_READ, i - 0.5 + Math.min(1, inside)) * step - 0.5);
  }

  function meanUpTo(coins: number): number {
    if (coins >= 1e4 * mean) return mean;
    // E[min(S, c)] = ∫₀ᶜ P(S > x) dx, summed lattice by lattice.
    let total = 0;
    for (let level = 0, from = 0; from < coins; level++) {
      const { step, cumulative } = latticeAt(level);
      const end = level === COARSEST ? coins : Math.min(coins, (LATTICE_LENGTH - 1) * step);
      for (let i = Math.floor(from / step); i * step < end && i < LATTICE_LENGTH; i++)
        total += (Math.min(end, (i + 1) * step) - Math.max(from, i * step)) * (1 - cumulative[i]);
      from = end;
    }
    return Math.min(total, mean);
  }

  return {
    mean,
    get chanceOfNothing() {
      return law.chanceOfNothing;
    },
    cdf,
    quantile,
    meanUpTo,
  };
}

/** Where a number of coins lies: on the finest lattice that reaches it, `rest` of the way from point `i` to the next. */
export interface Place {
  level: number;
  i: number;
  rest: number;
}

/**
 * The place of a number of coins. Up to 1,022 it is a point of the unit lattice, a part of a coin left out; beyond,
 * it mostly lies between two.
 *
 * @param coins any number; below 0 it lies before the first point, where the chance is 0
 */
export function placeOf(coins: number): Place {
  const level = clampLevel(Math.ceil(Math.log((coins + 1) / (LATTICE_LENGTH - 1)) / Math.log(STEP_RATIO)));
  const place = level === 0 ? Math.floor(coins) : (coins + 0.5) / stepOf(level) - 0.5;
  const i = Math.min(Math.floor(place), LATTICE_LENGTH - 2);
  return { level, i, rest: place - i };
}

/** The chance of at most so many coins, on the lattice of their place. */
export function readAt(cumulative: Float64Array, { i, rest }: Place): number {
  return i < 0 ? 0 : cumulative[i] + rest * (cumulative[i + 1] - cumulative[i]);
}

/** A real law's (tilted) transform, conjugated, at the frequencies 0 … LATTICE_LENGTH/2; the rest mirrors it. */
export interface Transform {
  re: Float64Array;
  im: Float64Array;
}

/** A transform to add to: 0 at every frequency, as many as a lattice has unless said otherwise. */
export function emptyTransform(frequencies = LATTICE_LENGTH / 2 + 1): Transform {
  return { re: new Float64Array(frequencies), im: new Float64Array(frequencies) };
}

const realFourier = makeRealFourier(LATTICE_LENGTH);

/** Transforms back into cumulative chances, and spends what it is given. Conjugated as it is, the forward transform inverts it. */
export function invert({ re, im }: Transform): Float64Array {
  return accumulate(realFourier(re, im));
}

const untilt = Float64Array.from({ length: LATTICE_LENGTH }, (_, i) => Math.exp(TILT * i) / LATTICE_LENGTH);

function accumulate(tilted: Float64Array): Float64Array {
  for (let i = 0, total = 0; i < tilted.length; i++) {
    total += tilted[i] * untilt[i];
    // Rounding leaves ripples of 10⁻⁸; below FIRST_READ a coarse lattice is not read.
    tilted[i] = Math.min(1, i > FIRST_READ ? Math.max(total, tilted[i - 1]) : total);
  }
  return tilted;
}

function firstAtLeast(ascending: Float64Array, p: number, from: number): number {
  let low = from;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}

function clampLevel(level: number): number {
  return Math.min(COARSEST, Math.max(0, level || 0));
}
