import { describe, expect, it } from "vitest";
import { openRates, type Scenario } from "@/lib/earnings";
import { rewardRate } from "@/lib/earnings/programmes";
import { scenarioOf } from "./scenarios";

const rate = (change: Partial<Scenario>, minutes = 90, asOf = "2026-11-23") =>
  rewardRate(scenarioOf({ programme: "us-scaled", validdays: 0, ...change }), minutes, openRates(asOf));

describe("the scaled programme of the US", () => {
  it.each([
    ["under 5 minutes pays 20 points", 4, 0.2],
    ["5 minutes is the foot of the slope", 5, 0.2],
    ["15 minutes stands half-way", 15, 0.29],
    ["25 minutes is its top", 25, 0.38],
    ["longer adds nothing", 600, 0.38],
  ])("%s", (_, minutes, expected) => expect(rate({}, minutes).total).toBeCloseTo(expected, 9));

  it.each([
    ["5 new followers add 2 points", { newfollowers: 5 }, 0.4],
    ["4 new followers add none", { newfollowers: 4 }, 0.38],
    ["one valid day adds 6", { validdays: 1 }, 0.44],
    ["two add 8", { validdays: 2 }, 0.46],
    ["seven add no more than two", { validdays: 7 }, 0.46],
    ["10 fans add 1", { fans: 10 }, 0.39],
    ["100 fans add 1.5", { fans: 100 }, 0.395],
    ["2,000 fans add 2", { fans: 2000 }, 0.4],
    ["holding the league adds 1", { league: "hold" }, 0.39],
    ["a personal best adds 3", { league: "best" }, 0.41],
    ["breaches take off up to 20", { breach: 0.2 }, 0.18],
    ["everything together is 53 and no more", { newfollowers: 9, validdays: 3, fans: 5000, league: "best" }, 0.53],
  ] as [string, Partial<Scenario>, number][])("%s points", (_, change, expected) =>
    expect(rate(change).total).toBeCloseTo(expected, 9),
  );

  it("never falls below 0", () => expect(rate({ breach: 0.2 }, 1).total).toBe(0));

  it("starts on 10 February 2025: January is paid flat, March by missions", () => {
    expect(rate({ validdays: 2 }, 90, "2025-01-15").total).toBe(0.5);
    expect(rate({ validdays: 2 }, 90, "2025-02-10").total).toBeCloseTo(0.46, 9);
    expect(rate({ validdays: 2 }, 90, "2025-03-15").total).toBeCloseTo(0.46, 9);
  });

  it("its parts sum to the whole", () => {
    for (const breach of [0, 0.05, 0.2])
      for (const minutes of [1, 12, 60]) {
        const { total, parts } = rate({ breach, newfollowers: 6, validdays: 2, fans: 150, league: "hold" }, minutes);
        expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(total, 9);
      }
  });
});

describe("the other programmes", () => {
  it("flat pays half", () => expect(rate({ programme: "global-flat" }).total).toBe(0.5));
  it("custom pays the given rate", () => expect(rate({ programme: "custom", rate: 0.37 }).total).toBe(0.37));
  it("custom without a rate is flat", () => expect(rate({ programme: "custom" }).total).toBe(0.5));
});
