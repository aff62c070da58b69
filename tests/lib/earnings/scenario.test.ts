import { expect, it } from "vitest";
import { amountAround, limits, logSdOf, typicalOf, withinLimits } from "@/lib/earnings/scenario";

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

it("the nearest amount within limits is itself where it lies within, else cut to them, in order", () => {
  const within = (amount: Parameters<typeof withinLimits>[0]) => withinLimits(amount, limits.viewers);
  expect([40, -1, 2e6].map(within)).toEqual([40, 0, 1e6]);
  expect(within({ low: 30, high: 60 })).toEqual({ low: 30, high: 60 });
  expect(within({ low: 60, high: 0.5 })).toEqual({ low: 1, high: 60 });
  expect(within({ low: 0.2, high: 0.5 })).toBe(0.5);
  expect(within({ low: 2e6, high: 3e6 })).toBe(1e6);
});
