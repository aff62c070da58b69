import { evaluate, explainPlan, planOf } from "@/lib/earnings";
import { parsePlan } from "@/lib/share/read-plan";
import { parseQuery } from "@/lib/share/read-query";

export type SearchParams = Record<string, string | string[] | undefined>;

/** The day of asking, as the rates know it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Next's search parameters as a query; of a repeated key the first counts. */
export function toQuery(params: SearchParams): URLSearchParams {
  const first = Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value[0] : (value ?? "")]);
  return new URLSearchParams(first);
}

/** query → Scenario → Result: what every route answers, each in its own form. */
export function answerQuery(query: URLSearchParams, asOf = today()) {
  const { scenario, problems } = parseQuery(query);
  return { scenario, problems, result: evaluate(scenario, { asOf }) };
}

/** query → Scenario and Plan → what it takes. */
export function answerPlan(query: URLSearchParams, asOf = today()) {
  const { scenario, problems } = parseQuery(query);
  const { plan, problems: more } = parsePlan(query);
  const result = planOf(scenario, plan, { asOf });
  return { scenario, plan, problems: [...problems, ...more], result: { ...result, ...explainPlan(result) } };
}
