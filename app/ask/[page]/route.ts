import { convertQuery } from "@/app/read-request";
import { conversionStarts } from "@/lib/earnings";
import { localeOf } from "@/lib/locale";
import { openLink } from "@/lib/share/open-link";
import { openPlan } from "@/lib/share/open-plan";
import { readConversion } from "@/lib/share/read-conversion";
import { changedAmounts, withTyped } from "@/lib/share/read-typed";
import type { Problem } from "@/lib/share/read-query";
import { formatConversion } from "@/lib/share/write-conversion";
import { formatPlanLink } from "@/lib/share/write-plan";
import { formatQuery } from "@/lib/share/write-query";

interface AskedPage {
  path: string;
  /** a query read, and written as the page's one canonical link */
  read(query: URLSearchParams): { link: string; problems: readonly Problem[] };
  /** takes out of both what the fields only went on showing */
  settle?(typed: URLSearchParams, before: URLSearchParams, locale: string): void;
}

const pages: Record<string, AskedPage> = {
  estimate: {
    path: "/",
    read(query) {
      const { scenario, problems } = openLink(query);
      return { link: formatQuery(scenario), problems };
    },
  },
  convert: {
    path: "/convert",
    read(query) {
      const { scenario, given, problems } = readConversion(query);
      return { link: formatConversion(scenario, given), problems };
    },
    settle(typed, before, locale) {
      const changed: readonly string[] = changedAmounts(typed, { ...convertQuery(before), locale });
      for (const from of conversionStarts) {
        if (!changed.includes(from)) typed.delete(from);
        if (changed.length > 0) before.delete(from);
      }
    },
  },
  plan: {
    path: "/plan",
    read(query) {
      const { scenario, plan, problems } = openPlan(query);
      return { link: formatPlanLink(scenario, plan), problems };
    },
  },
};

/** What a page's form sends where no JavaScript answers: it leads to the link that asks the same. */
export async function GET({ url, headers }: Request, { params }: { params: Promise<{ page: string }> }) {
  const { page } = await params;
  if (!Object.hasOwn(pages, page)) return new Response("No page asks this.\n", { status: 404 });
  const { path, read, settle } = pages[page];
  const locale = localeOf(headers.get("accept-language"));
  const typed = new URLSearchParams(new URL(url).search);
  const before = new URLSearchParams(read(new URLSearchParams(typed.get("asked") ?? "")).link);
  settle?.(typed, before, locale);
  const query = withTyped(before, typed, locale);
  const { link, problems } = read(query);
  // What could not be read goes along as it was typed, for the page to name.
  const location = `${path}?${problems.length === 0 ? link : query.toString()}`;
  return new Response(null, { status: 303, headers: { Location: location, "Cache-Control": "no-store" } });
}
