import { planDefaults, type Plan, type PlanKey, type PlannedLive, type Scenario } from "@/lib/earnings";
import { formatClock } from "@/lib/format";
import { formatQuery, writeNumber } from "./write-query";

/** How a plan's key is written. Its keys stand beside the scenario's in one query; shares are percent. */
export const planSpellings = {
  goal: "number",
  per: "period",
  sure: "percent",
  week: "week",
  superfans: "whole",
  superprice: "number",
  sponsored: "whole",
  sponsorfee: "number",
  shopsales: "number",
  commission: "percent",
  growth: "percent",
  pauses: "months",
  withdrawal: "number",
} as const satisfies Record<PlanKey, string>;

export const planKeys = Object.keys(planSpellings) as PlanKey[];
export const dayCodes = ["mo", "tu", "we", "th", "fr", "sa", "su"];

/** A scenario and a plan as their one canonical query. */
export function formatPlanLink(scenario: Scenario, plan: Plan): string {
  return formatQuery(scenario) + formatPlan(plan);
}

/** The query of a plan's card, which tells itself from a scenario's by its goal. */
export function formatPlanCard(scenario: Scenario, plan: Plan): string {
  return `${formatQuery(scenario)}&goal=${writePlanKey("goal", plan)}${formatPlan({ ...plan, goal: planDefaults.goal })}`;
}

/** Writes a plan after a scenario's query: every key that differs from its default, in one order. */
export function formatPlan(plan: Plan): string {
  return planKeys
    .map((key) => [key, writePlanKey(key, plan)])
    .filter(([key, text]) => text !== writePlanKey(key as PlanKey, planDefaults))
    .map(([key, text]) => `&${key}=${text}`)
    .join("");
}

/** One key of a plan as a link spells it; empty where there is none. */
export function writePlanKey(key: PlanKey, plan: Plan): string {
  const value = plan[key];
  if (value === undefined) return "";
  if (typeof value === "number") return writeNumber(planSpellings[key] === "percent" ? value * 100 : value);
  if (typeof value === "string") return value;
  return key === "pauses" ? plan.pauses.join("~") : inOrder(plan.week).map(writeLive).join("~");
}

function writeLive({ day, start, minutes }: PlannedLive): string {
  return `${dayCodes[day - 1]}.${formatClock(start).replace(":", "")}.${minutes}`;
}

/** A week's LIVEs by day and hour, so that equal weeks have equal links. */
export function inOrder(week: readonly PlannedLive[]): PlannedLive[] {
  return [...week].sort((a, b) => a.day - b.day || a.start - b.start || a.minutes - b.minutes);
}
