/** Nine in ten draws of a standard normal stay below this: Φ⁻¹(0.9). */
export const Z90 = 1.281_551_565_544_600_4;

/** ln of the standard normal density at any real z, up to a constant: 0 at the top of the bell. */
export function lnBell(z: number): number {
  return (-z * z) / 2;
}

/** From here on the rational approximation loses digits, and the continued fraction is as exact as numbers are. */
const TAIL = 4;
const TAIL_DEPTH = 30;

/**
 * The standard normal distribution function Φ(z), to 15 digits, and far below 0 to twelve of what is left there.
 *
 * @param z any real number
 * @returns P(Z ≤ z), in 0–1
 * Source: Hart's rational approximation (1968, algorithm 5666), as set out by West, "Better approximations to
 * cumulative normal functions", Wilmott Magazine, May 2005; in the tails Laplace's continued fraction (Abramowitz & Stegun
 * 26.2.14).
 */
export function normalCdf(z: number): number {
  const x = Math.abs(z);
  const density = Math.exp((-x * x) / 2);
  let tail: number;
  if (x < TAIL) {
    const top =
      (((((3.52624965998911e-2 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x +
        112.079291497871) *
        x +
        221.213596169931) *
        x +
      220.206867912376;
    const bottom =
      ((((((8.83883476483184e-2 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x +
        296.564248779674) *
        x +
        637.333633378831) *
        x +
        793.826512519948) *
        x +
      440.413735824752;
    tail = (density * top) / bottom;
  } else {
    let fraction = x;
    for (let depth = TAIL_DEPTH; depth > 0; depth--) fraction = x + depth / fraction;
    tail = density / (fraction * Math.sqrt(2 * Math.PI));
  }
  return z > 0 ? 1 - tail : tail;
}
