import { describe, expect, it } from "vitest";
import { describeValue, labelOf, questionOf } from "@/lib/describe";
import { defaults, type Scenario } from "@/lib/earnings";
import { keys } from "@/lib/share/write-query";

const question = (change: Partial<Scenario>) => questionOf({ ...defaults, ...change }, "en-US");

describe("a scenario in words", () => {
  it.each<[Partial<Scenario>, string]>([
    [{}, "40 viewers, 90 minutes, 4 LIVEs a week"],
    [{ viewers: 1, minutes: 1, perweek: 1 }, "1 viewer, 1 minute, 1 LIVE a week"],
    [{ viewers: { low: 30, high: 60 } }, "30–60 viewers, 90 minutes, 4 LIVEs a week"],
    [{ by: "followers", followers: 50_000 }, "50,000 followers, typical audience, 90 minutes, 4 LIVEs a week"],
    [{ by: "gifts", coins: 20_000 }, "20,000 coins a LIVE, 4 LIVEs a week"],
    [{ by: "gifts", diamonds: 0, gifts: [{ id: 1, count: 3 }] }, "0 diamonds and 3 gifts a LIVE, 4 LIVEs a week"],
    [{ by: "gifts" }, "no gifts, 4 LIVEs a week"],
    [{ battles: "more" }, "40 viewers, 90 minutes, 4 LIVEs a week, more battles"],
    [
      { quality: "more", interaction: "more", battles: "less", reach: "less" },
      "40 viewers, 90 minutes, 4 LIVEs a week, more content quality, more interaction, 2 more changed",
    ],
  ])("%j is “%s”", (change, words) => {
    expect(question(change)).toBe(words);
  });

  it("every key has a label of its own, and words for what it holds", () => {
    expect(new Set(keys.map(labelOf)).size).toBe(keys.length);
    for (const key of keys) expect(describeValue(defaults, key, "en-US")).not.toBe("");
  });

  it("shares are percent, settings are words, and what is absent is a dash", () => {
    const scenario: Scenario = { ...defaults, tax: 0.255, battles: "more", gifting: { low: 0.005, high: 0.03 } };
    expect(describeValue(scenario, "tax", "en-US")).toBe("25.5%");
    expect(describeValue(scenario, "gifting", "en-US")).toBe("0.5%–3%");
    expect(describeValue(scenario, "battles", "en-US")).toBe("more than now");
    expect(describeValue(scenario, "coins", "en-US")).toBe("—");
  });
});
