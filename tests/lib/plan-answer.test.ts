import { describe, expect, it } from "vitest";
import {
  calibrate,
  defaults,
  openRates,
  planDefaults,
  planOf,
  type PastSession,
  type Plan,
  type Scenario,
} from "@/lib/earnings";
import { chanceAnswerOf, needsAnswerOf, surenessChoices, type NeedsAnswer } from "@/lib/plan-answer";

function answer(plan: Partial<Plan> = {}, scenario: Partial<Scenario> = {}) {
  const whole = { ...planDefaults, ...plan };
  const result = planOf({ ...defaults, ...scenario }, whole, { asOf: "2026-11-23" });
  return { ...chanceAnswerOf(result, whole, "en-US"), needs: needsAnswerOf(result, whole, "en-US") };
}

describe("what a plan says", () => {
  it("says of counted gifts what they bring, and nothing of what is typical", () => {
    const { facts, sentence } = answer({ goal: 2_000 }, { by: "gifts", diamonds: 10_000 });
    expect(facts).toEqual(["$850 from gifts"]);
    expect(sentence).toMatch(/It takes 400,000 coins from gifts in 17 LIVEs; such a month brings 170,000\.$/);
  });

  it("of a month without a LIVE says that it brings none", () => {
    expect(answer({}, { perweek: 0 }).sentence).toMatch(
      /It takes 100,000 coins from gifts; a month without a LIVE brings none\.$/,
    );
  });

  it("names the chance, the coins it takes and what a typical month brings", () => {
    // $500 is 100,000 coins; the month's median is 6,337 coins by an independent sampler.
    const { lead, sentence, facts } = answer();
    expect(lead).toBe("Chance of $500 in a month");
    expect(sentence).toMatch(
      /^As it stands, 1 month in 40 brings \$500\. It takes 100,000 coins from gifts in 17 LIVEs; a typical month brings 6,3[34]\d\.$/,
    );
    expect(facts).toEqual(["typical $32, average $87 from gifts"]);
  });

  it("names each lever as it is and as it would have to be, or why it alone cannot do it", () => {
    const { heading, lines, short } = answer().needs;
    expect(heading).toBe("To reach $500 in a month more likely than not, one of these alone would do");
    const line = (lever: string) => [...lines, ...short].find((need) => need.lever === lever);
    expect(line("viewers")).toMatchObject({ from: "40", to: expect.stringMatching(/^4[78]\d$/) as string });
    expect(line("perweek")?.from).toBe("4");
    expect(line("perweek")?.to).toBeUndefined();
    expect(line("perweek")?.reason).toBe("Even 21 LIVEs a week would do in 1 month in 4.");
    expect(line("roses")).toEqual({
      lever: "roses",
      label: "More roses a night",
      to: expect.stringMatching(/^5,5\d\d$/) as string,
    });
  });

  it("counts dear gifts over the goal's whole period, and roses by the night", () => {
    const gifts = (plan: Partial<Plan>) =>
      answer(plan, { viewers: 0 })
        .needs.lines.slice(-3)
        .map(({ label, to }) => [label, to]);
    // 100,000 coins: in 17 LIVEs 5,883 of one coin each, or 4 of 29,999 in the month. 17 lions would be five times as much.
    expect(gifts({})).toEqual([
      ["More roses a night", "5,883"],
      ["or galaxies a month", "100"],
      ["or lions a month", "4"],
    ]);
    expect(gifts({ per: "session" }).map(([label]) => label)).toEqual([
      "More roses a night",
      "or galaxies a night",
      "or lions a night",
    ]);
    const far = answer({ goal: 1e6 }, { viewers: 0 }).needs.short.find(({ lever }) => lever === "lions")!;
    expect(far.reason).toBe("Even 561 lions a month would do in almost no month.");
  });

  it("says how the extra gifts would come in all of the goal's period, each size of them, or not at all", () => {
    const mix = answer().needs.mix!;
    expect(mix).toMatch(/^Gifts usually come mixed: about 1,1\d\d more people who gift in a month, by coins /);
    const counts = [...mix.matchAll(/(\d+) of /g)].map(([, count]) => Number(count));
    // The mean of each size is a sum over the law; 5,510 roses in each of 17 nights are 93,670 coins.
    const coins = [1, 4.5, 34, 294, 4_342].reduce((sum, mean, i) => sum + mean * counts[i], 0);
    expect(coins / 93_670).toBeCloseTo(1, 1);
    expect(answer({ per: "session", goal: 50 }).needs.mix).toContain("more people who gift in a night");
    // 91 roses a night are 19 gifts a month, too few for one of 1,000 coins: without it the others bring a third.
    expect(answer({ goal: 100 }, { viewers: 100 }).needs.mix).toBeUndefined();
    expect(answer({ goal: 5 }).needs.mix).toBeUndefined();
  });

  it("keeps what is enough apart from what is not, and says so where nothing is", () => {
    const levers = ({ lines, short }: NeedsAnswer) => [lines, short].map((all) => all.map(({ lever }) => lever));
    expect(levers(answer().needs)).toEqual([
      ["viewers", "roses", "galaxies", "lions"],
      ["perweek", "minutes", "gifting"],
    ]);
    const none = answer({ sure: 0.8 }, { agency: 1 }).needs;
    expect(none.heading).toBe("To reach $500 in 8 months in 10, none of these alone would do");
    expect(none.lines).toEqual([]);
    expect(none.short).toHaveLength(7);
    expect(answer({ goal: 5 }).needs.short).toEqual([]);
  });

  it("names a figure that is enough, as it is tried, and no rounder one as it stands", () => {
    const line = (lever: string, scenario: Partial<Scenario>) => {
      const { lines, short } = answer({ goal: 100 }, scenario).needs;
      return [...lines, ...short].find((need) => need.lever === lever)!;
    };
    const whole = { ...planDefaults, goal: 100 };
    const { needs } = planOf({ ...defaults, viewers: 2.5, perweek: 1.5 }, whole, { asOf: "2026-11-23" });
    const viewers = needs.find(({ lever }) => lever === "viewers")!;
    expect(line("viewers", { viewers: 2.5, perweek: 1.5 })).toMatchObject({
      from: "2.5",
      to: String(Math.ceil(viewers.to)),
    });
    expect(line("perweek", { viewers: 2.5, perweek: 1.5 }).from).toBe("1.5");
    expect(line("gifting", { viewers: 300 }).to).toMatch(/^\d(\.\d)?%$/);
  });

  it("says so where the goal is already surer than asked", () => {
    const { heading, lines } = answer({ goal: 5 }).needs;
    expect(heading).toBe("That is surer than you ask. So little of each alone would still do");
    expect(lines.map(({ lever }) => lever)).toEqual(["perweek", "minutes", "viewers", "gifting"]);
  });

  it("says of own LIVEs only how many times as many have to gift: their share is not known", () => {
    const log = [900, 1_400, 700, 1_100].map((coins): PastSession => ({ viewers: 40, minutes: 90, coins }));
    const options = { asOf: "2026-11-23", calibration: calibrate(log, defaults, openRates("2026-11-23")) };
    const { lines } = needsAnswerOf(planOf(defaults, planDefaults, options), planDefaults, "en-US");
    expect(lines.find(({ lever }) => lever === "gifting")).toMatchObject({
      from: "as now",
      to: expect.stringMatching(/^×\d(\.\d)? as many$/) as string,
    });
  });

  it("never says that a chance is what was asked for while it falls short of it", () => {
    // 440 viewers bring $500 in 47 months of 100.
    const short = answer({}, { viewers: 440 });
    expect(short.chance).toBe("almost 5 months in 10");
    expect(short.sentence).toMatch(/^As it stands, almost 5 months in 10 bring \$500\./);
    expect(short.needs.heading).toMatch(/more likely than not/);
    expect(answer({ sure: 0.8 }, { viewers: 440 }).chance).toBe("5 months in 10");
    expect(answer({}, { viewers: 500 }).chance).toBe("5 months in 10");
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
