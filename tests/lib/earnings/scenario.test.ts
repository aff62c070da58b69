import { expect, it } from "vitest";
import { amountAround, logSdOf, typicalOf } from "@/lib/earnings/scenario";

it("a range has its geometric middle, and one in ten on either side of it", () => {
  const range = { low: 30, high: 120 };
  expect(typicalOf(range)).toBe(60);
  // ln 4 between the tenth and the ninetieth of a hundred, which lie 2 × 1.28155 log-sds apart.
  const logSd = logSdOf(range);
  expect(logSd).toBeCloseTo(0.540866, 6);
  expect(amountAround(60, logSd)).toEqual({
    low: expect.closeTo(30, 9) as number,
    high: expect.closeTo(120, 9) as number,
  });
});

it("a number is its own middle, without a spread", () => {
  expect([typicalOf(40), logSdOf(40)]).toEqual([40, 0]);
  expect([amountAround(40, 0), amountAround(0, 0.5)]).toEqual([40, 0]);
  expect([logSdOf({ low: 5, high: 5 }), logSdOf({ low: 6, high: 5 })]).toEqual([0, 0]);
});
