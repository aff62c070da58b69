import { basketCoins } from "./basket";
import { coinsToReach, inCurrency, payOut, payoutTerms, type PayoutTerms } from "./payout";
import { openRates } from "./rates/open-rates";
import type { Scenario } from "./scenario";
import { coins, microToUsd } from "./units";

/** Gifts that together reach a take-home. */
export interface Pile {
  /** how many of each gift, in the order of the prices given */
  counts: number[];
  coins: number;
  /** at least what was asked for, in the creator's currency */
  takeHome: number;
  viewerSpendUsd: number;
}

/** The other way round: what makes a take-home. */
export interface Piles {
  /** the least coins that reach it */
  needed: number;
  /** one pile of equal gifts for each price */
  equal: Pile[];
  /**
   * Some of everything, from the dearest gift down: each takes at most half of what is left, so no gift carries it alone,
   * and the cheapest takes the rest.
   */
  mixed: Pile;
}

/**
 * The gifts that make a take-home, of one kind and mixed, for one LIVE paid out by itself.
 *
 * @param takeHome wanted in the scenario's currency, ≥ 0
 * @param prices coins of each gift, whole and > 0, dearest first
 * @param options `asOf`: ISO date of asking, the rates' date where the scenario pins none
 * @returns undefined where no number of coins makes it
 * @throws RangeError if a price is not whole or is 0, or the date is no ISO day
 * Source: /method#chain.
 */
export function pilesFor(
  scenario: Scenario,
  takeHome: number,
  prices: readonly number[],
  { asOf }: { asOf: string },
): Piles | undefined {
  const terms = payoutTerms(scenario, 1, openRates(scenario.asof ?? asOf));
  const needed = coinsToReach(takeHome, terms);
  if (needed === undefined) return undefined;
  return {
    needed,
    equal: prices.map((price, i) =>
      pile(
        prices.map((_, j) => (i === j ? Math.ceil(needed / price) : 0)),
        prices,
        terms,
      ),
    ),
    mixed: pile(mix(needed, prices), prices, terms),
  };
}

function mix(needed: number, prices: readonly number[]): number[] {
  let left: number = needed;
  return prices.map((price, i) => {
    const isLast = i === prices.length - 1;
    const count = isLast ? Math.ceil(left / price) : Math.floor(left / 2 / price);
    left -= count * price;
    return count;
  });
}

function pile(counts: number[], prices: readonly number[], terms: PayoutTerms): Pile {
  const total = basketCoins(counts.map((count, i) => ({ count, coins: prices[i] })));
  const payout = payOut(coins(total), terms);
  return {
    counts,
    coins: total,
    takeHome: inCurrency(payout.takeHome, terms),
    viewerSpendUsd: microToUsd(payout.viewerSpend),
  };
}
