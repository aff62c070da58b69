import { severityOf } from "./audience";
import { normalCdf } from "./normal";
import type { RateBook } from "./rates/book";

/** How many of some gifts are of a size. */
export interface GiftBand {
  /** coins */
  from: number;
  to: number;
  /** share of gifting entries, 0–1 */
  share: number;
  count: number;
}

const bands = [1, 10, 99, 999];

/**
 * The gifting entries that coins usually come from, by size: mostly single roses, and now and then a galaxy that brings
 * more than all of them.
 *
 * @param coins ≥ 0
 * Source: the severity of /method#audience.
 */
export function giftMix(coins: number, rates: RateBook): GiftBand[] {
  const { value } = rates;
  const upTo = (x: number) => normalCdf(Math.log((x + 0.5) / value("giftMedianCoins")) / value("giftLogSd"));
  const entries = coins / severityOf(rates).mean;
  return [...bands, value("giftMaxCoins")].map((to, i) => {
    const from = i === 0 ? 1 : bands[i - 1] + 1;
    const share = (i === bands.length ? 1 : upTo(to)) - (i === 0 ? 0 : upTo(from - 1));
    return { from, to, share, count: entries * share };
  });
}
