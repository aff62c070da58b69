import type { Metadata } from "next";
import { headers } from "next/headers";
import { originOf } from "@/app/origin";
import { today, toQuery, type SearchParams } from "@/app/read-request";
import { shareMetadata } from "@/app/share-metadata";
import { Wizard } from "@/components/embed/wizard";
import { SiteFrame } from "@/components/ui/site-frame";
import { localeOf } from "@/lib/locale";
import { embedPath, embedQuery, parseEmbedOptions } from "@/lib/share/embed-options";
import { openLink } from "@/lib/share/open-link";
import { formatQuery } from "@/lib/share/write-query";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const asked = toQuery(await searchParams);
  const { scenario } = openLink(asked);
  const options = parseEmbedOptions(asked);
  return shareMetadata({
    origin: originOf(await headers()),
    path: "/embed",
    query: asked.size === 0 ? "" : embedQuery(scenario, options),
    card: formatQuery(scenario),
    frame: embedPath(scenario, options),
    asOf: today(),
    title: "Put the calculator on your page",
    description:
      "The calculator for your blog or site: one paste, your colours, under 20 kB, no cookies and no third party.",
  });
}

export default async function EmbedPage({ searchParams }: PageProps) {
  const query = toQuery(await searchParams);
  const asked = await headers();
  return (
    <SiteFrame path="/embed">
      <Wizard
        origin={originOf(asked)}
        initial={{ ...openLink(query), answered: query.toString(), options: parseEmbedOptions(query) }}
        locale={localeOf(asked.get("accept-language"))}
      />
    </SiteFrame>
  );
}
