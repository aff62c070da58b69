import { emptyTransform, invert, readLattices, stepOf, type Distribution, type Transform } from "./lattice";
import type { Complement, Severity } from "./severity";

/**
 * What one creator can be against the population: the factor A as weighted points (ascending, weights summing to 1),
 * with the shape k of the night-to-night factor B (gamma, mean 1).
 */
export interface Creators {
  shape: number;
  factors: Float64Array;
  weights: Float64Array;
}

/**
 * The exact law of the coins of `sessions` sessions by one creator: compound Poisson–gamma nights with a common factor,
 * S = Σ X over N entries, N | A, B ~ Poisson(entries·A·B). Given A = a, the generating function of n sessions is
 * (1 + entries·a·(1 − φ)/k)^(−k·n), φ the transform of X; the mixture over A is a weighted sum.
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

  return readLattices(
    (level) => {
      const complement = severity.complementOn(stepOf(level));
      const total = emptyTransform();
      for (const group of creators) addTransform(total, complement, sizes, sessions, group);
      return invert(total)[0];
    },
    { mean, chanceOfNothing },
  );
}

/** Adds one group's part of the total's transform, Σⱼ wⱼ·Πₛ (1 + sizeₛ·aⱼ·(1 − φ)/k)^(−k·n), conjugated. */
function addTransform(
  { re, im }: Transform,
  complement: Complement,
  sizes: readonly number[],
  sessions: number,
  { shape, factors, weights }: Creators,
): void {
  const power = shape * sessions;
  const negligible = 10 ** (28 / power);
  for (let m = 0; m < re.length; m++) {
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
  const spacing = Math.min(0.6, 0.9 * logSd, finestSpacing(shape, { severity, entries: many, sessions }));
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

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((total, x, i) => total + x * b[i], 0);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

function product<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total * value(item), 1);
}

/** How close points of ln A must lie at so many entries, against the spread of one creator's total around its mean. */
export function finestSpacing(
  shape: number,
  { severity, entries, sessions }: { severity: Severity; entries: number; sessions: number },
): number {
  return 1.2 * Math.sqrt((1 / shape + severity.meanSquare / severity.mean ** 2 / entries) / sessions);
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
