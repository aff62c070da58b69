import {
  giftPrices,
  limits,
  openRates,
  planInSteps,
  planSources,
  withinLimits,
  withFigure,
  type Calibration,
  type Need,
  type PlanStanding,
  type PlanResult,
  type Scenario,
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
  /** A range about so small a figure may begin where no range may. */
  const moved = (key: "minutes" | "viewers" | "gifting", value: number): Partial<Scenario> => {
    const there = withFigure(scenario, key, value, rates);
    return { ...(key === "viewers" && { by: there.by }), [key]: withinLimits(there[key]!, limits[key]) };
  };
  switch (lever) {
    case "perweek":
      return { perweek: to };
    case "minutes":
    case "viewers":
      return moved(lever, Math.ceil(to));
    case "gifting":
      return moved(lever, Math.ceil(to * 1e3) / 1e3);
    default:
      return {};
  }
}
