import { emptyTransform, invert, readLattices, stepOf, type Distribution, type Transform } from "./lattice";
import { averageOverLognormal, LEAST_LOG_SD } from "./lognormal-mixture";
import { complementOf, type Complement, type Severity } from "./severity";

/**
 * What one creator can be against the population: the law of the factor A, with the shape k of the night-to-night factor B
 * (gamma, mean 1).
 */
export type Creators = CreatorCurve | readonly CreatorPoints[];

/** A lognormal A of median 1. */
export interface CreatorCurve {
  shape: number;
  /** standard deviation of ln A, ≥ LEAST_LOG_SD */
  logSd: number;
}

/** Weighted points of A, ascending; the weights of all groups together sum to 1. */
export interface CreatorPoints {
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
 *   `sessions` sessions of each, whose generating functions multiply given A
 * @param sessions whole number ≥ 0
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
      : averageOverPoints(complement, sizes, sessions, creators);

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
  const meanOf = ({ factors, weights }: CreatorPoints) =>
    factors.reduce((sum, factor, j) => sum + factor * weights[j], 0);
  return creators.reduce((sum, group) => sum + meanOf(group), 0);
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

/** Σⱼ wⱼ·Πₛ (1 + sizeₛ·aⱼ·(1 − φ)/k)^(−k·n) over the points of all groups, conjugated. */
function averageOverPoints(
  complement: Complement,
  sizes: readonly number[],
  sessions: number,
  groups: readonly CreatorPoints[],
): Transform {
  const total = emptyTransform(complement.re.length);
  for (const group of groups) addPoints(total, complement, sizes, sessions, group);
  return total;
}

function addPoints(
  { re, im }: Transform,
  complement: Complement,
  sizes: readonly number[],
  sessions: number,
  { shape, factors, weights }: CreatorPoints,
): void {
  // A whole power is a few products. Evenness comes in octaves: of a whole shape the lesser ones are its half and its quarter,
  // and one root of each base, or two, make their powers whole.
  let power = shape * sessions;
  let roots = 0;
  for (; power % 1 > 0 && roots < 2; roots++) power *= 2;
  const isBroken = power % 1 > 0;
  const negligible = 10 ** (28 / power);
  for (let m = 0; m < re.length; m++) {
    const zr = complement.re[m];
    const zi = complement.im[m];
    let sumRe = 0;
    let sumIm = 0;
    for (let j = 0; j < factors.length; j++) {
      const scale = factors[j] / shape;
      let baseRe = 1;
      let baseIm = 0;
      let angle = 0;
      for (let s = 0; s < sizes.length; s++) {
        let xr = 1 + scale * sizes[s] * zr;
        let xi = scale * sizes[s] * zi;
        // Of each base apart: their product may have gone half around.
        for (let r = 0; r < roots; r++) {
          xr = Math.sqrt((Math.sqrt(xr * xr + xi * xi) + xr) / 2);
          xi /= 2 * xr;
        }
        if (isBroken) angle += Math.atan2(xi, xr);
        const product = baseRe * xr - baseIm * xi;
        baseIm = baseRe * xi + baseIm * xr;
        baseRe = product;
      }
      const square = baseRe * baseRe + baseIm * baseIm;
      // |base|^(−power) < 10⁻¹⁴, and larger factors only add to it.
      if (square > negligible) break;
      let pr = weights[j];
      let pi = 0;
      if (isBroken) {
        const size = pr * square ** (-power / 2);
        pr = size * Math.cos(power * angle);
        pi = size * Math.sin(power * angle);
      } else {
        // (1/base)^power by repeated squaring, of the conjugate.
        let xr = baseRe / square;
        let xi = baseIm / square;
        for (let bits = power; bits > 0; bits >>= 1) {
          if (bits & 1) {
            const product = pr * xr - pi * xi;
            pi = pr * xi + pi * xr;
            pr = product;
          }
          const squareRe = xr * xr - xi * xi;
          xi = 2 * xr * xi;
          xr = squareRe;
        }
      }
      sumRe += pr;
      sumIm += pi;
    }
    re[m] += sumRe;
    im[m] += sumIm;
  }
}

/** The median creator, for sure: A is 1. `shape` is k of the night factor, > 0. */
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
  if (logSd === 0 || entries === 0 || sessions === 0) return [medianCreator(shape)];
  if (logSd >= LEAST_LOG_SD) return { shape, logSd };
  const many = entries * Math.exp(2.5 * logSd);
  const spacing = spacingOf(logSd, totalSpread(shape, { severity, entries: many, sessions }));
  const end = Math.ceil((5 * logSd) / spacing);
  const points = Float64Array.from({ length: 2 * end + 1 }, (_, j) => (j - end) * spacing);
  const weights = points.map((x) => Math.exp(-((x / logSd) ** 2) / 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return [{ shape, factors: points.map(Math.exp), weights: weights.map((weight) => weight / total) }];
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
