import {
  giftPrices,
  openRates,
  planInSteps,
  planSources,
  withLever,
  type Calibration,
  type Need,
  type PlanOutlook,
  type PlanResult,
  type Scenario,
} from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";
import type { SourcedPlan } from "./use-plan-answers";

/** The answer to an edit, and what it would take with its sources: worked out once, when it is asked for. */
export function answerPlan(
  { scenario, plan, gifts }: PlanLink,
  { asOf, calibration }: { asOf: string; calibration?: Calibration },
): { outlook: PlanOutlook; solve(): SourcedPlan } {
  const { outlook, solve } = planInSteps(scenario, plan, { asOf, giftCoins: giftPrices(gifts), calibration });
  let solved: SourcedPlan | undefined;
  const source = (result: PlanResult) => ({ ...result, sources: planSources(result) });
  return { outlook, solve: () => (solved ??= source(solve())) };
}

/** The scenario with one figure set to what it would have to be, rounded up to what one would type. */
export function tryNeed(scenario: Scenario, { lever, to }: Need, asOf: string): Scenario {
  const rates = openRates(scenario.asof ?? asOf);
  switch (lever) {
    case "perweek":
      return { ...scenario, perweek: to };
    case "minutes":
    case "viewers":
      return withLever(scenario, lever, Math.ceil(to), rates);
    case "gifting":
      return withLever(scenario, lever, Math.ceil(to * 1e3) / 1e3, rates);
    default:
      return scenario;
  }
}
