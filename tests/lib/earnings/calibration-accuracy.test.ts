import { describe, expect, it } from "vitest";
import { assess, otherWorlds, ownWorlds } from "./calibration-accuracy";

// The full table, over 2,000 creators, is what `npm run accuracy` prints; this is the same measuring over fewer. Eight
// nights of each creator are counted, so the standard error of a coverage here is near 1.5 points, and more before the
// first session, where those of one creator fall together.
const sizes = { creators: 150, seed: 6 };

describe("creators drawn from the model", () => {
  it.each(ownWorlds)(
    "find their nights in the bands of 50, 80 and 95 %: $name",
    (world) => {
      for (const { before, covered } of assess(world, { ...sizes, befores: [0, 3, 10, 50] })) {
        const at = `after ${before} sessions`;
        expect(Math.abs(covered[50] - 0.5), at).toBeLessThan(0.055);
        expect(Math.abs(covered[80] - 0.8), at).toBeLessThan(0.05);
        expect(Math.abs(covered[95] - 0.95), at).toBeLessThan(0.025);
      }
    },
    120_000,
  );
});

describe("creators the model does not know", () => {
  it.each(otherWorlds)(
    "find seven nights in ten inside the band of 80 %, with less error than the average's: $name",
    (world) => {
      for (const { before, covered, againstAverage } of assess(world, {
        ...sizes,
        creators: 60,
        befores: [2, 10, 40],
      })) {
        const at = `after ${before} sessions`;
        expect(covered[80], at).toBeGreaterThan(0.66);
        expect(againstAverage, at).toBeLessThan(1);
      }
    },
    120_000,
  );
});
