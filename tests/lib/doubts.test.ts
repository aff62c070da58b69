import { describe, expect, it } from "vitest";
import { doubtsOf } from "@/lib/doubts";
import { defaults, type Scenario } from "@/lib/earnings";

const doubts = (scenario: Partial<Scenario>) =>
  doubtsOf(
    { ...defaults, ...scenario },
    { usValidDayMinutes: { value: 25 }, liveFollowersNeeded: { value: 1_000 }, liveAge: { value: 18 } },
    "2026-11-27",
    "en-US",
  );

describe("what can hardly be", () => {
  it("is nothing of the scenario a page starts with, in any way in and under any programme", () => {
    for (const by of ["audience", "followers", "gifts"] as const)
      for (const programme of ["global-flat", "us-scaled", "custom"] as const)
        expect(doubts({ by, programme })).toEqual([]);
  });

  it("is a week of more hours than a week has", () => {
    expect(doubts({ minutes: 1440, perweek: 50 })).toEqual([
      "50 LIVEs of 1,440 minutes take 1,200 hours; a week has 168.",
    ]);
    expect(doubts({ minutes: 1440, perweek: 7 })).toEqual([]);
    expect(doubts({ by: "gifts", minutes: 1440, perweek: 50 })).toEqual([]);
  });

  it("is a LIVE before TikTok lets one", () => {
    expect(doubts({ by: "followers", followers: 999 })).toHaveLength(1);
    expect(doubts({ by: "followers", followers: 1_000 })).toEqual([]);
    expect(doubts({ by: "audience", followers: 10 })).toEqual([]);
  });

  it("is a valid day that no LIVE makes", () => {
    const us = (scenario: Partial<Scenario>) => doubts({ programme: "us-scaled", ...scenario });
    expect(us({ minutes: 10, validdays: 1 })[0]).toMatch(/counts 1 valid day a week.*Your LIVEs make none/);
    expect(us({ minutes: 10, validdays: 0 })).toEqual([]);
    expect(us({ minutes: 25, perweek: 1, validdays: 2 })[0]).toMatch(/counts 2 valid days.*Your LIVEs make 1 at most/);
    expect(us({ minutes: 25, perweek: 1.5, validdays: 2 })).toEqual([]);
    // More than two pay as two do.
    expect(us({ minutes: 25, perweek: 3, validdays: 7 })).toEqual([]);
    expect(doubts({ programme: "custom", minutes: 10, validdays: 2 })).toEqual([]);
  });

  it("is a date that is yet to come", () => {
    expect(doubts({ asof: "2030-01-01" })).toHaveLength(1);
    expect(doubts({ asof: "2026-11-27" })).toEqual([]);
  });
});
