import { eachPoint, GRID, pointsOf, SPACING } from "@/lib/earnings/grid";

/** ln of a normal density of ln A on the grid, up to a constant. */
export const normalRow = (mean: number, sd: number, log = 0) =>
  Float64Array.from({ length: GRID.size }, (_, g) => log - (((g - 30) * SPACING - mean) / sd) ** 2 / 2);

/** ln of no density at all. */
export const nowhere = () => new Float64Array(GRID.size).fill(-1e6);

/** The points of each row that weigh anything. */
export function pointsIn(...density: Parameters<typeof pointsOf>): { x: number; weight: number }[][] {
  const rows: { x: number; weight: number }[][] = density[0].map(() => []);
  eachPoint(pointsOf(...density), (x, weight, j) => rows[j].push({ x, weight }));
  return rows;
}
