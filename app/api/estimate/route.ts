import type { NextRequest } from "next/server";
import { publicJson } from "@/app/public-answer";
import { answerQuery } from "@/app/read-request";
import { VERSION } from "@/lib/share/write-query";

/** The same query as the page, answered as JSON. */
export function GET(request: NextRequest) {
  const { scenario, problems, result } = answerQuery(request.nextUrl.searchParams);
  const { session, month, ...rest } = result;
  return publicJson(
    request,
    { v: Number(VERSION), scenario, problems, session, month, ...rest },
    { isPinned: scenario.asof !== undefined },
  );
}
