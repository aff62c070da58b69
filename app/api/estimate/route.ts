import type { NextRequest } from "next/server";
import { publicJson } from "@/app/public-answer";
import { answerQuery, today } from "@/app/read-request";
import { namedRates } from "@/components/scenario/named-rates";
import { withChanceUnpaid } from "@/lib/answer";
import { doubtsOf } from "@/lib/doubts";
import { VERSION } from "@/lib/share/write-query";

/** The same query as the page, answered as JSON. */
export function GET(request: NextRequest) {
  const { scenario, problems, result } = answerQuery(request.nextUrl.searchParams);
  const { session, month, ...rest } = result;
  const doubts = doubtsOf(scenario, namedRates(result.asof), today(), "en-US");
  return publicJson(
    request,
    {
      v: Number(VERSION),
      scenario,
      problems,
      doubts,
      session: withChanceUnpaid(session),
      month: withChanceUnpaid(month),
      ...rest,
    },
    { asof: scenario.asof },
  );
}
