import { emptyTransform, type Transform } from "./lattice";
import type { Complement } from "./severity";

/** What is left out of an average is e^(−DEPTH) of it: a lattice magnifies that by up to e^16 at its far end. */
const DEPTH = 30;

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
  { ln, angle }: Complement,
  logSd: number,
): Transform {
  const variance = logSd ** 2;
  // g stays bounded up to π/2 to each side of the real line, and the bell's centre lies as far off it.
  const step = Math.PI ** 2 / (DEPTH + Math.PI ** 2 / (2 * variance));
  const reach = Math.sqrt(2 * DEPTH * variance + (Math.PI / 2) ** 2);
  const origin = ln[0];
  const first = Math.floor(-reach / step);
  const end = reach + Math.max(...ln) - origin;
  const coefficients: number[] = [];
  const scale = step / (logSd * Math.sqrt(2 * Math.PI));
  for (let l = first; l * step <= end; l++) {
    const value = generating(Math.exp(origin + l * step));
    if (value < Math.exp(-DEPTH)) break;
    coefficients.push(scale * value * Math.exp(-((l * step) ** 2) / (2 * variance)));
  }
  const total = emptyTransform(ln.length);
  for (let m = 0; m < ln.length; m++) {
    const [x, y] = [ln[m] - origin, angle[m]];
    const from = Math.max(0, Math.floor((x - reach) / step) - first);
    const to = Math.min(coefficients.length - 1, Math.ceil((x + reach) / step) - first);
    const size = Math.exp((step * x) / variance);
    const turnRe = size * Math.cos((step * y) / variance);
    const turnIm = size * Math.sin((step * y) / variance);
    let re = 0;
    let im = 0;
    for (let l = to; l >= from; l--) {
      const next = re * turnRe - im * turnIm + coefficients[l];
      im = re * turnIm + im * turnRe;
      re = next;
    }
    const place = (first + from) * step;
    const factor = Math.exp((y * y - x * x + 2 * place * x) / (2 * variance));
    const turn = ((place - x) * y) / variance;
    total.re[m] = factor * (re * Math.cos(turn) - im * Math.sin(turn));
    total.im[m] = -factor * (re * Math.sin(turn) + im * Math.cos(turn));
  }
  return total;
}
