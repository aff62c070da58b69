import { describe, expect, it } from "vitest";
import { leastReal, leastWhole } from "@/lib/earnings/least-value";

describe("the first whole number that is enough", () => {
  const chanceAt = (count: number) => count / 10;

  it("is found from either side, and is the first of a range that is enough at once", () => {
    expect(leastWhole({ min: 0, max: 10 }, chanceAt, 0.31)).toEqual({ to: 4, reachable: true, chance: 0.4 });
    expect(leastWhole({ min: 0, max: 10 }, chanceAt, 0.4)).toEqual({ to: 4, reachable: true, chance: 0.4 });
    expect(leastWhole({ min: 6.5, max: 10 }, chanceAt, 0.4)).toEqual({ to: 7, reachable: true, chance: 0.7 });
  });

  it("is the last of a range of which none is, and said to be out of reach", () => {
    expect(leastWhole({ min: 0, max: 3.9 }, chanceAt, 0.4)).toEqual({ to: 3, reachable: false, chance: 0.3 });
  });
});

describe("the least value that is enough", () => {
  const smooth = (value: number) => value ** 2 / (1 + value ** 2);

  it("passes the chance asked for by a fiftieth of a point at most, wherever one begins", () => {
    for (const guess of [0.01, 1, 90])
      for (const sure of [0.02, 0.5, 0.97]) {
        const { to, reachable, chance } = leastReal({ min: 0.01, max: 100 }, smooth, sure, guess);
        expect(reachable).toBe(true);
        expect(chance).toBe(smooth(to));
        expect(chance).toBeGreaterThanOrEqual(sure);
        expect(chance).toBeLessThanOrEqual(sure + 0.000_2);
      }
  });

  it("is the range's own end where that is enough, or where nothing is", () => {
    expect(leastReal({ min: 2, max: 100 }, smooth, 0.5, 50)).toEqual({ to: 2, reachable: true, chance: 0.8 });
    expect(leastReal({ min: 0.01, max: 2 }, smooth, 0.9, 0.1)).toEqual({ to: 2, reachable: false, chance: 0.8 });
  });

  it("is found where the chance jumps", () => {
    const jump = (value: number) => (value < 3 ? 0.1 : 0.9);
    expect(leastReal({ min: 0.01, max: 100 }, jump, 0.5, 1).to).toBeCloseTo(3, 5);
  });
});
