"use client";

import { useCallback } from "react";
import { useLink, withChange, withEdit, type Answered, type LinkSpelling } from "@/components/scenario/use-link";
import type { UpdateScenario } from "@/components/scenario/use-scenario";
import { planLimits, type Plan, type Scenario } from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";
import { formatPlanLink } from "@/lib/share/write-plan";

const spelling: LinkSpelling<PlanLink> = {
  write: ({ scenario, plan }) => formatPlanLink(scenario, plan),
  read: async (query) => (await import("@/lib/share/open-plan")).openPlan(query),
};

/** Owns the plan of the page together with its scenario: both are written in one address. */
export function usePlan(initial: PlanLink & Answered) {
  const [link, change] = useLink(initial, initial.answered, spelling);
  const update: UpdateScenario = useCallback(
    (part, settled) =>
      change((now) => {
        const scenario = withChange<Scenario>(now.scenario, part);
        const goal = inItsCurrency(now.plan.goal, now.scenario, scenario);
        return withEdit(now, { scenario, plan: withChange(now.plan, { goal }) });
      }, settled),
    [change],
  );
  const updatePlan = useCallback(
    (part: Partial<Plan>, settled: boolean) =>
      change((now) => withEdit(now, { plan: withChange(now.plan, part) }), settled),
    [change],
  );
  return { link, update, updatePlan };
}

/** A goal is money: where the currency changes it is as much of the other, to three digits. */
function inItsCurrency(goal: number, from: Scenario, to: Scenario): number {
  if (from.currency === to.currency) return goal;
  const amount = Number(((goal * to.fx) / from.fx).toPrecision(3));
  return Math.min(planLimits.goal.max, Math.max(planLimits.goal.min, amount));
}

export type UpdatePlan = ReturnType<typeof usePlan>["updatePlan"];
