import type { Metadata } from "next";
import { headers } from "next/headers";
import { originOf } from "@/app/origin";
import { answerQuery, today, toQuery, type SearchParams } from "@/app/read-request";
import { shareMetadata } from "@/app/share-metadata";
import { Estimator } from "@/components/estimator/estimator";
import { namedRates } from "@/components/scenario/named-rates";
import { Examples } from "@/components/share/examples";
import ThenAndNow from "@/components/share/then-and-now";
import { PageForm, SendButton } from "@/components/ui/page-form";
import { SiteFrame } from "@/components/ui/site-frame";
import { answerOf } from "@/lib/answer";
import { questionOf } from "@/lib/describe";
import { giftPrices } from "@/lib/earnings";
import { localeOf } from "@/lib/locale";
import { formatQuery } from "@/lib/share/write-query";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const asOf = today();
  const asked = toQuery(await searchParams);
  const { scenario, result } = answerQuery(asked, asOf);
  const query = formatQuery(scenario);
  // In English whoever asks: what a chat shows is what the link says to everybody.
  const { lead, range, sentence } = answerOf(result, { locale: "en-US", currency: scenario.currency });
  const question = questionOf(scenario, "en-US");
  return shareMetadata({
    origin: originOf(await headers()),
    path: "/",
    query: asked.size === 0 ? "" : query,
    card: query,
    drawn: `${question}. ${lead}: ${range}. ${sentence}`,
    frame: `/?${query}`,
    asOf,
    title: asked.size === 0 ? "Livetake: what will my LIVE really pay me?" : `${lead}: ${range} · ${question}`,
    description: `Estimate as of ${result.asof}. ${sentence}`,
  });
}

export default async function EstimatePage({ searchParams }: PageProps) {
  const asOf = today();
  const requested = await headers();
  const initial = answerQuery(toQuery(await searchParams), asOf);
  const locale = localeOf(requested.get("accept-language"));
  return (
    <SiteFrame path="/">
      <Estimator
        initial={initial}
        asOf={asOf}
        named={namedRates(initial.result.asof)}
        locale={locale}
        question={questionOf(initial.scenario, locale)}
        origin={originOf(requested)}
        send={<SendButton />}
        thenAndNow={
          <ThenAndNow
            scenario={initial.scenario}
            forecast={initial.result}
            options={{ asOf, giftCoins: giftPrices(initial.gifts) }}
            locale={locale}
          />
        }
      >
        <Examples asOf={asOf} locale={locale} />
      </Estimator>
      <PageForm action="/ask/estimate" asked={initial.answered} />
    </SiteFrame>
  );
}
