/** The six whole places round one between 0 and 1. */
const POINTS = [-2, -1, 0, 1, 2, 3];

/** How many whole places interpolation needs before and after the ones it lies between. */
export const MARGIN = { before: 2, after: 3 } as const;

/**
 * Reads a smooth function, tabulated at the places 0, 1, 2 …, at `count` places from `start` on, one apart. The table has
 * MARGIN more on either side.
 *
 * Source: Lagrange's formula on six points; exact for polynomials up to the fifth degree.
 */
export function interpolateRun(table: Float64Array, start: number, count: number): Float64Array {
  const whole = Math.floor(start);
  const shares = sharesAt(start - whole);
  const run = new Float64Array(count);
  for (let n = 0; n < count; n++)
    for (let p = 0; p < POINTS.length; p++) run[n] += shares[p] * table[whole + n + POINTS[p]];
  return run;
}

/** The same at one place, leaning on the six points nearest to it that the table has. */
export function interpolate(table: Float64Array, place: number): number {
  const whole = Math.min(Math.max(Math.floor(place), MARGIN.before), table.length - 1 - MARGIN.after);
  return sharesAt(place - whole).reduce((sum, share, p) => sum + share * table[whole + POINTS[p]], 0);
}

/**
 * The transpose of reading: adds `weight` at `place`, MARGIN inside the table, so that Σ table × function grows by
 * weight × function(place).
 */
export function scatter(table: Float64Array, place: number, weight: number): void {
  const whole = Math.floor(place);
  sharesAt(place - whole).forEach((share, p) => (table[whole + POINTS[p]] += weight * share));
}

function sharesAt(rest: number): number[] {
  return POINTS.map((at) =>
    POINTS.reduce((product, other) => (other === at ? product : (product * (rest - other)) / (at - other)), 1),
  );
}
