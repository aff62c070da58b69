import { describeValue, labelOf } from "@/lib/describe";
import { defaults, type Scenario, type ScenarioKey } from "@/lib/earnings";
import { keys } from "./write-query";

/** One line of what the scenarios say, in words. */
export interface ComparedRow {
  key: ScenarioKey;
  label: string;
  values: string[];
  differs: boolean;
}

/** What the scenarios say: each key that one of them sets, or in which they differ, in the order of links. */
export function compareInputs(scenarios: readonly Scenario[], locale: string): ComparedRow[] {
  return keys
    .map((key) => {
      const values = scenarios.map((scenario) => (matters(key, scenario) ? describeValue(scenario, key, locale) : "—"));
      return { key, label: labelOf(key), values, differs: new Set(values).size > 1 };
    })
    .filter(
      ({ key, values: [first], differs }) =>
        differs || (first !== "—" && (asked.has(key) || first !== describeValue(defaults, key, locale))),
    );
}

/** What the estimator asks everybody. */
const asked = new Set<ScenarioKey>(["viewers", "minutes", "perweek", "followers", "coins", "diamonds"]);

/** Followers matter only where followers are all that is known, and so on. */
const neededBy: Partial<Record<ScenarioKey, Scenario["by"]>> = {
  viewers: "audience",
  followers: "followers",
  engagement: "followers",
  coins: "gifts",
  diamonds: "gifts",
  gifts: "gifts",
};

function matters(key: ScenarioKey, { by }: Scenario): boolean {
  return (neededBy[key] ?? by) === by;
}

/** How far an amount is from another: in money, and as a share of the other where that is not nothing. */
export function difference(from: number, to: number): { money: number; share: number | undefined } {
  return { money: to - from, share: from === 0 ? undefined : (to - from) / from };
}
