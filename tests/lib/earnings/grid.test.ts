import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spacingOf } from "@/lib/earnings/distribution";
import { GRID, pointsOf, SPACING } from "@/lib/earnings/grid";
import { normalRow, nowhere, pointsIn } from "./log-densities";

function momentsOf(points: { x: number; weight: number }[]) {
  const mass = points.reduce((sum, { weight }) => sum + weight, 0);
  const mean = points.reduce((sum, { x, weight }) => sum + weight * x, 0) / mass;
  const square = points.reduce((sum, { x, weight }) => sum + weight * (x - mean) ** 2, 0) / mass;
  return { mass, mean, sd: Math.sqrt(square) };
}

describe("a density on the grid, as weighted points", () => {
  it.each([
    { mean: 0, sd: 1.2 },
    { mean: 1, sd: 0.4 },
    { mean: -0.8, sd: 0.1 },
    // Narrower than the grid's spacing, 0.23, and anywhere between two of its nodes.
    { mean: 0.05, sd: 0.05 },
    { mean: 2.4, sd: 0.02 },
  ])("keeps the mean and the spread of a normal one: %o", ({ mean, sd }) => {
    const [points] = pointsIn([normalRow(mean, sd)]);
    const found = momentsOf(points);
    expect(found.mass).toBeCloseTo(1, 12);
    expect((found.mean - mean) / sd).toBeCloseTo(0, 2);
    expect(found.sd / sd).toBeCloseTo(1, 2);
  });

  it("shares out the mass between rows by their height and width", () => {
    const rows = pointsIn([normalRow(0, 0.1), normalRow(1, 0.8, Math.log(0.5)), nowhere()]);
    const [narrow, wide, none] = rows.map((points) => momentsOf(points).mass);
    expect(narrow / (narrow + wide)).toBeCloseTo(0.1 / (0.1 + 0.8 * 0.5), 3);
    expect(narrow + wide).toBeCloseTo(1, 12);
    expect(none).toBe(0);
  });

  it.each([25, 400])("keeps the mean and the spread of a lopsided one: ln of a gamma of shape %i", (shape) => {
    // ln A of density exp(shape·x − rate·eˣ): mean ψ(shape) − ln rate, variance ψ′(shape).
    const rate = shape / 3;
    const row = Float64Array.from({ length: GRID.size }, (_, g) => {
      const x = (g - 30) * SPACING;
      return shape * x - rate * Math.exp(x);
    });
    const [points] = pointsIn([row]);
    const { mean, sd } = momentsOf(points);
    const sdOf = Math.sqrt(1 / shape + 1 / (2 * shape ** 2) + 1 / (6 * shape ** 3));
    expect((mean - (Math.log(3) - 1 / (2 * shape) - 1 / (12 * shape ** 2))) / sdOf).toBeCloseTo(0, 2);
    expect(sd / sdOf).toBeCloseTo(1, 2);
    // About the spread apart or closer, as far as e^(−16) of the top.
    expect(points.length).toBeGreaterThan(9);
    expect(points.length).toBeLessThan(28);
  });

  it("is the same whatever constant is added to its logarithm", () => {
    const rows = (constant: number) => pointsIn([normalRow(1, 0.4, constant), normalRow(0, 0.9, constant + 1)]).flat();
    for (const constant of [-2_000, 2_000])
      rows(constant).forEach(({ x, weight }, n) => {
        expect(x).toBeCloseTo(rows(0)[n].x, 9);
        expect(weight).toBeCloseTo(rows(0)[n].weight, 9);
      });
  });

  it("of any rounded shape is points with weights that sum to 1, and none that does not matter", () => {
    const upTo = (max: number) => fc.double({ min: 0, max, noNaN: true });
    const slope = fc.double({ min: -15, max: 15, noNaN: true });
    fc.assert(
      fc.property(
        slope,
        upTo(30),
        upTo(30),
        fc.double({ min: 0.05, max: 0.6, noNaN: true }),
        (rise, bend, end, spread) => {
          const row = Float64Array.from({ length: GRID.size }, (_, g) => {
            const x = (g - 30) * SPACING;
            return rise * x - (bend * x * x) / 2 - end * Math.exp(x);
          });
          const [points] = pointsIn([row], () => spread);
          expect(points.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
          const heaviest = points.reduce((most, { weight }) => Math.max(most, weight), 0);
          for (const { weight } of points) expect(weight / heaviest).toBeGreaterThan(0.999 * Math.exp(-16));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("keeps a flat one flat, from end to end", () => {
    const [points] = pointsIn([new Float64Array(GRID.size)]);
    const { mean, sd } = momentsOf(points);
    expect(mean).toBeCloseTo(0, 9);
    // An even spread over twenty octaves.
    expect(sd / ((20 * Math.LN2) / Math.sqrt(12))).toBeCloseTo(1, 1);
    // Its ends stand for half a step each.
    const inside = points.slice(1, -1);
    expect(new Set(inside.map(({ weight }) => weight.toFixed(9))).size).toBe(1);
    for (const end of [points[0], points.at(-1)!]) expect(end.weight / inside[0].weight).toBeCloseTo(0.5, 9);
    expect(Math.abs(points[0].x)).toBeLessThanOrEqual(10 * Math.LN2);
    expect(points.at(-1)!.x + points[0].x).toBeCloseTo(0, 9);
    const [fine] = pointsIn([new Float64Array(GRID.size)], () => 0.1);
    // A third of an octave in three parts is 0.077, the first below 0.098.
    expect(fine.length).toBe(60 * 3 + 1);
  });

  it("is found at either end of the grid", () => {
    for (const end of [-10 * Math.LN2, 10 * Math.LN2]) {
      const [points] = pointsIn([normalRow(end, 0.3)]);
      // Half a normal: its mean lies √(2/π) of its spread inside.
      expect((Math.abs(end) - Math.abs(momentsOf(points).mean)) / 0.3).toBeCloseTo(Math.sqrt(2 / Math.PI), 0);
    }
  });

  it("lies at whole multiples of a spacing, a part of the grid's, that its own spread and the one given ask for", () => {
    for (const [sd, spread] of [
      [1, 0.1],
      [0.1, Infinity],
      [0.02, 0.3],
      [1, Infinity],
    ]) {
      const density = [normalRow(0.3, sd), nowhere()];
      const { spacing } = pointsOf(density, () => spread);
      const needed = spacingOf(sd, spread);
      expect(spacing).toBeLessThanOrEqual(needed);
      expect(SPACING / spacing).toBeCloseTo(Math.ceil(SPACING / needed), 9);
      const [points] = pointsIn(density, () => spread);
      points.forEach(({ x, weight }, n) => {
        expect(x / spacing).toBeCloseTo(Math.round(x / spacing), 9);
        if (n > 0) expect(x - points[n - 1].x).toBeCloseTo(spacing, 9);
        expect(weight).toBeGreaterThan(0);
      });
      // e^(−16) of the top is √32 spreads away.
      expect(Math.abs(points[0].x - (0.3 - sd * Math.sqrt(32)))).toBeLessThan(2 * spacing);
      expect(Math.abs(points.at(-1)!.x - (0.3 + sd * Math.sqrt(32)))).toBeLessThan(2 * spacing);
    }
  });

  it("lies as close for all rows as for the one that asks for most", () => {
    const { spacing } = pointsOf([normalRow(0, 1), normalRow(0, 0.05)], (j) => [0.02, Infinity][j]);
    expect(spacing).toBe(pointsOf([normalRow(0, 1)], () => 0.02).spacing);
  });
});
