import { describe, expect, it, test } from "vitest";
import { coins, microUsd, shareOf } from "@/lib/earnings/units";

test.each([-1, 1.5, 2 ** 53, NaN])("%d is no count of coins", (count) => {
  expect(() => coins(count)).toThrow(`Coins are whole and at least 0; got ${count}.`);
});

describe("a share of an amount", () => {
  it.each([
    [5n, 0.3, 2n], // 1.5
    [5n, 0.5, 2n], // 2.5
    [7n, 0.5, 4n], // 3.5
    [1n, 0.5, 0n],
    [3n, 0.5, 2n], // 1.5
    [3n, 0.25, 1n], // 0.75
    [5n, 0.25, 1n], // 1.25
    [1_000n, 0.365, 365n],
  ])("of %d micro-dollars, %d is %d: to the nearest, a half to the even one", (amount, share, expected) => {
    expect(shareOf(microUsd(amount), share)).toBe(expected);
  });
});
