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

/** A complement of these parts, one number a frequency; where both are 0, ln is −∞ and the angle 0. */
export function complementOf(re: Float64Array, im: Float64Array): Complement {
  const ln = new Float64Array(re.length);
  const angle = new Float64Array(re.length);
  for (let m = 0; m < re.length; m++) {
    ln[m] = Math.log(Math.hypot(re[m], im[m]));
    angle[m] = Math.atan2(im[m], re[m]);
  }
  return { re, im, ln, angle };
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
 * @param logSd standard deviation of the logarithm, 1/4 to 3.5
 * @param max the largest possible total, a whole number of coins
 * Source: /method#audience.
 */
export function lognormalSeverity(median: number, logSd: number, max: number): Severity {
  const momentsUpTo = roundedMoments(median, logSd, max);
  const [, mean, meanSquare] = momentsUpTo(max);
  const transforms = new Map<number, Complement>();
  return {
    mean,
    meanSquare,
    complementOn(step) {
      let complement = transforms.get(step);
      if (!complement) transforms.set(step, (complement = transform(spread(momentsUpTo, max, step))));
      return complement;
    },
  };
}

/** The parts of 1, E[X], E[X²] and E[X³] that lie up to some amount: any lattice cell's moments are one subtraction. */
type Moments = readonly [p: number, px: number, pxx: number, pxxx: number];

/** Up to here amounts are summed one by one. */
const SUMMED = LATTICE_LENGTH - 1;

/**
 * Moments of the lognormal rounded to whole coins, up to each amount. Beyond `SUMMED` coins they grow as the moments of the
 * lognormal itself do, but for Sheppard's corrections, here with their terms at the ends; what these leave out is under
 * 10⁻¹² of a moment.
 *
 * Source: Kendall & Stuart, "The Advanced Theory of Statistics" I (1977), ch. 3, from the Euler–Maclaurin formula.
 */
function roundedMoments(median: number, logSd: number, max: number): (upTo: number) => Moments {
  const mu = Math.log(median);

  function smooth(upTo: number): Moments {
    const x = upTo + 0.5;
    const z = (Math.log(x) - mu) / logSd;
    const density = Math.exp((-z * z) / 2) / (x * logSd * Math.sqrt(2 * Math.PI));
    const part = (power: number) => Math.exp(power * mu + (power * logSd) ** 2 / 2) * normalCdf(z - power * logSd);
    const [p, px] = [part(0), part(1)];
    return [p, px - density / 12, part(2) - (x * density) / 6 + p / 12, part(3) - (x * x * density) / 4 + px / 4];
  }

  const summed: Moments[] = [[0, 0, 0, 0]];
  for (let x = 1, before = 0; x <= Math.min(max - 1, SUMMED); x++) {
    const upTo = normalCdf((Math.log(x + 0.5) - mu) / logSd);
    summed.push(plus(summed[x - 1], upTo - before, x));
    before = upTo;
  }
  const last = summed.length - 1;
  const start = smooth(last);
  const short = (upTo: number) =>
    summed[upTo] ?? smooth(upTo).map((moment, power) => summed[last][power] + moment - start[power]);
  const most = short(max - 1);
  const all = plus(most, 1 - most[0], max);
  return (upTo) => (upTo >= max ? all : short(upTo));
}

/** With a share `p` at x coins. */
function plus(moments: Moments, p: number, x: number): Moments {
  return [moments[0] + p, moments[1] + p * x, moments[2] + p * x * x, moments[3] + p * x * x * x];
}

/**
 * Puts the severity on a lattice. With step 1 that is the law itself; wider cells share their mass between four points so
 * that mass, mean, variance and skewness are kept (cubic Lagrange weights): a sum of many gifts then has the right shape
 * even where one step is larger than any gift. What lies beyond the lattice is left out: totals below its end do not
 * depend on it.
 *
 * Where all gifts are small against a step, cubic weights would turn the transform up beyond where it starts, for the
 * complement follows the third backward difference formula there, which is not A-stable, and the power of many nights would
 * make that the whole of a total. Halfway to quadratic weights it is, just.
 */
function spread(momentsUpTo: (upTo: number) => Moments, max: number, step: number): Float64Array {
  const mass = new Float64Array(LATTICE_LENGTH + 3);
  const cubic = step > 4 * max ? 0.5 : 1;
  let before = momentsUpTo(0);
  for (let i = 0; i < LATTICE_LENGTH && i * step <= max; i++) {
    const upTo = momentsUpTo((i + 1) * step - 1);
    const p = upTo[0] - before[0];
    if (step === 1) mass[i] = p;
    else {
      // Moments of u = x/step − first, on the points first … first + 3 around the cell.
      const first = Math.max(0, i - 1);
      const m1 = (upTo[1] - before[1]) / step;
      const m2 = (upTo[2] - before[2]) / step ** 2;
      const m3 = (upTo[3] - before[3]) / step ** 3;
      const u1 = m1 - first * p;
      const u2 = m2 - 2 * first * m1 + first ** 2 * p;
      const u3 = m3 - 3 * first * m2 + 3 * first ** 2 * m1 - first ** 3 * p;
      const third = (cubic * (2 * u1 - 3 * u2 + u3)) / 6;
      mass[first] += p - (3 * u1 - u2) / 2 - third;
      mass[first + 1] += 2 * u1 - u2 + 3 * third;
      mass[first + 2] += (u2 - u1) / 2 - 3 * third;
      mass[first + 3] += third;
    }
    before = upTo;
  }
  return mass.subarray(0, LATTICE_LENGTH);
}

function transform(mass: Float64Array): Complement {
  const re = new Float64Array(LATTICE_LENGTH);
  const im = new Float64Array(LATTICE_LENGTH);
  for (let i = 0; i < LATTICE_LENGTH; i++) re[i] = mass[i] * Math.exp(-TILT * i);
  fourier(re, im);
  const half = LATTICE_LENGTH / 2 + 1;
  for (let m = 0; m < half; m++) {
    re[m] = 1 - re[m];
    im[m] = -im[m];
  }
  return complementOf(re.subarray(0, half), im.subarray(0, half));
}
