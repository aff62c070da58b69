import type { Scenario } from "@/lib/earnings";
import { escapeMarkup } from "@/lib/escape";
import { embedParts, embedPath, embedQuery, parseEmbedOptions, type EmbedOptions } from "./embed-options";
import { firstHeight } from "@/lib/embed-protocol";
import { openLink } from "./open-link";
import { pinned } from "./links";
import { frameTitle } from "./snippets";
import { formatQuery } from "./write-query";

/** The pages whose query is a scenario, and which can therefore be framed as its calculator. */
const scenarioPages = ["/", "/embed/calculator"];

/** A column of a blog. */
const WIDTH = 640;
/** A page's card, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

export interface OEmbedRequest {
  /** of the page asked about */
  query: URLSearchParams;
  /** where this copy of the site stands */
  origin: string;
  /** the day of the answer: another answer has another picture */
  asOf: string;
  maxwidth?: number;
  maxheight?: number;
}

export type OEmbed = Record<string, string | number>;

/**
 * What oEmbed answers for a page of ours: its calculator in one plain iframe, with the tags and attributes that WordPress
 * lets pass. Nothing of the request comes back as it was given: the address is read as a scenario and written anew.
 *
 * @param title what the page says
 */
export function oEmbedOf(
  { query, origin, asOf, maxwidth = CARD_SIZE.width, maxheight }: OEmbedRequest,
  title: string,
): OEmbed {
  const { scenario } = openLink(query);
  const width = Math.min(WIDTH, maxwidth);
  const { options, height } = fit(scenario, parseEmbedOptions(query), width, maxheight);
  const fitsCard = CARD_SIZE.width <= maxwidth && CARD_SIZE.height <= (maxheight ?? CARD_SIZE.height);
  return {
    type: "rich",
    version: "1.0",
    title,
    provider_name: "Livetake",
    provider_url: `${origin}/`,
    cache_age: 86_400,
    html: iframeOf(`${origin}${embedPath(scenario, options)}`, width, height),
    width,
    height,
    ...(fitsCard && {
      thumbnail_url: `${origin}/og?${formatQuery(pinned(scenario, asOf))}`,
      thumbnail_width: CARD_SIZE.width,
      thumbnail_height: CARD_SIZE.height,
    }),
  };
}

/** The query of a page of ours that can be framed, undefined for any other. The scheme may differ: a proxy may have taken off the "s". */
export function queryOf(url: string, origin: string): URLSearchParams | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname, searchParams } = new URL(url);
  const isOurs = /^https?:$/.test(protocol) && host === new URL(origin).host && scenarioPages.includes(pathname);
  return isOurs ? searchParams : undefined;
}

/** Takes the compact size, and then drops what matters least, until the frame is no taller than it may be. */
function fit(
  scenario: Scenario,
  options: EmbedOptions,
  width: number,
  maxheight: number | undefined,
): { options: EmbedOptions; height: number } {
  const height = firstHeight(width, new URLSearchParams(embedQuery(scenario, options)));
  if (maxheight === undefined || height <= maxheight) return { options, height };
  if (options.size === "full") return fit(scenario, { ...options, size: "compact" }, width, maxheight);
  if (options.show.length === 0) return { options, height: maxheight };
  const least = embedParts.findLast((part) => options.show.includes(part));
  return fit(scenario, { ...options, show: options.show.filter((part) => part !== least) }, width, maxheight);
}

function iframeOf(src: string, width: number, height: number): string {
  const attributes = { src, width, height, title: frameTitle };
  const rest = { frameborder: 0, marginwidth: 0, marginheight: 0 };
  return `<iframe ${Object.entries({ ...attributes, ...rest })
    .map(([name, value]) => `${name}="${escapeMarkup(String(value))}"`)
    .join(" ")}></iframe>`;
}

/** The same answer as XML. */
export function oEmbedXml(answer: OEmbed): string {
  const fields = Object.entries(answer).map(([name, value]) => `<${name}>${escapeMarkup(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<oembed>${fields.join("")}</oembed>\n`;
}

/** Where a page's oEmbed answer is found, as the links that its head holds. */
export function oEmbedLinks(page: string): Record<"application/json+oembed" | "text/xml+oembed", string> {
  const { origin } = new URL(page);
  const link = (format: string) => `${origin}/oembed?format=${format}&url=${encodeURIComponent(page)}`;
  return { "application/json+oembed": link("json"), "text/xml+oembed": link("xml") };
}
