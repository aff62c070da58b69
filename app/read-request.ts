import { cache } from "react";
import { convert, evaluate, giftPrices, planOf, planSources } from "@/lib/earnings";
import { openLink } from "@/lib/share/open-link";
import { openPlan } from "@/lib/share/open-plan";
import { readConversion } from "@/lib/share/read-conversion";

export type SearchParams = Record<string, string | string[] | undefined>;

/** The day of asking, as the rates know it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Next's search parameters as a query; of a repeated key the first counts. */
export function toQuery(params: SearchParams): URLSearchParams {
  const first = Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value[0] : (value ?? "")]);
  return new URLSearchParams(first);
}

/** query → Scenario → Result: what every route answers, each in its own form. */
export function answerQuery(query: URLSearchParams, asOf = today()) {
  return answerText(query.toString(), asOf);
}

/** Once a request, though the head and the body of a page both ask. */
const answerText = cache((query: string, asOf: string) => {
  const link = openLink(new URLSearchParams(query));
  return { ...link, answered: query, result: evaluate(link.scenario, { asOf, giftCoins: giftPrices(link.gifts) }) };
});

/** query → what is given → Conversion; a query that gives nothing is answered for the amount that the page starts with. */
export function convertQuery(query: URLSearchParams, asOf = today()) {
  return convertText(query.toString(), asOf);
}

const convertText = cache((query: string, asOf: string) => {
  const link = readConversion(new URLSearchParams(query));
  const conversion = convert(link.scenario, link.given, { asOf, giftCoins: giftPrices(link.gifts) });
  return { ...link, answered: query, conversion };
});

/** query → Scenario and Plan → what it takes. */
export function answerPlan(query: URLSearchParams, asOf = today()) {
  return planText(query.toString(), asOf);
}

const planText = cache((query: string, asOf: string) => {
  const link = openPlan(new URLSearchParams(query));
  const result = planOf(link.scenario, link.plan, { asOf, giftCoins: giftPrices(link.gifts) });
  return { ...link, answered: query, result: { ...result, sources: planSources(result) } };
});
