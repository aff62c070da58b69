import {
  giftPrices,
  openRates,
  planInSteps,
  planSources,
  withLever,
  type Calibration,
  type Need,
  type PlanStanding,
  type PlanResult,
  type Scenario,
  type ScenarioKey,
} from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";
import type { SourcedPlan } from "./use-plan-answers";

/** The answer to an edit, and what it would take with its sources: worked out once, when it is asked for. */
export function answerPlan(
  { scenario, plan, gifts }: PlanLink,
  { asOf, calibration }: { asOf: string; calibration?: Calibration },
): { standing: PlanStanding; solve(): SourcedPlan } {
  const { standing, solve } = planInSteps(scenario, plan, { asOf, giftCoins: giftPrices(gifts), calibration });
  let solved: SourcedPlan | undefined;
  const source = (result: PlanResult) => ({ ...result, sources: planSources(result) });
  return { standing, solve: () => (solved ??= source(solve())) };
}

/**
 * What changes when one figure of a scenario is set to what it would have to be, rounded up to what one would type. Nothing
 * else: what was edited since the needs were worked out stays as it is.
 */
export function tryNeed(scenario: Scenario, { lever, to }: Need, asOf: string): Partial<Scenario> {
  const rates = openRates(scenario.asof ?? asOf);
  switch (lever) {
    case "perweek":
      return { perweek: to };
    case "minutes":
      return pick(withLever(scenario, lever, Math.ceil(to), rates), ["minutes"]);
    case "viewers":
      return pick(withLever(scenario, lever, Math.ceil(to), rates), ["by", "viewers"]);
    case "gifting":
      return pick(withLever(scenario, lever, Math.ceil(to * 1e3) / 1e3, rates), ["gifting"]);
    default:
      return {};
  }
}

function pick(scenario: Scenario, keys: readonly ScenarioKey[]): Partial<Scenario> {
  return Object.fromEntries(keys.map((key) => [key, scenario[key]]));
}
