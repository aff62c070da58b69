import { makeFourier } from "./fft";
import { normalCdf } from "./normal";

/** Steps on every lattice: long enough for three decades of money, short enough for a transform in 40 µs. */
export const LATTICE_LENGTH = 2048;

/**
 * Exponential tilt per step: every point i is damped by e^(−TILT·i), so that what would wrap around the end of the
 * lattice comes back e^16 (nine million) times smaller, while rounding noise at the far end stays under 10⁻⁸.
 * Source: Grübel & Hermesmeier, "Computation of compound distributions II", ASTIN Bulletin 30 (2000).
 */
export const TILT = 16 / LATTICE_LENGTH;

export const fourier = makeFourier(LATTICE_LENGTH);

/** 1 − φ: the complement of a severity's (tilted) transform, at the frequencies 0 … LATTICE_LENGTH/2. */
export interface Complement {
  re: Float64Array;
  im: Float64Array;
}

/** The coins of one gifting entry: their mean and mean square, and their transform on a lattice of any step. */
export interface Severity {
  /** coins */
  mean: number;
  /** coins² */
  meanSquare: number;
  /** @param step coins between lattice points: 1, or an even number */
  complementOn(step: number): Complement;
}

/**
 * The severity of the audience model: lognormal coins, rounded to whole coins, at least 1 and at most `max`.
 *
 * @param median coins, > 0
 * @param logSd standard deviation of the logarithm, > 0
 * @param max the largest possible total, a whole number of coins
 * Source: MODEL §3; the rounding is exact, term by term.
 */
export function lognormalSeverity(median: number, logSd: number, max: number): Severity {
  // Running sums of p, x·p and x²·p up to x: any lattice cell's moments are then one subtraction.
  const sums = [0, 1, 2].map(() => new Float64Array(max + 1));
  let below = 0;
  for (let x = 1; x <= max; x++) {
    const upTo = x === max ? 1 : normalCdf(Math.log((x + 0.5) / median) / logSd);
    const p = upTo - below;
    below = upTo;
    for (let power = 0, term = p; power < 3; power++, term *= x) sums[power][x] = sums[power][x - 1] + term;
  }
  const transforms = new Map<number, Complement>();

  return {
    mean: sums[1][max],
    meanSquare: sums[2][max],
    complementOn(step) {
      let complement = transforms.get(step);
      if (!complement) transforms.set(step, (complement = transform(spread(sums, max, step))));
      return complement;
    },
  };
}

/**
 * Puts the severity on a lattice. With step 1 that is the law itself; wider cells share their mass between three
 * neighbouring points so that mass, mean and variance are kept (quadratic Lagrange weights). What lies beyond the
 * lattice is left out: totals below its end do not depend on it.
 */
function spread(sums: Float64Array[], max: number, step: number): Float64Array {
  const mass = new Float64Array(LATTICE_LENGTH + 2);
  for (let i = 0; i < LATTICE_LENGTH && (i - 0.5) * step <= max; i++) {
    const from = Math.max(1, Math.ceil((i - 0.5) * step));
    const to = Math.min(max, Math.ceil((i + 0.5) * step) - 1);
    if (to < from) continue;
    const [m0, m1, m2] = sums.map((sum) => sum[to] - sum[from - 1]);
    if (step === 1) {
      mass[i] = m0;
      continue;
    }
    // The first cell has no left neighbour, so it leans on points 0, 1, 2; every other on i − 1, i, i + 1.
    const centre = Math.max(1, i);
    const u1 = m1 / step - centre * m0;
    const u2 = m2 / (step * step) - 2 * centre * (m1 / step) + centre * centre * m0;
    mass[centre - 1] += (u2 - u1) / 2;
    mass[centre] += m0 - u2;
    mass[centre + 1] += (u2 + u1) / 2;
  }
  return mass.subarray(0, LATTICE_LENGTH);
}

function transform(mass: Float64Array): Complement {
  const re = mass.map((m, i) => m * Math.exp(-TILT * i));
  const im = new Float64Array(LATTICE_LENGTH);
  fourier(re, im);
  const half = LATTICE_LENGTH / 2 + 1;
  return { re: re.subarray(0, half).map((x) => 1 - x), im: im.subarray(0, half).map((y) => -y) };
}
