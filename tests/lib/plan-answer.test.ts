import { describe, expect, it } from "vitest";
import { defaults, planDefaults, planOf, type Plan, type Scenario } from "@/lib/earnings";
import { planAnswerOf, surenessChoices } from "@/lib/plan-answer";

function answer(plan: Partial<Plan> = {}, scenario: Partial<Scenario> = {}) {
  const whole = { ...planDefaults, ...plan };
  return planAnswerOf(planOf({ ...defaults, ...scenario }, whole, { asOf: "2026-11-23" }), whole, "en-US");
}

describe("what a plan says", () => {
  it("names the chance, the coins it takes and what a typical month brings", () => {
    // $500 is 100,000 coins; the month's median is 6,337 coins by an independent sampler.
    const { lead, sentence, facts } = answer();
    expect(lead).toBe("Chance of $500 in a month");
    expect(sentence).toMatch(
      /^As it stands, 1 month in 30 brings \$500\. It takes 100,000 coins from gifts in 17 LIVEs; a typical month brings 6,3[34]\d\.$/,
    );
    expect(facts).toEqual(["typical $32, average $87 from gifts"]);
  });

  it("names each lever as it is and as it would have to be, or why it alone cannot do it", () => {
    const { needsHeading, needs } = answer();
    expect(needsHeading).toBe("To reach $500 in a month more likely than not, one of these alone would do");
    const line = (lever: string) => needs.find((need) => need.lever === lever);
    expect(line("viewers")).toMatchObject({ from: "40", to: expect.stringMatching(/^4[78]\d$/) as string });
    expect(line("perweek")).toMatchObject({ from: "4", to: undefined });
    expect(line("perweek")?.reason).toMatch(/^Even 21 LIVEs a week would do in 2\d(\.\d)?% of months\.$/);
    expect(line("roses")).toMatchObject({ from: undefined, reason: undefined });
  });

  it("says so where the goal is already surer than asked", () => {
    expect(answer({ goal: 5 }).needsHeading).toBe("That is surer than you ask. So little of each alone would still do");
  });

  it("keeps nights and months apart, and other income beside gifts", () => {
    expect(answer({ per: "session", goal: 10 }).sentence).toMatch(
      /nights? in 10 brings? \$10\. It takes 2,000 coins from gifts; a typical night/,
    );
    const beside = answer({ goal: 300, shopsales: 1_000, commission: 0.25 });
    expect(beside.facts).toEqual(["typical $32, average $87 from gifts", "$250 from elsewhere"]);
    expect(beside.sentence).toContain("It takes 10,000 coins from gifts");
    expect(answer({ goal: 100, shopsales: 1_000, commission: 0.25 }).sentence).toContain("without a gift");
  });

  it("does not promise what nothing can bring", () => {
    expect(answer({}, { agency: 1 }).sentence).toBe(
      "As it stands, almost no month brings $500. No number of gifts can bring it: every part of the reward goes elsewhere.",
    );
  });

  it("offers three degrees of sureness, and the link's own", () => {
    const labels = (sure: number) => surenessChoices(sure, "month", "en-US").map(({ label }) => label);
    expect(labels(0.5)).toEqual(["More likely than not", "8 months in 10", "9 months in 10"]);
    expect(labels(0.3)).toEqual(["3 months in 10", "More likely than not", "8 months in 10", "9 months in 10"]);
  });
});
