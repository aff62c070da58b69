import type { NextRequest } from "next/server";
import { answerQuery, publicHeaders } from "@/app/read-request";
import { VERSION } from "@/lib/share/write-query";

/** The same query as the page, answered as JSON. */
export function GET(request: NextRequest) {
  const { scenario, problems, result } = answerQuery(request.nextUrl.searchParams);
  const { session, month, ...rest } = result;
  return Response.json(
    { v: Number(VERSION), scenario, problems, session, month, ...rest },
    { headers: publicHeaders(scenario.asof !== undefined) },
  );
}
