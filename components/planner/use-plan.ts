"use client";

import { useCallback } from "react";
import { useLink, withChange, withEdit, type Answered, type LinkSpelling } from "@/components/scenario/use-link";
import { inItsCurrency, useUpdate } from "@/components/scenario/use-scenario";
import { planLimits, type Plan, type Scenario } from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";
import { formatPlanLink } from "@/lib/share/write-plan";

const spelling: LinkSpelling<PlanLink> = {
  write: ({ scenario, plan }) => formatPlanLink(scenario, plan),
  read: async (query) => (await import("@/lib/share/open-plan")).openPlan(query),
};

/** Owns the plan of the page together with its scenario: both are written in one address. */
export function usePlan(initial: PlanLink & Answered) {
  const [link, change, isUnread] = useLink(initial, initial.answered, spelling);
  const update = useUpdate(change, goOver);
  const updatePlan = useCallback(
    (part: Partial<Plan>, settled: boolean) =>
      change((now) => withEdit(now, { plan: withChange(now.plan, part) }), settled),
    [change],
  );
  return { link, update, updatePlan, isUnread };
}

/** A plan's money in the creator's currency is as much of another where that changes. */
function goOver({ scenario, plan }: PlanLink, to: Scenario): Partial<PlanLink> {
  if (scenario.currency === to.currency) return {};
  const gone = { ...plan };
  for (const key of ["goal", "superprice", "sponsorfee", "shopsales"] as const) {
    const amount = plan[key];
    if (amount !== undefined) gone[key] = inItsCurrency(amount, scenario, to, planLimits[key]);
  }
  return { plan: gone };
}

export type UpdatePlan = ReturnType<typeof usePlan>["updatePlan"];
