import type { Metadata } from "next";
import { headers } from "next/headers";
import { originOf } from "@/app/origin";
import { today, toQuery, type SearchParams } from "@/app/read-request";
import { shareMetadata } from "@/app/share-metadata";
import { Comparison } from "@/components/compare/comparison";
import { SiteFrame } from "@/components/ui/site-frame";
import { questionOf } from "@/lib/describe";
import { localeOf } from "@/lib/locale";
import { examples } from "@/lib/share/examples";
import { forecastTogether } from "@/lib/share/forecast-together";
import { pinned } from "@/lib/share/links";
import { openComparison } from "@/lib/share/read-comparison";
import { parseQuery } from "@/lib/share/read-query";
import { formatComparison, places } from "@/lib/share/write-comparison";

interface PageProps {
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const asked = toQuery(await searchParams);
  const compared = openComparison(asked);
  const asOf = today();
  return shareMetadata({
    origin: originOf(await headers()),
    path: "/compare",
    query: asked.size === 0 ? "" : formatComparison(compared, { withNames: true }),
    card: formatComparison(compared.map(({ scenario }) => ({ scenario: pinned(scenario, asOf) }))),
    asOf,
    title: `Compare: ${compared.map(({ scenario }) => questionOf(scenario, "en-US")).join(" · ")}`.slice(0, 150),
    description: "What LIVEs would pay, side by side: the answers on one axis, what differs, and by how much.",
  });
}

export default async function ComparePage({ searchParams }: PageProps) {
  const asOf = today();
  const asked = await headers();
  const answered = toQuery(await searchParams);
  const compared = openComparison(answered);
  return (
    <SiteFrame path="/compare">
      <Comparison
        initial={compared.map(({ scenario, name, gifts }) => ({ scenario, name, gifts }))}
        answers={forecastTogether(compared, asOf)}
        answered={answered.toString()}
        problems={compared.flatMap(({ problems }, i) =>
          problems.map((problem) => ({ ...problem, reason: `${places[i]}: ${problem.reason}` })),
        )}
        asOf={asOf}
        examples={examples.map(({ title, query }) => ({
          title,
          scenario: parseQuery(new URLSearchParams(query)).scenario,
        }))}
        locale={localeOf(asked.get("accept-language"))}
        origin={originOf(asked)}
      />
    </SiteFrame>
  );
}
