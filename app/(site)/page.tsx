import { headers } from "next/headers";
import { answerQuery, today, toQuery, type SearchParams } from "@/app/read-request";
import { Estimator } from "@/components/estimator/estimator";
import { localeOf } from "@/lib/locale";

export default async function EstimatePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asOf = today();
  const initial = answerQuery(toQuery(await searchParams), asOf);
  const locale = localeOf((await headers()).get("accept-language"));
  return <Estimator initial={initial} options={{ asOf }} locale={locale} />;
}
