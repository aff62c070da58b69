import { publicJson } from "@/app/public-answer";
import { convertQuery } from "@/app/read-request";
import { conversionStarts } from "@/lib/earnings";

/** One amount in, the whole chain out: the same query as the page, answered as JSON. */
export function GET(request: Request) {
  const { scenario, problems, amounts, conversion } = convertQuery(new URL(request.url).searchParams);
  if (amounts !== 1) {
    const error = `Give exactly one of ${conversionStarts.join(", ")}; ${amounts === 0 ? "none could be read" : `${amounts} are given`}.`;
    return refuse(error, problems);
  }
  if (!conversion) {
    return refuse("No number of coins makes this amount: with these rates and deductions nothing arrives.", problems);
  }
  return publicJson(request, { ...conversion, problems }, { asof: scenario.asof });
}

function refuse(error: string, problems: unknown) {
  return Response.json(
    { error, problems },
    { status: 400, headers: { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" } },
  );
}
