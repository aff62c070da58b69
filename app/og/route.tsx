import type { NextRequest } from "next/server";
import { answerQuery, today } from "@/app/read-request";
import { formatQuery } from "@/lib/share/write-query";
import { drawCard } from "./draw-card";

/** How many cards are kept drawn: some 30 kB each. */
const KEPT = 300;
const drawn = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The card of a scenario: 1200×630, the same bytes for the same query on the same day. */
export async function GET(request: NextRequest) {
  const asOf = today();
  const { scenario, result } = answerQuery(request.nextUrl.searchParams, asOf);
  const key = `${formatQuery(scenario)} ${result.asof}`;
  let card = drawn.get(key);
  if (card) drawn.delete(key);
  else card = drawCard(result, scenario);
  drawn.set(key, card);
  if (drawn.size > KEPT) drawn.delete(drawn.keys().next().value!);
  card.catch(() => drawn.delete(key));
  return new Response(await card, {
    headers: {
      "Content-Type": "image/png",
      // Pinned to a day it never changes; otherwise it is drawn anew when the rates may be others.
      "Cache-Control": scenario.asof
        ? "public, max-age=31536000, immutable"
        : "public, max-age=3600, stale-while-revalidate=86400",
    },
  });
}
