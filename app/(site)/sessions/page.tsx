import type { Metadata } from "next";
import { headers } from "next/headers";
import { toQuery, today, type SearchParams } from "@/app/read-request";
import { MyLives } from "@/components/sessions/my-lives";
import { SiteFrame } from "@/components/ui/site-frame";
import { localeOf } from "@/lib/locale";
import { parseQuery } from "@/lib/share/read-query";

export const metadata: Metadata = {
  title: "My LIVEs",
  description:
    "Log or import your own TikTok LIVEs and get a forecast that learns from them, with a check of how well it did. Nothing leaves your device.",
};

export default async function SessionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = toQuery(await searchParams);
  const locale = localeOf((await headers()).get("accept-language"));
  return (
    <SiteFrame path="/sessions">
      <MyLives terms={parseQuery(query).scenario} answered={query.toString()} asOf={today()} locale={locale} />
    </SiteFrame>
  );
}
