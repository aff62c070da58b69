import type { Metadata } from "next";
import { headers } from "next/headers";
import { originOf } from "@/app/origin";
import { answerQuery, today, toQuery, type SearchParams } from "@/app/read-request";
import { Estimator } from "@/components/estimator/estimator";
import { localeOf } from "@/lib/locale";
import { oEmbedLinks } from "@/lib/share/oembed";
import { formatQuery } from "@/lib/share/write-query";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const { scenario } = answerQuery(toQuery(await searchParams));
  return { alternates: { types: oEmbedLinks(`${originOf(await headers())}/?${formatQuery(scenario)}`) } };
}

export default async function EstimatePage({ searchParams }: PageProps) {
  const asOf = today();
  const initial = answerQuery(toQuery(await searchParams), asOf);
  const locale = localeOf((await headers()).get("accept-language"));
  return <Estimator initial={initial} options={{ asOf }} locale={locale} />;
}
