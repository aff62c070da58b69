import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerOf, withChanceUnpaid } from "@/lib/answer";
import { evaluate, type Scenario } from "@/lib/earnings";
import { anyScenario, scenarioOf } from "./earnings/scenarios";

function answer(change: Partial<Scenario> = {}) {
  const scenario = scenarioOf(change);
  return answerOf(evaluate(scenario, { asOf: "2026-11-23" }), { locale: "en-US", currency: scenario.currency });
}

describe("the answer in words", () => {
  it("of 40 viewers for 90 minutes, four times a week", () => {
    expect(answer()).toEqual({
      lead: "8 nights in 10",
      range: "$0 – $10",
      facts: ["typical $0.40", "average $5", "nothing 1 night in 10"],
      sentence:
        "A typical night brings about $0.40, the average one $5; one in ten passes $10, one in ten brings nothing. " +
        "A month of 17 nights: about $32, likely between $3 and $225.",
      month: { heading: "A month of 17 LIVEs", typical: "about $32", likely: "likely $3 – $225" },
    });
  });

  it("of a small room says that most nights bring nothing", () => {
    expect(answer({ viewers: 2 }).sentence).toMatch(/^Most nights bring nothing, the average one \$/);
  });

  it("of a room where even the average is less than a cent says so, and passes nothing off as money", () => {
    const { sentence, facts } = answer({ viewers: 1, minutes: 1 });
    expect(sentence).toBe("Most nights bring nothing, the average one $0.001. A month of 17 nights: about $0.");
    expect(facts).toEqual(["typical $0", "average $0.001", "nothing almost every night"]);
  });

  it("spells small counts out, and writes large ones in figures", () => {
    // By an independent sampler 25.1 % of such nights bring nothing.
    expect(answer({ viewers: 15 }).sentence).toContain("one in four brings nothing");
    expect(answer({ viewers: 100 }).sentence).toMatch(/1 in \d\d brings nothing/);
  });

  it("counts as nothing the nights whose gifts a fixed fee takes", () => {
    // Half of the nights bring 44 cents or less, so with a fee of $1 most of them are paid nothing.
    expect(answer({ feefixed: 1 }).facts.at(-1)).toBe("nothing 6 nights in 10");
    expect(answer().facts.at(-1)).toBe("nothing 1 night in 10");
  });

  it("tells the API of the nights without a coin, and of those that a fee leaves without money", () => {
    const outlook = (change: Partial<Scenario>) =>
      withChanceUnpaid(evaluate(scenarioOf(change), { asOf: "2026-11-23" }).session);
    const [free, fee] = [outlook({}), outlook({ feefixed: 1 })];
    expect(free.chanceUnpaid).toBe(free.chanceOfNothing);
    expect(fee.chanceOfNothing).toBe(free.chanceOfNothing);
    expect(fee.chanceUnpaid).toBeGreaterThan(0.5);
  });

  it("of counted gifts is to the cent and claims no chance", () => {
    const counted = answer({ by: "gifts", coins: 29_999, perweek: 1 });
    expect(counted.range).toBe("$150.00");
    expect(counted.sentence).toBe("The gifts you counted pay you $150.00. A month of 4 such LIVEs would pay $599.98.");
    const rose = answer({ by: "gifts", coins: 1, perweek: 0.25 });
    expect(rose.facts).toEqual(["1 coin from your viewers"]);
    expect(rose.sentence).toBe("The gifts you counted pay you $0.005. A month of 1 such LIVE would pay $0.005.");
  });

  it("of gifts that the fee of one payout takes still answers for a month", () => {
    const { sentence } = answer({ by: "gifts", coins: 100, feefixed: 1 });
    expect(sentence).toBe("The gifts you counted pay you $0.00. A month of 17 such LIVEs would pay $7.50.");
  });

  it.each([
    ["no viewers", { viewers: 0 }, "no gift reaches you", /there are no viewers/],
    ["an agency that takes all", { agency: 1 }, "no money reaches you", /agency, fees, exchange and tax take it all/],
    ["nothing counted", { by: "gifts" as const }, "no gifts counted yet", /^Write the diamonds or the coins/],
  ])("of %s says that no money comes, and why", (_, change, fact, why) => {
    expect(answer(change)).toMatchObject({ range: "$0", facts: [fact], month: { typical: "$0", likely: "" } });
    expect(answer(change).sentence).toMatch(why);
  });

  it("holds no nonsense, whatever is asked", () => {
    fc.assert(
      fc.property(anyScenario, fc.constantFrom(0.000_001, 1, 1_000_000), (scenario, fx) => {
        const said = JSON.stringify(answer({ ...scenario, fx }));
        expect(said).not.toMatch(/NaN|Infinity|∞|-0|undefined|\b1 (coins|LIVEs|nights)\b|between (\S+) and \2\.(?!\d)/);
      }),
      { numRuns: 60 },
    );
  });

  it("of no LIVEs a week still answers for a night", () => {
    const idle = answer({ perweek: 0 });
    expect(idle.range).toBe("$0 – $10");
    expect(idle.sentence).toMatch(/Without a LIVE, a month brings nothing\.$/);
  });
});
