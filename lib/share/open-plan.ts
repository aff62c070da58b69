import type { Plan } from "@/lib/earnings";
import { openLink, type Link } from "./open-link";
import { parsePlan } from "./read-plan";

/** A scenario and what one wants of it, as one link spells them. */
export interface PlanLink extends Link {
  plan: Plan;
}

export function openPlan(query: URLSearchParams): PlanLink {
  const link = openLink(query);
  const { plan, problems } = parsePlan(query);
  return { ...link, plan, problems: [...link.problems, ...problems] };
}
