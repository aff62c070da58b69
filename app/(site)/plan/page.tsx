import type { Metadata } from "next";
import { headers } from "next/headers";
import { originOf } from "@/app/origin";
import { answerPlan, today, toQuery, type SearchParams } from "@/app/read-request";
import { shareMetadata } from "@/app/share-metadata";
import { Planner } from "@/components/planner/planner";
import { namedRates } from "@/components/scenario/named-rates";
import { PageForm, SendButton } from "@/components/ui/page-form";
import { SiteFrame } from "@/components/ui/site-frame";
import { questionOf } from "@/lib/describe";
import { localeOf } from "@/lib/locale";
import { chanceAnswerOf } from "@/lib/plan-answer";
import { formatPlanCard, formatPlanLink } from "@/lib/share/write-plan";
import { formatQuery } from "@/lib/share/write-query";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const asOf = today();
  const asked = toQuery(await searchParams);
  const { scenario, plan, result } = answerPlan(asked, asOf);
  const { lead, chance, sentence } = chanceAnswerOf(result, plan, "en-US");
  const question = questionOf(result.scenario, "en-US");
  return shareMetadata({
    origin: originOf(await headers()),
    path: "/plan",
    query: asked.size === 0 ? "" : formatPlanLink(scenario, plan),
    card: formatPlanCard(scenario, plan),
    drawn: `${question}. ${lead}: ${chance}. ${sentence}`,
    frame: `/?${formatQuery(result.scenario)}`,
    asOf,
    title: asked.size === 0 ? "What would it take?" : `${lead}: ${chance} · ${question}`,
    description:
      asked.size === 0
        ? "What your TikTok LIVE would have to be to bring the money you want, as surely as you want it: LIVEs a week, viewers, minutes or gifts."
        : `Estimate as of ${result.asof}. ${sentence}`,
  });
}

export default async function PlanPage({ searchParams }: PageProps) {
  const asOf = today();
  const asked = await headers();
  const initial = answerPlan(toQuery(await searchParams), asOf);
  return (
    <SiteFrame path="/plan">
      <Planner
        send={<SendButton />}
        initial={initial}
        asOf={asOf}
        named={namedRates(initial.result.forecast.asof)}
        locale={localeOf(asked.get("accept-language"))}
        origin={originOf(asked)}
      />
      <PageForm action="/ask/plan" asked={initial.answered} />
    </SiteFrame>
  );
}
