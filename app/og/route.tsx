import type { NextRequest } from "next/server";
import { answerPlan, answerQuery, today } from "@/app/read-request";
import { formatPlanCard } from "@/lib/share/write-plan";
import { formatQuery } from "@/lib/share/write-query";
import { drawCard, estimateCard, planCard } from "./draw-card";

/** How many cards are kept drawn: some 30 kB each. */
const KEPT = 300;
const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The card of a scenario, or of a plan where the query has a goal: 1200×630, the same bytes for the same query and day. */
export async function GET(request: NextRequest) {
  const { pinned, key, draw } = cardOf(request.nextUrl.searchParams);
  let card = drawn.get(key);
  if (card) drawn.delete(key);
  else card = draw();
  drawn.set(key, card);
  if (drawn.size > KEPT) drawn.delete(drawn.keys().next().value!);
  card.catch(() => drawn.delete(key));
  return new Response(await card, {
    headers: {
      "Content-Type": "image/png",
      // Pinned to a day it never changes; otherwise it is drawn anew when the rates may be others.
      "Cache-Control": pinned
        ? "public, max-age=31536000, immutable"
        : "public, max-age=3600, stale-while-revalidate=86400",
    },
  });
}

function cardOf(query: URLSearchParams) {
  const asOf = today();
  if (query.has("goal")) {
    const plan = answerPlan(query, asOf);
    const key = `${formatPlanCard(plan.scenario, plan.plan)} ${plan.result.asof}`;
    return { pinned: plan.scenario.asof, key, draw: () => drawCard(planCard(plan)) };
  }
  const estimate = answerQuery(query, asOf);
  const key = `${formatQuery(estimate.scenario)} ${estimate.result.asof}`;
  return { pinned: estimate.scenario.asof, key, draw: () => drawCard(estimateCard(estimate)) };
}
