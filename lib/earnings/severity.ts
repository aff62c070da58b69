import { makeFourier } from "./fft";
import { normalCdf } from "./normal";

/** Steps on every lattice: long enough for three decades of money, short enough for a transform in 20 µs. */
export const LATTICE_LENGTH = 1024;

/**
 * Exponential tilt per step: every point i is damped by e^(−TILT·i), so that what would wrap around the end of the
 * lattice comes back e^16 (nine million) times smaller, while rounding noise at the far end stays under 10⁻⁸.
 * Source: Grübel & Hermesmeier, "Computation of compound distributions II", ASTIN Bulletin 30 (2000).
 */
export const TILT = 16 / LATTICE_LENGTH;

const fourier = makeFourier(LATTICE_LENGTH);

/** 1 − φ: the complement of a severity's (tilted) transform, at the frequencies 0 … LATTICE_LENGTH/2. */
export interface Complement {
  re: Float64Array;
  im: Float64Array;
  /** The same in polar form: ln |1 − φ| and its angle. */
  ln: Float64Array;
  angle: Float64Array;
}

export function complementOf(re: Float64Array, im: Float64Array): Complement {
  return {
    re,
    im,
    ln: re.map((x, m) => Math.log(Math.hypot(x, im[m]))),
    angle: re.map((x, m) => Math.atan2(im[m], x)),
  };
}

/** The coins of one gifting entry: their mean and mean square, and their transform on a lattice of any step. */
export interface Severity {
  /** coins */
  mean: number;
  /** coins² */
  meanSquare: number;
  /** @param step whole coins between lattice points */
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
  // Running sums of p, x·p, x²·p and x³·p up to x: any lattice cell's moments are then one subtraction.
  const sums = [0, 1, 2, 3].map(() => new Float64Array(max + 1));
  let below = 0;
  for (let x = 1; x <= max; x++) {
    const upTo = x === max ? 1 : normalCdf(Math.log((x + 0.5) / median) / logSd);
    const p = upTo - below;
    below = upTo;
    for (let power = 0, term = p; power < 4; power++, term *= x) sums[power][x] = sums[power][x - 1] + term;
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
 * Puts the severity on a lattice. With step 1 that is the law itself; wider cells share their mass between four points so
 * that mass, mean, variance and skewness are kept (cubic Lagrange weights): a sum of many gifts then has the right shape
 * even where one step is larger than any gift. What lies beyond the lattice is left out: totals below its end do not
 * depend on it.
 */
function spread(sums: Float64Array[], max: number, step: number): Float64Array {
  const mass = new Float64Array(LATTICE_LENGTH + 3);
  if (step === 1) {
    for (let x = 1; x <= Math.min(max, LATTICE_LENGTH - 1); x++) mass[x] = sums[0][x] - sums[0][x - 1];
    return mass.subarray(0, LATTICE_LENGTH);
  }
  for (let i = 0; i < LATTICE_LENGTH && i * step <= max; i++) {
    const to = Math.min(max, (i + 1) * step - 1);
    const [p, px, pxx, pxxx] = sums.map((sum) => sum[to] - (i > 0 ? sum[i * step - 1] : 0));
    // Moments of u = x/step − first, on the points first … first + 3 around the cell.
    const first = Math.max(0, i - 1);
    const [m1, m2, m3] = [px / step, pxx / step ** 2, pxxx / step ** 3];
    const u1 = m1 - first * p;
    const u2 = m2 - 2 * first * m1 + first ** 2 * p;
    const u3 = m3 - 3 * first * m2 + 3 * first ** 2 * m1 - first ** 3 * p;
    mass[first] += p - (11 * u1 - 6 * u2 + u3) / 6;
    mass[first + 1] += (6 * u1 - 5 * u2 + u3) / 2;
    mass[first + 2] += (-3 * u1 + 4 * u2 - u3) / 2;
    mass[first + 3] += (2 * u1 - 3 * u2 + u3) / 6;
  }
  return mass.subarray(0, LATTICE_LENGTH);
}

function transform(mass: Float64Array): Complement {
  const re = mass.map((m, i) => m * Math.exp(-TILT * i));
  const im = new Float64Array(LATTICE_LENGTH);
  fourier(re, im);
  const half = LATTICE_LENGTH / 2 + 1;
  return complementOf(
    re.subarray(0, half).map((x) => 1 - x),
    im.subarray(0, half).map((y) => -y),
  );
}
