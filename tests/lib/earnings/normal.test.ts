import { expect, it, test } from "vitest";
import { normalCdf } from "@/lib/earnings/normal";
import { normalTail } from "./normal-curve";

test.each([
  // Abramowitz & Stegun, table 26.1.
  [0, 0.5],
  [1, 0.841344746068543],
  [1.96, 0.97500210485178],
  [3, 0.99865010196837],
])("Φ(%d) is %d", (z, chance) => expect(normalCdf(z)).toBeCloseTo(chance, 14));

it("has its tail to twelve digits however far out, by another method", () => {
  for (let z = 0; z <= 37; z += 0.25) {
    expect(Math.abs(normalCdf(-z) / normalTail(z) - 1), `z = ${z}`).toBeLessThan(1e-12);
    expect(normalCdf(z)).toBeCloseTo(1 - normalTail(z), 14);
  }
});

it("is nothing and everything at the ends", () => {
  expect([normalCdf(-Infinity), normalCdf(-50), normalCdf(50), normalCdf(Infinity)]).toEqual([0, 0, 1, 1]);
});
