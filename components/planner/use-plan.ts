"use client";

import { useLink, withChange, withEdit, type Answered, type LinkSpelling } from "@/components/scenario/use-link";
import type { Plan, Scenario } from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";
import { formatPlanLink } from "@/lib/share/write-plan";

const spelling: LinkSpelling<PlanLink> = {
  write: ({ scenario, plan }) => formatPlanLink(scenario, plan),
  read: async (query) => (await import("@/lib/share/open-plan")).openPlan(query),
};

/** Owns the plan of the page together with its scenario: both are written in one address. */
export function usePlan(initial: PlanLink & Answered) {
  const [link, change] = useLink(initial, initial.answered, spelling);
  const edit = (part: Partial<PlanLink>, settled: boolean) => change(withEdit(link, part), settled);
  return {
    link,
    update: (part: Partial<Scenario>, settled: boolean) => edit({ scenario: withChange(link.scenario, part) }, settled),
    updatePlan: (part: Partial<Plan>, settled: boolean) => edit({ plan: withChange(link.plan, part) }, settled),
  };
}

export type UpdatePlan = ReturnType<typeof usePlan>["updatePlan"];
