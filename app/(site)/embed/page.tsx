import type { Metadata } from "next";
import { headers } from "next/headers";
import { originOf } from "@/app/origin";
import { toQuery, type SearchParams } from "@/app/read-request";
import { Wizard } from "@/components/embed/wizard";
import { localeOf } from "@/lib/locale";
import { parseEmbedOptions } from "@/lib/share/embed-options";
import { openLink } from "@/lib/share/open-link";

export const metadata: Metadata = {
  title: "Put the calculator on your page",
  description:
    "The calculator for your blog or site: one paste, your colours, under 20 kB, no cookies and no third party.",
};

export default async function EmbedPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const query = toQuery(await searchParams);
  const asked = await headers();
  return (
    <Wizard
      origin={originOf(asked)}
      initial={{ ...openLink(query), options: parseEmbedOptions(query) }}
      locale={localeOf(asked.get("accept-language"))}
    />
  );
}
