import type { NextRequest } from "next/server";
import { publicAnswer } from "@/app/public-answer";
import { answerPlan, answerQuery, today } from "@/app/read-request";
import { formatPlanCard } from "@/lib/share/write-plan";
import { formatQuery } from "@/lib/share/write-query";
import { drawCard, estimateCard, planCard } from "./draw-card";

/** How many cards are kept drawn: some 30 kB each. */
const KEPT = 300;
const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The card of a scenario, or of a plan where the query has a goal: 1200×630, the same bytes for the same query and day. */
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
  if (query.has("goal")) {
    const plan = answerPlan(query, asOf);
    const key = `${formatPlanCard(plan.scenario, plan.plan)} ${plan.result.asof}`;
    return { asof: plan.scenario.asof, key, draw: () => drawCard(planCard(plan)) };
  }
  const estimate = answerQuery(query, asOf);
  const key = `${formatQuery(estimate.scenario)} ${estimate.result.asof}`;
  return { asof: estimate.scenario.asof, key, draw: () => drawCard(estimateCard(estimate)) };
}
