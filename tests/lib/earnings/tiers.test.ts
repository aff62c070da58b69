import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openRates } from "@/lib/earnings";
import { guideTier } from "@/lib/earnings/tiers";

const rates = openRates("2026-11-23");
const tier = (followers: number, engagement: "passive" | "typical" | "devoted" = "typical") =>
  guideTier({ by: "followers", viewers: 40, followers, engagement }, rates);

describe("the guides' tiers", () => {
  it.each([
    [0, "Under 10,000 followers", 10, 100],
    [9_999, "Under 10,000 followers", 10, 100],
    [10_000, "10,000 to 100,000 followers", 100, 1_000],
    [100_000, "10,000 to 100,000 followers", 100, 1_000],
    [100_001, "Over 100,000 followers", 1_000, 10_000],
  ])("%i followers are “%s”: $%i to $%i", (followers, name, low, high) =>
    expect(tier(followers)).toMatchObject({ name, low, high }),
  );

  it("the typical point is a cent a follower", () => {
    expect(tier(5_000).typical).toBeCloseTo(50, 6);
    expect(tier(40_000).typical).toBeCloseTo(400, 6);
    expect(tier(250_000).typical).toBeCloseTo(2_500, 6);
  });

  it("no cliff stands at 10,000 and 100,000", () => {
    for (const border of [10_000, 100_000])
      expect(tier(border + 1).typical / tier(border - 1).typical).toBeCloseTo(1, 3);
  });

  it("passive stands in the lowest third of the range, devoted in the highest, both within it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (followers) => {
        const place = (engagement: "passive" | "typical" | "devoted") => {
          const { low, high, typical } = tier(followers, engagement);
          return Math.log(typical / low) / Math.log(high / low);
        };
        expect(place("passive")).toBeGreaterThanOrEqual(-1e-9);
        expect(place("passive")).toBeLessThanOrEqual(1 / 3 + 1e-7);
        expect(place("devoted")).toBeGreaterThanOrEqual(2 / 3 - 1e-7);
        expect(place("devoted")).toBeLessThanOrEqual(1 + 1e-7);
        expect(place("typical")).toBeGreaterThanOrEqual(place("passive") - 1e-7);
        expect(place("typical")).toBeLessThanOrEqual(place("devoted") + 1e-7);
      }),
    );
  });

  it.each([
    [40, 10, 100],
    [50, 100, 1_000],
    [500, 100, 1_000],
    [{ low: 400, high: 900 }, 1_000, 10_000],
  ])(
    "a room of %j viewers is one of as many followers as guides count for it, whatever followers are given",
    (viewers, low, high) =>
      expect(guideTier({ by: "audience", viewers, followers: 5_000, engagement: "typical" }, rates)).toMatchObject({
        low,
        high,
      }),
  );

  it("a small, devoted audience passes a large, passive one", () => {
    expect(tier(2_000, "devoted").typical).toBeGreaterThan(tier(9_000, "passive").typical);
  });
});
