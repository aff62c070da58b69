import { sources } from "@/lib/earnings";
import { everyGift } from "@/lib/earnings/gifts";
import { writeCsv } from "./csv";

const about =
  "TikTok LIVE gifts with the month in which each price was last seen. Regional, and changing weekly. high: two independent lists agree; medium: one list of TikTok's own; low: another price of the name, seen once.";

/** The catalogue for others to use, with where each price comes from. */
export function giftListJson() {
  const used = new Set(everyGift.flatMap((gift) => gift.sources));
  return {
    title: "TikTok LIVE gift catalogue",
    about,
    sources: Object.fromEntries([...used].sort().map((id) => [id, sources[id]])),
    gifts: everyGift,
  };
}

export function giftListCsv(): string {
  const rows = everyGift.map(({ id, name, coins, streakable, confidence, latest, sources: seen, altIds }) => [
    id,
    name,
    coins,
    streakable === undefined ? "" : String(streakable),
    confidence,
    latest,
    seen.join(" "),
    altIds.join(" "),
  ]);
  return writeCsv([["id", "name", "coins", "combo", "confidence", "last_seen", "sources", "other_ids"], ...rows]);
}
