import type { NextRequest } from "next/server";
import { answerQuery } from "@/app/read-request";
import { VERSION } from "@/lib/share/write-query";

/** The same query as the page, answered as JSON. */
export function GET(request: NextRequest) {
  const { scenario, problems, result } = answerQuery(request.nextUrl.searchParams);
  const { session, month, ...rest } = result;
  return Response.json(
    { v: Number(VERSION), scenario, problems, session, month, ...rest },
    {
      headers: {
        // A pinned link answers the same for ever; an open one changes when rates do, at most once a day.
        "Cache-Control": `public, max-age=3600, s-maxage=${scenario.asof ? 31_536_000 : 3_600}, stale-while-revalidate=86400`,
        "Access-Control-Allow-Origin": "*",
      },
    },
  );
}
