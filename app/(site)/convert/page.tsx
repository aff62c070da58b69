import type { Metadata } from "next";
import { headers } from "next/headers";
import { convertQuery, today, toQuery, type SearchParams } from "@/app/read-request";
import { Converter } from "@/components/converter/converter";
import { localeOf } from "@/lib/locale";

export const metadata: Metadata = {
  title: "Coins, gifts and diamonds in money",
  description:
    "Any TikTok LIVE amount from any other: coins, gifts, diamonds, reward, take-home and what viewers pay, exact to the cent, with the source of every rate.",
};

export default async function ConvertPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asOf = today();
  const initial = convertQuery(toQuery(await searchParams), asOf);
  const locale = localeOf((await headers()).get("accept-language"));
  return <Converter initial={initial} asOf={asOf} locale={locale} />;
}
