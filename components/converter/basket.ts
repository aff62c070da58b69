import { basketLimits } from "@/lib/earnings";
import type { Gift } from "@/lib/earnings/gifts";
import type { Link } from "@/lib/share/open-link";

/** A gift of the basket, with the catalogue's words and price. */
export interface BasketItem {
  gift: Gift;
  count: number;
}

export function basketOf({ scenario, gifts }: Pick<Link, "scenario" | "gifts">): BasketItem[] {
  return scenario.gifts.map(({ id, count }) => ({ gift: gifts.find((gift) => gift.id === id)!, count }));
}

/** The basket with more of a gift, or undefined where it holds no further kind. */
export function addGift(items: readonly BasketItem[], gift: Gift, count = 1): BasketItem[] | undefined {
  const held = items.find((item) => item.gift.id === gift.id);
  if (!held && items.length >= basketLimits.gifts) return undefined;
  const next = { gift, count: Math.min(basketLimits.count, (held?.count ?? 0) + count) };
  return held ? items.map((item) => (item === held ? next : item)) : [...items, next];
}
