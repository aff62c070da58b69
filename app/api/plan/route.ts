import type { NextRequest } from "next/server";
import { publicJson } from "@/app/public-answer";
import { answerPlan, today } from "@/app/read-request";
import { namedRates } from "@/components/scenario/named-rates";
import { withChanceUnpaid } from "@/lib/answer";
import { doubtsOf } from "@/lib/doubts";
import { giftPrices, strategiesOf, yearOf } from "@/lib/earnings";
import { chanceAnswerOf, needsAnswerOf } from "@/lib/plan-answer";
import { VERSION } from "@/lib/share/write-query";

/** The same query as the plan's page, answered as JSON. */
export function GET(request: NextRequest) {
  const { plan, problems, gifts, result } = answerPlan(request.nextUrl.searchParams);
  const { scenario, forecast, needs, ...rest } = result;
  const options = { asOf: forecast.asof, giftCoins: giftPrices(gifts) };
  const { sentence } = chanceAnswerOf(result, plan, "en-US");
  const { lines, short } = needsAnswerOf(result, plan, "en-US");
  const reasons = new Map([...lines, ...short].map(({ lever, reason }) => [lever, reason]));
  return publicJson(
    request,
    {
      v: Number(VERSION),
      scenario,
      plan,
      problems,
      doubts: doubtsOf(scenario, namedRates(forecast.asof), today(), "en-US"),
      sentence,
      ...rest,
      needs: needs.map((need) => ({ ...need, reason: reasons.get(need.lever) })),
      session: withChanceUnpaid(forecast.session),
      month: withChanceUnpaid(forecast.month),
      strategies: strategiesOf(result, options),
      year: yearOf(scenario, plan, options),
    },
    { asof: scenario.asof },
  );
}
