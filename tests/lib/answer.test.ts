import { describe, expect, it } from "vitest";
import { answerOf } from "@/lib/answer";
import { evaluate, type Scenario } from "@/lib/earnings";
import { scenarioOf } from "./earnings/scenarios";

function answer(change: Partial<Scenario> = {}) {
  const scenario = scenarioOf(change);
  return answerOf(evaluate(scenario, { asOf: "2026-11-23" }), scenario, "en-US");
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

  it("of counted gifts is to the cent and claims no chance", () => {
    const counted = answer({ by: "gifts", coins: 29_999, perweek: 1 });
    expect(counted.range).toBe("$150.00");
    expect(counted.sentence).toBe("The gifts you counted pay you $150.00. A month of 4 such LIVEs would pay $599.98.");
  });

  it.each([
    ["no viewers", { viewers: 0 }],
    ["an agency that takes all", { agency: 1 }],
    ["nothing counted", { by: "gifts" as const }],
  ])("of %s says that no money comes, without nonsense", (_, change) => {
    const { sentence, range } = answer(change);
    expect(`${range} ${sentence}`).not.toMatch(/NaN|Infinity|∞|-0|undefined/);
    expect(range).toMatch(/^\$0/);
  });

  it("of no LIVEs a week still answers for a night", () => {
    const idle = answer({ perweek: 0 });
    expect(idle.range).toBe("$0 – $10");
    expect(idle.sentence).toMatch(/Without a LIVE, a month brings nothing\.$/);
  });
});
