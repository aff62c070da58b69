import { emptyTransform, invert, readLattices, stepOf, type Distribution, type Transform } from "./lattice";
import { averageOverLognormal, LEAST_LOG_SD } from "./lognormal-mixture";
import { complementOf, type Complement, type Severity } from "./severity";

/** What one creator can be against the population: the law of the factor A, with the shape of a gamma, mean 1, beside it. */
export type Creators = CreatorCurve | CreatorPoints;

/** A lognormal A of median 1. */
export interface CreatorCurve {
  /** k of the night-to-night factor B, > 0 */
  shape: number;
  /** standard deviation of ln A, ≥ LEAST_LOG_SD */
  logSd: number;
}

/** Weighted points of A, ascending, whose weights sum to 1. */
export interface CreatorPoints {
  /** k of what all nights of the total are together: of n equal ones n times that of one; > 0 */
  shape: number;
  factors: Float64Array;
  weights: Float64Array;
}

/**
 * The exact law of the coins of `sessions` sessions by one creator: compound Poisson–gamma nights with a common factor,
 * S = Σ X over N entries, N | A, B ~ Poisson(entries·A·B). Given A = a, the generating function of n sessions is
 * (1 + entries·a·(1 − φ)/k)^(−k·n), φ the transform of X; the mixture over A is its average.
 *
 * @param entries expected gifting entries of a session of the median creator, ≥ 0; where several are given, the total holds
 *   `sessions` sessions of each, whose generating functions multiply given A; of points, whose shape is that of all nights
 *   together, only the sum counts
 * @param sessions ≥ 0
 * Source: /method#audience; Panjer & Willmot, "Insurance Risk Models" (1992), ch. 6 for compound laws by transform.
 */
export function totalDistribution(
  severity: Severity,
  entries: number | readonly number[],
  sessions: number,
  creators: Creators,
): Distribution {
  const sizes = typeof entries === "number" ? [entries] : entries;
  const expected = sessions * sizes.reduce((sum, size) => sum + size, 0);
  const transformOf = (complement: Complement) =>
    "logSd" in creators
      ? averageOverLognormal(generatingOf(sizes, sessions, creators), complement, creators.logSd)
      : averageOverPoints(complement, expected, creators);

  let nothing: number | undefined;
  return readLattices((level) => invert(transformOf(severity.complementOn(stepOf(level)))), {
    mean: severity.mean * expected * meanFactor(creators),
    get chanceOfNothing() {
      return (nothing ??= Math.min(1, transformOf(anyGift).re[0]));
    },
  });
}

/** The complement of a gift too large to count: what is left of a total's transform is the chance that none comes. */
const anyGift = complementOf(Float64Array.of(1), Float64Array.of(0));

function meanFactor(creators: Creators): number {
  if ("logSd" in creators) return Math.exp(creators.logSd ** 2 / 2);
  return creators.factors.reduce((sum, factor, j) => sum + factor * creators.weights[j], 0);
}

/** The generating function of all sessions together, at real arguments a·(1 − φ). */
function generatingOf(
  sizes: readonly number[],
  sessions: number,
  { shape }: CreatorCurve,
): (argument: number) => number {
  return (argument) => {
    let base = 1;
    for (const size of sizes) base *= 1 + (argument * size) / shape;
    return base ** (-shape * sessions);
  };
}

/** Σⱼ wⱼ·(1 + entries·aⱼ·(1 − φ)/k)^(−k), conjugated. */
function averageOverPoints(
  complement: Complement,
  entries: number,
  { shape, factors, weights }: CreatorPoints,
): Transform {
  const { re, im } = emptyTransform(complement.re.length);
  const scales = factors.map((factor) => (entries * factor) / shape);
  const isWhole = shape % 1 === 0;
  const negligible = 10 ** (28 / shape);
  for (let m = 0; m < re.length; m++) {
    const zr = complement.re[m];
    const zi = complement.im[m];
    let sumRe = 0;
    let sumIm = 0;
    for (let j = 0; j < scales.length; j++) {
      const baseRe = 1 + scales[j] * zr;
      const baseIm = scales[j] * zi;
      const square = baseRe * baseRe + baseIm * baseIm;
      // |base|^(−k) < 10⁻¹⁴, and larger factors only add to it.
      if (square > negligible) break;
      let pr = weights[j];
      let pi = 0;
      if (isWhole) {
        // A whole power is a few products: (1/base)^k by repeated squaring, of the conjugate.
        let xr = baseRe / square;
        let xi = baseIm / square;
        for (let bits = shape >>> 0; ;) {
          if (bits & 1) {
            const product = pr * xr - pi * xi;
            pi = pr * xi + pi * xr;
            pr = product;
          }
          bits >>>= 1;
          if (bits === 0) break;
          const squareRe = xr * xr - xi * xi;
          xi = 2 * xr * xi;
          xr = squareRe;
        }
      } else {
        const size = pr * square ** (-shape / 2);
        const angle = shape * Math.atan2(baseIm, baseRe);
        pr = size * Math.cos(angle);
        pi = size * Math.sin(angle);
      }
      sumRe += pr;
      sumIm += pi;
    }
    re[m] = sumRe;
    im[m] = sumIm;
  }
  return { re, im };
}

/** The median creator, for sure: A is 1. `shape` is k of all nights together, > 0. */
export function medianCreator(shape: number): CreatorPoints {
  return { shape, factors: Float64Array.of(1), weights: Float64Array.of(1) };
}

/**
 * The creator factor A as a lognormal of median 1: as it is, or, where it hardly spreads, on equally spaced points of its
 * logarithm. The trapezoid rule converges exponentially there too, so the spacing need only be small against that spread and
 * against the spread of one creator's total, which n sessions narrow by √n.
 *
 * @param logSd standard deviation of log A, ≥ 0
 * @param shape k of the night factor, > 0
 */
export function lognormalCreators(
  logSd: number,
  shape: number,
  { severity, entries, sessions }: { severity: Severity; entries: number; sessions: number },
): Creators {
  if (entries === 0 || sessions === 0) return medianCreator(shape);
  if (logSd >= LEAST_LOG_SD) return { shape, logSd };
  if (logSd === 0) return medianCreator(shape * sessions);
  const many = entries * Math.exp(2.5 * logSd);
  const spacing = spacingOf(logSd, totalSpread(shape, { severity, entries: many, sessions }));
  const end = Math.ceil((5 * logSd) / spacing);
  const points = Float64Array.from({ length: 2 * end + 1 }, (_, j) => (j - end) * spacing);
  const weights = points.map((x) => Math.exp(-((x / logSd) ** 2) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    shape: shape * sessions,
    factors: points.map(Math.exp),
    weights: weights.map((weight) => weight / total),
  };
}

/**
 * Sessions of several sizes as equal ones that together come to as much and spread as much from night to night.
 *
 * @param sessions of each size, ≥ 0
 * @param sizes ≥ 0
 * @returns how many, not whole for uneven ones, and how large each is
 */
export function evenSessions(sessions: number, sizes: readonly number[]): { sessions: number; size: number } {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const squares = sizes.reduce((sum, size) => sum + size ** 2, 0);
  return total > 0 ? { sessions: (sessions * total ** 2) / squares, size: squares / total } : { sessions: 0, size: 0 };
}

/**
 * The relative spread of one creator's total around its mean: within how much of ln A the chances of a total change.
 *
 * @param shape k of the night factor, > 0
 * @param entries expected gifting entries of a session, ≥ 0
 */
export function totalSpread(
  shape: number,
  { severity, entries, sessions }: { severity: Severity; entries: number; sessions: number },
): number {
  return Math.sqrt((1 / shape + severity.meanSquare / severity.mean ** 2 / entries) / sessions);
}

/**
 * How close points of ln A must lie to average over a bell of one spread what changes within another: as far apart as their
 * product spreads, and 0.5 of ln A at most. The trapezoid rule errs by e^(−2π²) of a chance then, some 10⁻⁹.
 *
 * @param spread of either, > 0, also Infinity
 */
export function spacingOf(spread: number, other: number): number {
  return 1 / Math.hypot(1 / spread, 1 / other, 2);
}

/** The law of a counted total, ≥ 0 coins: nothing left to chance. */
export function certainTotal(coins: number): Distribution {
  return {
    mean: coins,
    chanceOfNothing: coins === 0 ? 1 : 0,
    cdf: (x) => (x < coins ? 0 : 1),
    quantile: () => coins,
    meanUpTo: (x) => Math.min(x, coins),
  };
}
