/** Gifts as a scenario holds them: ids and counts. What each costs comes from the catalogue, or from the id itself. */
export type Basket = readonly { id: number; count: number }[];

/** From this id up, a gift is no entry of the catalogue but one's own: the id less this is its price. */
const OWN_GIFTS_FROM = 1_000_000_000;
const DEAREST_OWN_GIFT = 1_000_000;

/** What a gift of one's own may cost, in coins. */
export const ownGiftLimits = { min: 1, max: DEAREST_OWN_GIFT } as const;

/**
 * The id under which a gift of a price, known or not, stands in a basket and in a link. TikTok's ids have five digits.
 *
 * @param coins whole, 1 … 1,000,000
 * @throws RangeError for any other number
 */
export function ownGiftId(coins: number): number {
  if (!Number.isInteger(coins) || coins < ownGiftLimits.min || coins > DEAREST_OWN_GIFT)
    throw new RangeError(`ownGiftId: a gift costs 1 to 1,000,000 whole coins; got ${coins}`);
  return OWN_GIFTS_FROM + coins;
}

/** What such an id costs, in coins; undefined for every other id. */
export function ownGiftCoins(id: number): number | undefined {
  const coins = id - OWN_GIFTS_FROM;
  return coins >= ownGiftLimits.min && coins <= DEAREST_OWN_GIFT ? coins : undefined;
}

/** Coins of each gift by its id, as `evaluate` and `convert` take them. */
export function giftPrices(gifts: readonly { id: number; coins: number }[]): Record<number, number> {
  return Object.fromEntries(gifts.map(({ id, coins }) => [id, coins]));
}

/**
 * The coins of a basket, exact.
 *
 * @param giftCoins coins of each catalogue gift, by id
 * @throws Error if a gift has no price; RangeError as `basketCoins`
 */
export function basketTotal(basket: Basket, giftCoins: Readonly<Record<number, number>> = {}): number {
  return basketCoins(
    basket.map(({ id, count }) => {
      const coins = giftCoins[id] ?? ownGiftCoins(id);
      if (coins === undefined) throw new Error(`The price of gift ${id} is missing: pass it in giftCoins.`);
      return { coins, count };
    }),
  );
}

/**
 * Coins of counted prices, exact.
 *
 * @throws RangeError if a price or count is not a whole number from 0, or the sum passes 2⁵³ − 1
 */
export function basketCoins(items: readonly { coins: number; count: number }[]): number {
  let total = 0;
  for (const { coins, count } of items) {
    total += coins * count;
    if (![coins, count, coins * count, total].every((n) => Number.isSafeInteger(n) && n >= 0)) {
      throw new RangeError(`${count} × ${coins} coins is not an exact count; give whole numbers from 0`);
    }
  }
  return total;
}
