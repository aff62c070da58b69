import type { NextRequest } from "next/server";
import { publicAnswer } from "@/app/public-answer";
import { answerPlan, answerQuery, today } from "@/app/read-request";
import { parseComparison } from "@/lib/share/read-comparison";
import { formatComparison } from "@/lib/share/write-comparison";
import { formatPlanCard } from "@/lib/share/write-plan";
import { formatQuery } from "@/lib/share/write-query";
import { comparisonCard, drawCard, estimateCard, planCard } from "./draw-card";

/** How many cards are kept drawn: some 30 kB each. */
const KEPT = 300;
const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * The card of a scenario, of a plan where the query has a goal, or of a comparison where it has several scenarios: 1200×630,
 * the same bytes for the same query and day.
 */
export async function GET(request: NextRequest) {
  const { asof, key, draw } = cardOf(request.nextUrl.searchParams);
  let card = drawn.get(key);
  if (card) drawn.delete(key);
  else card = draw();
  drawn.set(key, card);
  if (drawn.size > KEPT) drawn.delete(drawn.keys().next().value!);
  card.catch(() => drawn.delete(key));
  return publicAnswer(request, await card, { type: "image/png", asof });
}

function cardOf(query: URLSearchParams) {
  const asOf = today();
  const compared = parseComparison(query);
  if (compared.length > 0) {
    // It is of one day only where each of its scenarios names one.
    const days = compared.map(({ scenario }) => scenario.asof ?? "");
    const key = `${formatComparison(compared)} ${asOf}`;
    return {
      asof: days.every(Boolean) ? days.sort().at(-1) : undefined,
      key,
      draw: () => drawCard(comparisonCard(compared, asOf)),
    };
  }
  if (query.has("goal")) {
    const plan = answerPlan(query, asOf);
    const key = `${formatPlanCard(plan.scenario, plan.plan)} ${plan.result.asof}`;
    return { asof: plan.scenario.asof, key, draw: () => drawCard(planCard(plan)) };
  }
  const estimate = answerQuery(query, asOf);
  const key = `${formatQuery(estimate.scenario)} ${estimate.result.asof}`;
  return { asof: estimate.scenario.asof, key, draw: () => drawCard(estimateCard(estimate)) };
}
