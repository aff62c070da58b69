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

/** Answers a query once a request, though the head and the body of a page both ask. */
function once<Answer>(answer: (query: URLSearchParams, asOf: string) => Answer) {
  const answerText = cache((answered: string, asOf: string) => ({
    ...answer(new URLSearchParams(answered), asOf),
    answered,
  }));
  return (query: URLSearchParams, asOf = today()) => answerText(query.toString(), asOf);
}

/** query → Scenario → Result: what every route answers, each in its own form. */
export const answerQuery = once((query, asOf) => {
  const link = openLink(query);
  return { ...link, result: evaluate(link.scenario, { asOf, giftCoins: giftPrices(link.gifts) }) };
});

/** query → what is given → Conversion; a query that gives nothing is answered for the amount that the page starts with. */
export const convertQuery = once((query, asOf) => {
  const link = readConversion(query);
  return { ...link, conversion: convert(link.scenario, link.given, { asOf, giftCoins: giftPrices(link.gifts) }) };
});

/** query → Scenario and Plan → what it takes. */
export const answerPlan = once((query, asOf) => {
  const link = openPlan(query);
  const result = planOf(link.scenario, link.plan, { asOf, giftCoins: giftPrices(link.gifts) });
  return { ...link, result: { ...result, sources: planSources(result) } };
});
