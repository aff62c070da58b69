import { describe, expect, it } from "vitest";
import { openRates, type Scenario } from "@/lib/earnings";
import { rewardRate } from "@/lib/earnings/programmes";
import type { RateId } from "@/lib/earnings/rates/rates";
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

describe("what a reward rate is made of", () => {
  const parts = (...of: Parameters<typeof rate>) =>
    rate(...of).parts.map(({ id, label, share, rate: source }) => [id, label, share, source]);

  it("is each mission with the rate it comes from, those of a LIVE before those of its week", () => {
    const all = { newfollowers: 6, breach: 0.05, validdays: 2, fans: 150, league: "hold" } as const;
    expect(parts(all, 60.4)).toEqual([
      ["length", "LIVE of 60 minutes", 0.38, "usPerLiveLong"],
      ["new-followers", "New followers", 0.02, "usNewFollowersBonus"],
      ["breach", "Breaches", -0.05, "usBreachMax"],
      ["valid-days", "Two or more valid days a week", 0.08, "usWeeklyTwoDays"],
      ["fans", "Active fans", 0.015, "usFans100"],
      ["league", "League", 0.01, "usLeagueHold"],
    ]);
    expect(rate(all)).toMatchObject({ total: 0.455, ceiling: 0.53, league: { share: 0.01, capUsdWeek: 1_000 } });
    expect(parts({ validdays: 1, fans: 2_000, league: "best" }, 25).slice(1)).toEqual([
      ["valid-days", "One valid day a week", 0.06, "usWeeklyOneDay"],
      ["fans", "Active fans", 0.02, "usFans2000"],
      ["league", "League", 0.03, "usLeagueBest"],
    ]);
    expect(parts({ fans: 10 }).at(-1)).toEqual(["fans", "Active fans", 0.01, "usFans10"]);
    expect(rate({ fans: 9 })).toMatchObject({ total: 0.38, league: { share: 0 } });
  });

  it.each([
    ["usPerLiveCap", 0.3, 0.43, 1, -0.08],
    ["usWeeklyCap", 0.1, 0.48, 4, -0.03],
    ["usTotalCap", 0.4, 0.4, 4, -0.11],
  ] as const)("what passes %s is taken off by a part of its own", (capped, cap, total, place, off) => {
    const book = openRates("2026-11-23");
    const tighter = { ...book, value: (id: RateId) => (id === capped ? cap : book.value(id)) };
    const terms = scenarioOf({ programme: "us-scaled", validdays: 2, fans: 2_000, league: "best" });
    const capAt = rewardRate(terms, 60, tighter);
    expect(capAt.total).toBe(total);
    expect(capAt.parts[place]).toEqual({ id: "cap", label: "Cap", share: off });
  });

  it("is one part under the other programmes, which nothing is held against and no league caps", () => {
    const league = { share: 0, capUsdWeek: Infinity };
    expect(rate({ programme: "global-flat" })).toEqual({
      total: 0.5,
      parts: [{ id: "flat", label: "Flat rate", share: 0.5, rate: "flatRewardRate" }],
      ceiling: 0.5,
      league,
    });
    expect(rate({ programme: "custom", rate: 0.37 })).toEqual({
      total: 0.37,
      parts: [{ id: "custom", label: "Your own rate", share: 0.37 }],
      ceiling: 0.37,
      league,
    });
    expect(rate({ programme: "global-flat", rate: 0.37 }).total).toBe(0.5);
  });
});

describe("the other programmes", () => {
  it("flat pays half", () => expect(rate({ programme: "global-flat" }).total).toBe(0.5));
  it("custom pays the given rate", () => expect(rate({ programme: "custom", rate: 0.37 }).total).toBe(0.37));
  it("custom without a rate is flat", () => expect(rate({ programme: "custom" }).total).toBe(0.5));
});
