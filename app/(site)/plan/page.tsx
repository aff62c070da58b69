import type { Metadata } from "next";
import { headers } from "next/headers";
import { answerPlan, today, toQuery, type SearchParams } from "@/app/read-request";
import { Planner } from "@/components/planner/planner";
import { localeOf } from "@/lib/locale";

export const metadata: Metadata = {
  title: "What would it take?",
  description:
    "What your TikTok LIVE would have to be to bring the money you want, as surely as you want it: LIVEs a week, viewers, minutes or gifts.",
};

export default async function PlanPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asOf = today();
  const initial = answerPlan(toQuery(await searchParams), asOf);
  const locale = localeOf((await headers()).get("accept-language"));
  return <Planner initial={initial} asOf={asOf} locale={locale} />;
}
