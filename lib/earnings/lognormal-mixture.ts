import { emptyTransform, type Transform } from "./lattice";
import type { Complement } from "./severity";

/** What is left out of an average is e^(−DEPTH) of it: a lattice magnifies that by up to e^16 at its far end. */
const DEPTH = 30;
const NEGLIGIBLE = Math.exp(-DEPTH);

/** Surer factors take points of their own: here they would magnify rounding noise. */
export const LEAST_LOG_SD = 0.4;

/**
 * The average of g(A·z) over a lognormal factor A of median 1, at every z of a complement: a total's transform, conjugated.
 *
 * With t = ln A + ln z the average is ∫ g(eᵗ)·bell(t − ln z) dt, the bell being the density of ln A. Though z is complex, by
 * Cauchy's theorem t may run along the real line, where g falls smoothly from 1 to 0 and never turns, however narrow many
 * sessions make the total of one creator: a few dozen points of the trapezoid rule are exact to rounding. On points one
 * `step` apart the bell is a power of one number for each z, and the sum a polynomial in it.
 *
 * @param generating g, read at real arguments > 0, where it falls from 1
 * @param logSd standard deviation of ln A, ≥ LEAST_LOG_SD
 * Source: Trefethen & Weideman, "The exponentially convergent trapezoidal rule", SIAM Review 56 (2014), for the step.
 */
export function averageOverLognormal(
  generating: (argument: number) => number,
  complement: Complement,
  logSd: number,
): Transform {
  const { points, bells } = gridOf(complement, logSd);
  const coefficients: number[] = [];
  for (const { argument, weight } of points) {
    const value = generating(argument);
    if (value < NEGLIGIBLE) break;
    coefficients.push(weight * value);
  }
  coefficients.push(0);
  return sumPowers(bells, coefficients);
}

/** Apart from what reads g, which is another one for each total: compiled for one of them, it would serve no other. */
function sumPowers(bells: Bells, coefficients: readonly number[]): Transform {
  const { from, to, re, im, factorRe, factorIm } = bells;
  const total = emptyTransform(re.length);
  for (let m = 0; m < re.length; m++) {
    // Even powers and odd ones, each by Horner's rule in the square: neither waits for the other's products. They go in
    // pairs; an even one without its odd takes the next coefficient for that, or the zero at the end.
    const squareRe = re[m] * re[m] - im[m] * im[m];
    const squareIm = 2 * re[m] * im[m];
    let evenRe = 0;
    let evenIm = 0;
    let oddRe = 0;
    let oddIm = 0;
    for (let l = from[m] + ((Math.min(to[m], coefficients.length - 2) - from[m]) | 1); l > from[m]; l -= 2) {
      const nextEven = evenRe * squareRe - evenIm * squareIm + coefficients[l - 1];
      evenIm = evenRe * squareIm + evenIm * squareRe;
      evenRe = nextEven;
      const nextOdd = oddRe * squareRe - oddIm * squareIm + coefficients[l];
      oddIm = oddRe * squareIm + oddIm * squareRe;
      oddRe = nextOdd;
    }
    const sumRe = evenRe + oddRe * re[m] - oddIm * im[m];
    const sumIm = evenIm + oddRe * im[m] + oddIm * re[m];
    total.re[m] = factorRe[m] * sumRe - factorIm[m] * sumIm;
    total.im[m] = -(factorRe[m] * sumIm + factorIm[m] * sumRe);
  }
  return total;
}

/** What of the average depends on z and the spread alone. */
interface Grid {
  logSd: number;
  /** where g is read, one step of the logarithm apart, and the weight that the first z's bell gives it */
  points: { argument: number; weight: number }[];
  bells: Bells;
}

/** Of each z, on the points `from` to `to`, beyond which it is negligible: a factor, times the powers of one number from 0 on. */
interface Bells {
  from: Uint16Array;
  to: Uint16Array;
  re: Float64Array;
  im: Float64Array;
  factorRe: Float64Array;
  factorIm: Float64Array;
}

/** One for each complement: who asks many laws in a row asks them of one spread. */
const grids = new WeakMap<Complement, Grid>();

function gridOf(complement: Complement, logSd: number): Grid {
  let grid = grids.get(complement);
  if (grid?.logSd !== logSd) grids.set(complement, (grid = makeGrid(complement, logSd)));
  return grid;
}

function makeGrid({ ln, angle }: Complement, logSd: number): Grid {
  const variance = logSd ** 2;
  // g stays bounded up to π/2 to each side of the real line, and the bell's centre lies as far off it.
  const step = Math.PI ** 2 / (DEPTH + Math.PI ** 2 / (2 * variance));
  const reach = Math.sqrt(2 * DEPTH * variance + (Math.PI / 2) ** 2);
  const first = Math.floor(-reach / step);
  const count = Math.floor((reach + Math.max(...ln) - ln[0]) / step) - first + 1;
  const points = Array.from({ length: count }, (_, l) => {
    const place = (first + l) * step;
    const bell = Math.exp(-(place ** 2) / (2 * variance)) / (logSd * Math.sqrt(2 * Math.PI));
    return { argument: Math.exp(ln[0] + place), weight: step * bell };
  });
  const [from, to] = [new Uint16Array(ln.length), new Uint16Array(ln.length)];
  const [re, im, factorRe, factorIm] = Array.from({ length: 4 }, () => new Float64Array(ln.length));
  for (let m = 0; m < ln.length; m++) {
    const x = ln[m] - ln[0];
    const y = angle[m];
    from[m] = Math.max(0, Math.floor((x - reach) / step) - first);
    to[m] = Math.ceil((x + reach) / step) - first;
    const start = (first + from[m]) * step;
    const size = Math.exp((step * x) / variance);
    const factor = Math.exp((y * y - x * x + 2 * start * x) / (2 * variance));
    const turn = ((start - x) * y) / variance;
    re[m] = size * Math.cos((step * y) / variance);
    im[m] = size * Math.sin((step * y) / variance);
    factorRe[m] = factor * Math.cos(turn);
    factorIm[m] = factor * Math.sin(turn);
  }
  return { logSd, points, bells: { from, to, re, im, factorRe, factorIm } };
}
