import type { Metadata } from "next";
import { headers } from "next/headers";
import { originOf } from "@/app/origin";
import { convertQuery, today, toQuery, type SearchParams } from "@/app/read-request";
import { shareMetadata } from "@/app/share-metadata";
import ConversionThenAndNow from "@/components/converter/conversion-then-and-now";
import { Converter } from "@/components/converter/converter";
import { PageForm, SendButton } from "@/components/ui/page-form";
import { SiteFrame } from "@/components/ui/site-frame";
import { conversionAnswerOf } from "@/lib/conversion-answer";
import { giftPrices } from "@/lib/earnings";
import { localeOf } from "@/lib/locale";
import { asLive, formatConversion } from "@/lib/share/write-conversion";
import { formatQuery } from "@/lib/share/write-query";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const asOf = today();
  const asked = toQuery(await searchParams);
  const { scenario, given, conversion } = convertQuery(asked, asOf);
  const answer = conversion && conversionAnswerOf(given, conversion, "en-US");
  // Its card and its calculator are those of a LIVE that brings these coins.
  const live = formatQuery(conversion ? asLive(scenario, given, conversion.coins) : scenario);
  return shareMetadata({
    origin: originOf(await headers()),
    path: "/convert",
    query: asked.size === 0 ? "" : formatConversion(scenario, given),
    card: live,
    drawn: answer && `${answer.lead} ${answer.amount}. ${answer.fact}.`,
    frame: conversion && `/?${live}`,
    asOf,
    title: asked.size === 0 || !answer ? "Coins, gifts and diamonds in money" : `${answer.lead} ${answer.amount}`,
    description:
      asked.size === 0 || !answer
        ? "Any TikTok LIVE amount from any other: coins, gifts, diamonds, reward, take-home and what viewers pay, exact to the cent, with the source of every rate."
        : `Rates of ${conversion.asof}. ${answer.fact}.`,
  });
}

export default async function ConvertPage({ searchParams }: PageProps) {
  const asOf = today();
  const requested = await headers();
  const initial = convertQuery(toQuery(await searchParams), asOf);
  const { scenario, given, gifts, conversion } = initial;
  const locale = localeOf(requested.get("accept-language"));
  const options = { asOf, giftCoins: giftPrices(gifts) };
  return (
    <SiteFrame path="/convert">
      <Converter
        initial={initial}
        asOf={asOf}
        locale={locale}
        origin={originOf(requested)}
        send={<SendButton />}
        thenAndNow={conversion && <ConversionThenAndNow {...{ scenario, given, conversion, options, locale }} />}
      />
      <PageForm action="/ask/convert" asked={initial.answered} />
    </SiteFrame>
  );
}
