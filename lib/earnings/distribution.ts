import { fourier, LATTICE_LENGTH, TILT, type Complement, type Severity } from "./severity";

/**
 * What one creator can be against the population: the factor A as weighted points (ascending, weights summing to 1),
 * with the shape k of the night-to-night factor B (gamma, mean 1).
 */
export interface Creators {
  shape: number;
  factors: Float64Array;
  weights: Float64Array;
}

/** The law of a whole-coin total. Every answer is computed when asked and kept; none depends on what was asked before. */
export interface Distribution {
  /** coins */
  readonly mean: number;
  /** chance of exactly 0 coins, 0–1 */
  readonly chanceOfNothing: number;
  /** Chance of `coins` or fewer, 0–1. */
  cdf(coins: number): number;
  /** The smallest whole number of coins that is not passed with chance `p`; 0 ≤ p < 1. */
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

/**
 * The exact law of the coins of `sessions` sessions by one creator: compound Poisson–gamma nights with a common factor,
 * S = Σ X over N entries, N | A, B ~ Poisson(entries·A·B). Given A = a, the generating function of n sessions is
 * (1 + entries·a·(1 − φ)/k)^(−k·n), φ the transform of X; the mixture over A is a weighted sum.
 *
 * A lattice that merely leaves out what lies beyond its end is exact below it, so each quantile is read from the finest
 * lattice that reaches it: whole coins are exact, and beyond 1,024 coins the step is under 1/64 of what is read.
 *
 * @param entries expected gifting entries of a session of the median creator, ≥ 0; where several are given, the total holds
 *   `sessions` sessions of each, whose generating functions multiply given A
 * @param sessions whole number ≥ 0
 * @param creators one or several groups whose weights together sum to 1
 * Source: MODEL §4; Panjer & Willmot, "Insurance Risk Models" (1992), ch. 6 for compound laws by transform.
 */
export function totalDistribution(
  severity: Severity,
  entries: number | readonly number[],
  sessions: number,
  creators: readonly Creators[],
): Distribution {
  const sizes = typeof entries === "number" ? [entries] : entries;
  const expected = sessions * sum(sizes, (size) => size);
  const mean = severity.mean * expected * sum(creators, ({ factors, weights }) => dot(factors, weights));
  const chanceOfNothing = sum(creators, ({ shape, factors, weights }) =>
    weights.reduce(
      (chance, weight, j) =>
        chance + weight * product(sizes, (size) => 1 + (size * factors[j]) / shape) ** (-shape * sessions),
      0,
    ),
  );

  const lattices: Lattice[] = [];
  const latticeAt = (level: number) => (lattices[level] ??= computeLattice(STEP_RATIO ** level));
  const reach = (level: number) => latticeAt(level).cumulative[LATTICE_LENGTH - 1];
  const firstGuess = clampLevel(Math.ceil(Math.log((12 * mean) / LATTICE_LENGTH) / Math.log(STEP_RATIO)));

  function computeLattice(step: number): Lattice {
    const half = LATTICE_LENGTH / 2;
    const re = new Float64Array(LATTICE_LENGTH);
    const im = new Float64Array(LATTICE_LENGTH);
    const complement = severity.complementOn(step);
    for (const group of creators) addTransform(re, im, complement, sizes, sessions, group);
    // The law is real: the upper half mirrors the lower. Conjugated, so that the forward transform inverts.
    for (let m = 1; m < half; m++) {
      re[LATTICE_LENGTH - m] = re[m];
      im[LATTICE_LENGTH - m] = -im[m];
    }
    fourier(re, im);
    const cumulative = re;
    for (let i = 0, total = 0; i < LATTICE_LENGTH; i++) {
      total += (re[i] * Math.exp(TILT * i)) / LATTICE_LENGTH;
      // Rounding leaves ripples of 10⁻⁸; below FIRST_READ a coarse lattice is not read.
      cumulative[i] = Math.min(1, i > FIRST_READ ? Math.max(total, cumulative[i - 1]) : total);
    }
    return { step, cumulative };
  }

  /** The finest lattice that holds the chance `p`. */
  function levelOf(p: number): number {
    let level = firstGuess;
    while (level < COARSEST && reach(level) < p) level++;
    while (level > 0 && latticeAt(level).cumulative[FIRST_READ] >= p && reach(level - 1) >= p) level--;
    return level;
  }

  function cdf(coins: number): number {
    if (coins < 0) return 0;
    const level = clampLevel(Math.ceil(Math.log((coins + 1) / (LATTICE_LENGTH - 1)) / Math.log(STEP_RATIO)));
    const { step, cumulative } = latticeAt(level);
    const place = step === 1 ? Math.floor(coins) : (coins + 0.5) / step - 0.5;
    const i = Math.min(Math.floor(place), LATTICE_LENGTH - 2);
    return Math.min(1, cumulative[i] + (place - i) * (cumulative[i + 1] - cumulative[i]));
  }

  function quantile(p: number): number {
    if (p <= chanceOfNothing) return 0;
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

  return { mean, chanceOfNothing, cdf, quantile, meanUpTo };
}

/** Adds one group's part of the total's transform, Σⱼ wⱼ·Πₛ (1 + sizeₛ·aⱼ·(1 − φ)/k)^(−k·n), conjugated. */
function addTransform(
  re: Float64Array,
  im: Float64Array,
  complement: Complement,
  sizes: readonly number[],
  sessions: number,
  { shape, factors, weights }: Creators,
): void {
  const power = shape * sessions;
  const negligible = 10 ** (28 / power);
  for (let m = 0; m <= LATTICE_LENGTH / 2; m++) {
    const zr = complement.re[m];
    const zi = complement.im[m];
    for (let j = 0; j < factors.length; j++) {
      const scale = factors[j] / shape;
      let baseRe = 1 + scale * sizes[0] * zr;
      let baseIm = scale * sizes[0] * zi;
      for (let s = 1; s < sizes.length; s++) {
        const [xr, xi] = [1 + scale * sizes[s] * zr, scale * sizes[s] * zi];
        [baseRe, baseIm] = [baseRe * xr - baseIm * xi, baseRe * xi + baseIm * xr];
      }
      const square = baseRe * baseRe + baseIm * baseIm;
      // |base|^(−power) < 10⁻¹⁴, and larger factors only add to it.
      if (square > negligible) break;
      let pr: number;
      let pi: number;
      if (Number.isInteger(power)) {
        // (1/base)^power by repeated squaring, of the conjugate.
        let xr = baseRe / square;
        let xi = baseIm / square;
        pr = 1;
        pi = 0;
        for (let bits = power; ;) {
          if (bits & 1) [pr, pi] = [pr * xr - pi * xi, pr * xi + pi * xr];
          bits >>= 1;
          if (bits === 0) break;
          [xr, xi] = [xr * xr - xi * xi, 2 * xr * xi];
        }
      } else {
        const size = square ** (-power / 2);
        const angle = power * Math.atan2(baseIm, baseRe);
        pr = size * Math.cos(angle);
        pi = size * Math.sin(angle);
      }
      re[m] += weights[j] * pr;
      im[m] += weights[j] * pi;
    }
  }
}

/**
 * The creator factor A as a lognormal of median 1 on equally spaced points of its logarithm. The trapezoid rule converges
 * exponentially here, so the spacing need only be small against the prior and against the spread of one creator's
 * total around its mean, which n sessions narrow by √n.
 *
 * @param logSd standard deviation of log A, ≥ 0
 * @param shape k of the night factor, > 0
 */
export function lognormalCreators(
  logSd: number,
  shape: number,
  { severity, entries, sessions }: { severity: Severity; entries: number; sessions: number },
): Creators {
  if (logSd === 0 || entries === 0 || sessions === 0)
    return { shape, factors: Float64Array.of(1), weights: Float64Array.of(1) };
  const many = entries * Math.exp(2.5 * logSd);
  const spread = Math.sqrt((1 / shape + severity.meanSquare / severity.mean ** 2 / many) / sessions);
  const spacing = Math.min(0.6, 0.9 * logSd, 1.2 * spread);
  // Five standard deviations each way; above, as many again around where the mean's own weight lies (σ² higher).
  const below = Math.ceil((5 * logSd) / spacing);
  const above = Math.ceil((5 * logSd + logSd ** 2) / spacing);
  const factors = new Float64Array(below + above + 1);
  const weights = factors.map((_, j) => {
    const x = (j - below) * spacing;
    factors[j] = Math.exp(x);
    return Math.exp(-((x / logSd) ** 2) / 2);
  });
  const total = weights.reduce((a, b) => a + b, 0);
  return { shape, factors, weights: weights.map((w) => w / total) };
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

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((total, x, i) => total + x * b[i], 0);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

function product<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total * value(item), 1);
}

/** The law of a counted total: nothing left to chance. */
export function certainTotal(coins: number): Distribution {
  return {
    mean: coins,
    chanceOfNothing: coins === 0 ? 1 : 0,
    cdf: (x) => (x < coins ? 0 : 1),
    quantile: () => coins,
    meanUpTo: (x) => Math.min(x, coins),
  };
}
