import * as fc from "fast-check";
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
    let asked = 0;
    const counted = (count: number) => (asked++, chanceAt(count));
    expect(leastWhole({ min: 0, max: 3.9 }, counted, 0.4)).toEqual({ to: 3, reachable: false, chance: 0.3 });
    // One more would tell nothing.
    expect(asked).toBe(1);
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

  const range = { min: 0.01, max: 100 };
  /** Falls nowhere: smooth from `middle` on, as steep as `power`, with jumps between flats where there are any. */
  const law = ({ middle, power, jumps }: { middle: number; power: number; jumps: number[] }) => {
    const rise = (value: number) => 1 / (1 + (middle / value) ** power);
    return (value: number) =>
      jumps.length === 0 ? rise(value) : jumps.filter((jump) => jump <= value).length / (jumps.length + 0.5);
  };
  const place = fc.double({ min: Math.log(0.02), max: Math.log(50), noNaN: true }).map(Math.exp);
  const anyLaw = fc.record({
    middle: place,
    power: fc.double({ min: 0.3, max: 40, noNaN: true }),
    jumps: fc.array(place, { maxLength: 6 }),
  });

  it("is found for any law from anywhere, and no law is asked for long", () => {
    let most = 0;
    fc.assert(
      fc.property(anyLaw, fc.double({ min: 0.01, max: 0.99, noNaN: true }), place, (shape, sure, guess) => {
        const chanceAt = law(shape);
        let asked = 0;
        const counted = (value: number) => (asked++, chanceAt(value));
        const { to, reachable, chance } = leastReal(range, counted, sure, guess);
        most = Math.max(most, asked);
        expect(chance).toBe(chanceAt(to));
        expect(reachable).toBe(chanceAt(range.max) >= sure);
        expect(chance >= sure).toBe(reachable);
        if (!reachable) expect(to).toBe(range.max);
        else if (chance > sure + 0.000_2 && to > range.min) expect(chanceAt(to / (1 + 2e-6))).toBeLessThan(sure);
      }),
      { numRuns: 5_000 },
    );
    // The secants, and then as many halvings as bring such a range down to a millionth.
    expect(most).toBeLessThanOrEqual(40);
  });

  it("is not looked for for ever where the law stays just below what is asked for", () => {
    for (const flat of [0.799, 0.79]) {
      const found = leastReal(range, (value) => (value < 1 ? 0.1 : flat), 0.8, 3);
      expect(found).toEqual({ to: 100, reachable: false, chance: flat });
    }
    expect(leastReal(range, () => 0.81, 0.8, 3)).toEqual({ to: 0.01, reachable: true, chance: 0.81 });
  });

  it("is found in a few steps where the law is smooth", () => {
    let most = 0;
    const usual = fc.double({ min: 0.5, max: 4, noNaN: true });
    fc.assert(
      fc.property(place, usual, fc.constantFrom(0.1, 0.5, 0.8, 0.9), place, (middle, power, sure, guess) => {
        const chanceAt = law({ middle, power, jumps: [] });
        let asked = 0;
        leastReal(range, (value) => (asked++, chanceAt(value)), sure, guess);
        most = Math.max(most, asked);
      }),
      { numRuns: 2_000 },
    );
    expect(most).toBeLessThanOrEqual(10);
  });
});
