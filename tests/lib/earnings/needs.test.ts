import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, type PastSession, type Scenario } from "@/lib/earnings";
import { certainTotal } from "@/lib/earnings/distribution";
import type { Evidence, OwnLaw } from "@/lib/earnings/forecast";
import { giftById } from "@/lib/earnings/gifts";
import { chanceOf, needs, saneLimits, tradeOff, withFigure, type Goal } from "@/lib/earnings/needs";
import { coinsToReach, payOut, payoutTerms } from "@/lib/earnings/payout";
import { openRates } from "@/lib/earnings/rates/open-rates";
import { giftMarks } from "@/lib/earnings/rates/gift-marks";
import { ownLaw } from "@/lib/earnings/posterior";
import { coins, usdToMicro } from "@/lib/earnings/units";
import { anyScenario, scenarioOf } from "./scenarios";

const general: Evidence = { rates: openRates("2026-11-23") };
const anyGoal = fc.record<Goal>({
  goal: fc.constantFrom(0.5, 5, 50, 500, 5_000),
  per: fc.constantFrom<Goal["per"]>("month", "session"),
});
const anySureness = fc.integer({ min: 2, max: 98 }).map((n) => n / 100);
const anySession = fc.record<PastSession>({
  viewers: fc.option(fc.integer({ min: 1, max: 3_000 }), { nil: undefined }),
  minutes: fc.integer({ min: 5, max: 400 }),
  coins: fc.oneof(fc.constant(0), fc.nat(300), fc.nat(200_000)),
});
/** What an answer may rest on: no log as often as one of a LIVE or of many. */
const anyLog = fc.oneof(fc.constant([]), fc.array(anySession, { minLength: 1, maxLength: 12 }));
const taught = (scenario: Scenario, log: readonly PastSession[]): Evidence => ({
  ...general,
  own: ownLaw(calibrate(log, scenario, general.rates)),
});
const room = (change: Partial<Scenario> = {}) => scenarioOf(change);

/** The chance of the goal when a lever stands at a value: by the engine, on the scenario that the lever makes. */
function chanceAt(scenario: Scenario, goal: Goal, lever: string, value: number, evidence = general): number {
  if (lever === "perweek") return chanceOf({ ...scenario, perweek: value }, goal, evidence);
  return chanceOf(withFigure(scenario, lever as "minutes", value, evidence.rates), goal, evidence);
}

describe("the chance of a goal", () => {
  it("is that of the coins which pay it: $500 is 100,000 coins at half a cent", () => {
    const terms = payoutTerms(room(), 17, general.rates);
    expect(coinsToReach(500, terms)).toBe(100_000);
    // An independent sampler's month of 17 nights with 40 viewers for 90 minutes: median 6,337 coins, so $31.69.
    expect(chanceOf(room(), { goal: 31.685, per: "month" }, general)).toBeCloseTo(0.5, 2);
    // One such night passes 2,076 coins ($10.38) once in ten and brings nothing with 10.5 %.
    expect(chanceOf(room(), { goal: 10.38, per: "session" }, general)).toBeCloseTo(0.1, 2);
    expect(chanceOf(room(), { goal: 0.005, per: "session" }, general)).toBeCloseTo(0.895, 3);
  });

  it("is of a goal in the creator's own currency: €450 at 0.9 are $500", () => {
    const euros = room({ currency: "EUR", fx: 0.9 });
    expect(coinsToReach(450, payoutTerms(euros, 17, general.rates))).toBe(100_000);
    expect(chanceOf(euros, { goal: 90, per: "month" }, general)).toBe(
      chanceOf(room(), { goal: 100, per: "month" }, general),
    );
  });

  it("counts the coin that only just reaches it, and never one too few", () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 1, max: 1_000_000_00 }), (scenario, cents) => {
        const terms = payoutTerms(scenario, 1, general.rates);
        const needed = coinsToReach(cents / 100, terms);
        if (needed === undefined) return;
        const target = usdToMicro(cents / 100);
        expect(payOut(coins(needed), terms).takeHome).toBeGreaterThanOrEqual(target);
        expect(payOut(coins(needed - 1), terms).takeHome).toBeLessThan(target);
      }),
      { numRuns: 200 },
    );
  });

  it("is certain for nothing, and nil where no gift can reach the creator", () => {
    expect(chanceOf(room({ viewers: 0 }), { goal: 0, per: "month" }, general)).toBe(1);
    expect(chanceOf(room({ agency: 1 }), { goal: 1, per: "month" }, general)).toBe(0);
    expect(chanceOf(room({ perweek: 0 }), { goal: 1, per: "month" }, general)).toBe(0);
  });

  it("never falls when there are more viewers, minutes, gifts or LIVEs, and never rises with the goal", () => {
    const steps = { viewers: [10, 20, 80, 640], minutes: [10, 30, 90, 240], gifting: [0.002, 0.01, 0.05] };
    fc.assert(
      fc.property(
        anyScenario.filter(({ by }) => by !== "gifts"),
        anyGoal,
        (scenario, goal) => {
          for (const [lever, values] of Object.entries(steps)) {
            const chances = values.map((value) => chanceAt(scenario, goal, lever, value));
            chances.forEach((chance, i) => expect(chance).toBeGreaterThanOrEqual((chances[i - 1] ?? 0) - 1e-6));
          }
          const dearer = chanceOf(scenario, { ...goal, goal: goal.goal * 2 }, general);
          expect(dearer).toBeLessThanOrEqual(chanceOf(scenario, goal, general) + 1e-7);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("what it takes", () => {
  it("is verified by evaluating it: the chance at the solution is the sureness asked for, within half a point", () => {
    fc.assert(
      fc.property(
        anyScenario.filter(({ by }) => by !== "gifts"),
        anyGoal,
        anySureness,
        anyLog,
        (scenario, goal, sure, log) => {
          const evidence = taught(scenario, log);
          for (const { lever, to, from, reachable, chance } of needs(scenario, goal, sure, evidence)) {
            if (lever in giftMarks) continue;
            expect(chanceAt(scenario, goal, lever, to, evidence)).toBe(chance);
            if (!reachable) {
              expect(to).toBe(Math.max(saneLimits[lever].max, from));
              expect(chance).toBeLessThan(sure);
              continue;
            }
            expect(chance).toBeGreaterThanOrEqual(sure);
            if (to <= saneLimits[lever].min) continue;
            // The first whole number of LIVEs; and where minutes lift the US rate in steps, nothing noticeably less would do.
            if (lever === "perweek") expect(chanceAt(scenario, goal, lever, to - 1, evidence)).toBeLessThan(sure);
            else if (lever === "minutes" && scenario.programme === "us-scaled")
              expect(chanceAt(scenario, goal, lever, to * 0.999_99, evidence)).toBeLessThan(sure + 0.005);
            else expect(chance).toBeLessThan(sure + 0.005);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("names the first whole number of gifts a night that is enough", () => {
    const goal: Goal = { goal: 500, per: "month" };
    const found = new Map(needs(room(), goal, 0.8, general).map((need) => [need.lever, need]));
    // 100,000 coins in 17 nights: eight months in ten the viewers bring the rest, and that rest is small.
    const roses = found.get("roses")!;
    const lowest = 100_000 - 17 * roses.to;
    expect(chanceOf(room(), { goal: lowest * 0.005, per: "month" }, general)).toBeGreaterThanOrEqual(0.8);
    expect(chanceOf(room(), { goal: (lowest + 17) * 0.005, per: "month" }, general)).toBeLessThan(0.8);
  });

  it("names the first whole number of dear gifts that is enough in all of the period, and none of a night too many", () => {
    const dear = (goal: Goal, change: Partial<Scenario> = {}) =>
      needs(room(change), goal, 0.5, general)
        .slice(-2)
        .map(({ to, reachable }) => [to, reachable]);
    // $500 is 100,000 coins, of which a room without viewers brings none: 100 galaxies, or 4 lions of 29,999.
    expect(dear({ goal: 500, per: "month" }, { viewers: 0 })).toEqual([
      [100, true],
      [4, true],
    ]);
    expect(dear({ goal: 500, per: "session" }, { viewers: 0 })).toEqual([
      [100, true],
      [4, true],
    ]);
    // A million coins a night: 17 such nights are $85,000, which as many galaxies bring.
    expect(dear({ goal: 85_000, per: "month" }, { viewers: 0 })[0]).toEqual([17_000, true]);
    expect(dear({ goal: 85_001, per: "month" }, { viewers: 0 })[0]).toEqual([17_000, false]);
    expect(dear({ goal: 500, per: "month" }, { perweek: 0 })).toEqual([
      [0, false],
      [0, false],
    ]);
  });

  it("of counted gifts is arithmetic: $500 at $20 a LIVE takes 25 LIVEs a month, so 6 a week", () => {
    const found = needs(room({ by: "gifts", coins: 4_000 }), { goal: 500, per: "month" }, 0.9, general);
    expect(found.map(({ lever }) => lever)).toEqual(["perweek", "roses", "galaxies", "lions"]);
    expect(found[0]).toMatchObject({ from: 4, to: 6, reachable: true, chance: 1 });
    expect(needs(room({ by: "gifts", coins: 4_000 }), { goal: 500, per: "month" }, 1, general)).toEqual(found);
    // More LIVEs do nothing for one.
    const ofOne = needs(room({ by: "gifts", coins: 4_000 }), { goal: 30, per: "session" }, 0.9, general);
    expect(ofOne.map(({ lever, to }) => [lever, to])).toEqual([
      ["roses", 2_000],
      ["galaxies", 2],
      ["lions", 1],
    ]);
  });

  it("keeps what is not known as unknown: an open gifting share moves without becoming surer", () => {
    const { rates } = general;
    const goal: Goal = { goal: 100, per: "month" };
    expect(chanceAt(room(), goal, "gifting", 0.015)).toBeCloseTo(chanceOf(room(), goal, general), 9);
    const guessed = room({ by: "followers", followers: 20_000 });
    expect(chanceAt(guessed, goal, "viewers", 0.06 * 20_000 ** 0.7)).toBeCloseTo(chanceOf(guessed, goal, general), 9);
    expect(withFigure(room({ minutes: { low: 60, high: 120 } }), "minutes", 170, rates).minutes).toMatchObject({
      low: expect.closeTo(170 / Math.SQRT2, 6) as number,
      high: expect.closeTo(170 * Math.SQRT2, 6) as number,
    });
  });

  it("starts each lever from what the scenario says of it", () => {
    const from = (change: Partial<Scenario>) =>
      needs(room(change), { goal: 100, per: "month" }, 0.5, general).map((need) => [need.lever, need.from]);
    const near = (x: number) => expect.closeTo(x, 9) as number;
    const gifts = ["roses", "galaxies", "lions"].map((lever) => [lever, 0]);
    expect(from({ perweek: 3, minutes: { low: 60, high: 240 } })).toEqual([
      ["perweek", 3],
      ["minutes", near(120)],
      ["viewers", 40],
      ["gifting", 0.015],
      ...gifts,
    ]);
    expect(from({ by: "followers", followers: 20_000, gifting: { low: 0.01, high: 0.04 } })).toEqual([
      ["perweek", 4],
      ["minutes", 90],
      ["viewers", near(0.06 * 20_000 ** 0.7)],
      ["gifting", near(0.02)],
      ...gifts,
    ]);
  });

  it("moves a figure that is known as one, and a guess as wide as it was", () => {
    const { rates } = general;
    expect(withFigure(room({ gifting: 0.02 }), "gifting", 0.03, rates)).toEqual(room({ gifting: 0.03 }));
    expect(withFigure(room(), "viewers", 70, rates)).toEqual(room({ viewers: 70 }));
    expect(withFigure(room({ by: "followers" }), "minutes", 70, rates)).toEqual(room({ by: "followers", minutes: 70 }));
    expect(withFigure(room({ by: "gifts" }), "viewers", 70, rates)).toEqual(room({ by: "gifts", viewers: 70 }));
    const guessed = withFigure(room({ by: "followers" }), "viewers", 70, rates);
    expect(guessed.by).toBe("audience");
    // A log-sd of 1.2 between the tenth and the ninetieth of a hundred, 2 × 1.28155 of them apart.
    expect(guessed.viewers).toEqual({
      low: expect.closeTo(70 * Math.exp(-1.2 * 1.281_552), 3) as number,
      high: expect.closeTo(70 * Math.exp(1.2 * 1.281_552), 3) as number,
    });
  });

  it("moves with own LIVEs what they can tell of: viewers where the log has them, time alone where it has not", () => {
    const nights = Array.from({ length: 6 }, (_, i): PastSession => ({ minutes: 90, coins: 900 + 40 * i }));
    const goal: Goal = { goal: 200, per: "month" };
    const levers = (log: PastSession[], change: Partial<Scenario> = {}) =>
      needs(room(change), goal, 0.5, taught(room(change), log)).map(({ lever }) => lever);
    const gifts = ["roses", "galaxies", "lions"];
    expect(levers(nights)).toEqual(["perweek", "minutes", ...gifts]);
    const seen = nights.map((night) => ({ ...night, viewers: 40 }));
    expect(levers(seen)).toEqual(["perweek", "minutes", "viewers", "gifting", ...gifts]);
    expect(levers(seen, { by: "followers" })).toEqual(["perweek", "minutes", ...gifts]);
    // Nights of 1,000 coins where the model's median is 88: far fewer viewers are needed than it says of anybody.
    const viewersBy = (evidence: Evidence) =>
      needs(room(), goal, 0.5, evidence).find(({ lever }) => lever === "viewers")!.to;
    expect(viewersBy(taught(room(), seen))).toBeLessThan(viewersBy(general) / 3);
  });

  it("says when a lever alone cannot do it, and what it would reach at most", () => {
    const [perweek] = needs(room({ viewers: 5 }), { goal: 5_000, per: "month" }, 0.9, general);
    expect(perweek).toMatchObject({ lever: "perweek", to: 21, reachable: false });
    expect(perweek.chance).toBeLessThan(0.05);
  });
});

it("finds where a law without any spread jumps, from below and from above, however sure one wants to be", () => {
  // A hundred coins a gifting entry, of which 40 viewers for 90 minutes bring 6.3035.
  const steady: OwnLaw = {
    sessions: 9,
    basis: "viewer-hour",
    totalOf: (audience) => (sessions) => certainTotal(Math.floor(audience.giftingEntries * 100) * sessions),
    nightOf: (audience) => audience,
    rates: [],
  };
  const times = (coinsNeeded: number) => coinsNeeded / 100 / (((40 * 5_400) / 514) * 0.015);
  for (const coinsNeeded of [200, 500, 2_000])
    for (const sure of [0.02, 0.5, 0.97]) {
      const goal: Goal = { goal: coinsNeeded * 0.005, per: "session" };
      const found = needs(room(), goal, sure, { ...general, own: steady }).slice(0, 3);
      expect(found.map(({ lever }) => lever)).toEqual(["minutes", "viewers", "gifting"]);
      for (const { from, to, reachable, chance } of found) {
        expect([reachable, chance]).toEqual([true, 1]);
        expect(to / from / times(coinsNeeded)).toBeCloseTo(1, 5);
      }
    }
});

it("asks for few laws, each answer leading to the next", () => {
  const log = [0, 30, 900, 120, 15, 4_000, 60, 300, 8, 75, 1_500, 210].map((brought, start): PastSession => ({
    viewers: 40,
    minutes: 90,
    coins: brought,
    start,
  }));
  const { own } = taught(room(), log);
  let asked = 0;
  const counted: Evidence = {
    ...general,
    own: {
      ...own!,
      totalOf: (audience) => {
        const totalOf = own!.totalOf(audience);
        return (...sessions) => {
          asked++;
          return totalOf(...sessions);
        };
      },
    },
  };
  const asks = (answer: () => unknown) => {
    asked = 0;
    answer();
    return asked;
  };
  for (const goal of [5, 50, 500])
    for (const sure of [0.1, 0.5, 0.9, 0.98]) {
      // Minutes, viewers and gifting, of which the second and third begin where the first ended; and gifts, which need one.
      expect(asks(() => needs(room(), { goal, per: "session" }, sure, counted))).toBeLessThanOrEqual(9);
      // Twelve points, three or four laws each.
      expect(asks(() => tradeOff(room(), { goal, per: "month" }, sure, counted))).toBeLessThanOrEqual(42);
    }
});

describe("the trade-off of viewers and LIVEs", () => {
  it("is searched up to where a great room stands, as its levers are", () => {
    const [great, goal] = [room({ viewers: 20_000 }), { goal: 30_000, per: "month" } as const];
    const perweek = needs(great, goal, 0.8, general)[0];
    expect(perweek).toMatchObject({ lever: "perweek", reachable: true });
    const line = tradeOff(great, goal, 0.8, general);
    expect(line[0].perweek).toBe([1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 17, 21].find((pace) => pace >= perweek.to));
    expect(line[0].viewers).toBeGreaterThan(saneLimits.viewers.max);
  });

  it("runs along the goal: each point has the asked chance, and more LIVEs need fewer viewers", () => {
    const goal: Goal = { goal: 500, per: "month" };
    const line = tradeOff(room(), goal, 0.5, general);
    expect(line.map(({ perweek }) => perweek)).toEqual([1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 17, 21]);
    line.forEach(({ perweek, viewers }, i) => {
      expect(chanceOf(room({ perweek, viewers }), goal, general)).toBeCloseTo(0.5, 2);
      if (i > 0) expect(viewers).toBeLessThan(line[i - 1].viewers);
    });
  });
});

it("measures gifts by catalogue prices", () => {
  expect([giftById(5655), giftById(11046), giftById(6369)].map((gift) => [gift?.name, gift?.coins])).toEqual([
    ["Rose", giftMarks.roses],
    ["Galaxy", giftMarks.galaxies],
    ["Lion", giftMarks.lions],
  ]);
});
