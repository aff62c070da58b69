import { ownGiftCoins } from "./basket";
import rows from "./rates/gifts.json";
import type { SourceId } from "./rates/sources";

/** One gift at one price. A name that was sold at several prices is several gifts, never merged. */
export interface Gift {
  /** TikTok's id; from 900001 up our own, where the sources give none or give one id to two names. */
  readonly id: number;
  /** Case matters: "Love you" costs 1 coin, "Love You" 199. */
  readonly name: string;
  readonly coins: number;
  /** Whether it is sent as a combo; absent where no source says. */
  readonly streakable?: boolean;
  /** high: two independent witnesses agree; medium: one list of TikTok's own; low: another price seen once. */
  readonly confidence: "high" | "medium" | "low";
  /** Month in which the price was last seen. */
  readonly latest: string;
  readonly sources: readonly SourceId[];
  /** Further TikTok ids of the same gift. */
  readonly altIds: readonly number[];
}

interface Row {
  id: number;
  name: string;
  coins: number;
  streakable?: boolean;
  confidence: string;
  latest: string;
  sources: string;
  altIds?: number[];
  /** The same name seen at other prices that are no entry of their own. */
  conflicts?: { coins: number; ids: number[]; latest: string; sources: string }[];
}

const witnesses: Readonly<Record<string, SourceId>> = {
  A: "gift-api-2023",
  B: "gift-merged-2024",
  C: "gift-api-2024",
  D: "gift-list-2025-08",
  E: "gift-list-2025-12",
};

const catalogue: readonly Row[] = rows;

/** The catalogue: 300 gifts by price. Regional and changing weekly; each with its date and confidence. */
export const gifts: readonly Gift[] = catalogue.map(({ conflicts: _, confidence, sources, altIds = [], ...row }) => ({
  ...row,
  confidence: confidence === "high" ? "high" : "medium",
  sources: Array.from(sources, (key) => witnesses[key]),
  altIds,
}));

/** Other prices under which a catalogue name was once seen: gifts of their own, of low confidence. */
export const giftVariants: readonly Gift[] = catalogue.flatMap(({ name, conflicts = [] }) =>
  conflicts.map(({ ids: [id, ...altIds], coins, latest, sources }) => ({
    id,
    name,
    coins,
    confidence: "low" as const,
    latest,
    sources: Array.from(sources, (key) => witnesses[key]),
    altIds,
  })),
);

/** Catalogue and variants together, by price: everything that can be picked. */
export const everyGift: readonly Gift[] = [...gifts, ...giftVariants].sort((a, b) => a.coins - b.coins);
const byId = new Map([
  ...everyGift.flatMap((gift) => gift.altIds.map((id) => [id, gift] as const)),
  ...everyGift.map((gift) => [gift.id, gift] as const),
]);

/** The gift with this id, be it its first, a further one, that of another price of the name, or one's own by its price. */
export function giftById(id: number): Gift | undefined {
  return byId.get(id) ?? ownGift(id);
}

function ownGift(id: number): Gift | undefined {
  const coins = ownGiftCoins(id);
  return coins === undefined
    ? undefined
    : { id, name: "A gift of your own", coins, confidence: "low", latest: "", sources: [], altIds: [] };
}
