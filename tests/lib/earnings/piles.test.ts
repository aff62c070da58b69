import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert, defaults, pilesFor, type Scenario } from "@/lib/earnings";

const options = { asOf: "2026-11-22" };
const prices = [29_999, 1_000, 100, 1];

describe("what makes $500", () => {
  const piles = (of = prices) => pilesFor(defaults, 500, of, options)!;

  it("is 100,000 coins: 4 Lions, 100 Galaxies or 100,000 Roses", () => {
    const { needed, equal } = piles();
    expect(needed).toBe(100_000);
    expect(equal.map(({ counts }, i) => counts[i])).toEqual([4, 100, 1_000, 100_000]);
  });

  it("costs the viewers $1,510 in Galaxies, and a little more in Lions, which overshoot", () => {
    const { equal } = piles();
    expect(equal[1]).toMatchObject({ coins: 100_000, takeHome: 500, viewerSpendUsd: 1_510 });
    expect(equal[0]).toMatchObject({ coins: 119_996, takeHome: 599.98 });
  });

  it("as a mix, each gift takes at most half of what is left, and the whole is exact", () => {
    // 100,000: one Lion leaves 70,001; 35 Galaxies leave 35,001; 175 of 100 leave 17,501.
    expect(piles().mixed).toMatchObject({ counts: [1, 35, 175, 17_501], coins: 100_000, takeHome: 500 });
    // 50 Galaxies leave 50,000, for which it takes 1,667 gifts of 30.
    expect(piles([1_000, 30]).mixed).toMatchObject({ counts: [50, 1_667], coins: 100_010, takeHome: 500.05 });
  });
});

it("every pile reaches the take-home, and one gift fewer would not", () => {
  const anyScenario = fc.record({
    agency: fc.constantFrom(0, 0.2),
    feefixed: fc.constantFrom(0, 3),
    tax: fc.constantFrom(0, 0.25),
    fx: fc.constantFrom(1, 0.86),
  });
  fc.assert(
    fc.property(anyScenario, fc.integer({ min: 1, max: 1_000_000 }), (some, cents) => {
      const scenario: Scenario = { ...defaults, ...some };
      const wanted = cents / 100;
      const { equal, mixed, needed } = pilesFor(scenario, wanted, prices, options)!;
      for (const pile of [...equal, mixed]) expect(pile.takeHome).toBeGreaterThanOrEqual(wanted - 1e-6);
      equal.forEach(({ coins }, i) => expect(coins - prices[i]).toBeLessThan(needed));
      expect(convert(scenario, { from: "coins", amount: needed - 1 }, options)!.takeHome).toBeLessThan(wanted);
    }),
  );
});

it("says so where nothing makes it", () => {
  expect(pilesFor({ ...defaults, tax: 1 }, 500, prices, options)).toBeUndefined();
});
