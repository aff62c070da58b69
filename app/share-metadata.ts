import type { Metadata } from "next";
import { CARD_SIZE, oEmbedLinks } from "@/lib/share/oembed";

const NAME = "Livetake";

interface Shared {
  origin: string;
  /** of the page: "/" */
  path: string;
  /** the page's canonical query; empty where the page is asked nothing */
  query: string;
  /** what is on the card, as its canonical query */
  card: string;
  /** the same in sentences, for who cannot see it; the title where its figures are not known here */
  drawn?: string;
  /** the calculator that another site shows in the page's place, as path and query; none where no one calculator says the same */
  frame?: string;
  /** the day the card answers for, so that another answer has another address */
  asOf: string;
  title: string;
  description: string;
}

/** What a page says of itself to those who show a link: one canonical address, and the card of its scenario. */
export function shareMetadata({ origin, path, query, card, drawn, frame, asOf, title, description }: Shared): Metadata {
  const url = `${origin}${path}${query && `?${query}`}`;
  const pinned = /asof[=:]/.test(card) ? card : `${card}&asof=${asOf}`;
  const words = drawn ?? (/[.?!]$/.test(title) ? title : `${title}.`);
  const image = { url: `${origin}/og?${pinned}`, ...CARD_SIZE, alt: `${words} An estimate.` };
  return {
    title: { absolute: title.startsWith(NAME) ? title : `${title} · ${NAME}` },
    description,
    alternates: { canonical: url, ...(frame && { types: oEmbedLinks(`${origin}${frame}`) }) },
    openGraph: { type: "website", siteName: NAME, url, title, description, images: [image] },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}
