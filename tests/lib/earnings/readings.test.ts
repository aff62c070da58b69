import { describe, expect, it } from "vitest";
import { compareReadings } from "@/lib/earnings";

describe("1,000 coins in the readings in circulation", () => {
  const found = Object.fromEntries(compareReadings(1_000, "2026-11-22").map((reading) => [reading.id, reading]));

  it("come to anything from $1.25 to $25", () => {
    expect(Object.fromEntries(Object.entries(found).map(([id, { usd }]) => [id, usd]))).toEqual({
      "one-to-one": 5,
      "two-then-half": 2.5,
      "two-at-half-cent": 2.5,
      "halved-thrice": 1.25,
      "half-retail": 7.55,
      "five-cents": 25,
    });
  });

  it("only one of them comes within a tenth of the $33 that arrived in the BBC's test", () => {
    const near = Object.values(found).filter(({ ofTestUsd }) => Math.abs(ofTestUsd / 33 - 1) < 0.1);
    expect(near.map(({ id }) => id)).toEqual(["one-to-one"]);
    expect(found["two-then-half"].ofTestUsd).toBe(15.405);
    expect(found["half-retail"].ofTestUsd).toBe(53);
  });

  it("each names its sources", () => {
    for (const { sources } of Object.values(found)) expect(sources.length).toBeGreaterThan(0);
  });
});
