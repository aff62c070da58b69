import { basketTotal } from "./basket";
import { citeSources, type CitedSource } from "./cite-sources";
import { fromCurrency, inCurrency, keptShare, payoutTerms, solvePayout, type Payout, type PayoutTerms } from "./payout";
import { openRates } from "./rates/open-rates";
import type { RatePart } from "./programmes";
import type { Scenario } from "./scenario";
import { microToUsd, usdToMicro } from "./units";

/** Where a conversion may start, as links and the API spell it. */
export const conversionStarts = ["coins", "diamonds", "gifts", "spend", "ledger", "reward", "takehome"] as const;
export type ConversionStart = (typeof conversionStarts)[number];

/**
 * What is known: the scenario's basket of gifts, or one amount. Coins and diamonds are counts; spend, ledger and reward
 * are dollars; the take-home is in the scenario's currency.
 */
export type Given = { from: "gifts" } | { from: Exclude<ConversionStart, "gifts">; amount: number };

/** One amount in all its forms. Plain numbers, exact to the micro-dollar, so that it travels as JSON. */
export interface Conversion {
  asof: string;
  /** whole: of viewers' money those it buys, of any other the fewest that bring it, by less than a coin more */
  coins: number;
  diamonds: number;
  ledgerUsd: number;
  rewardUsd: number;
  /** what is withdrawn: the reward less agency and fees */
  payoutUsd: number;
  /** in `currency` */
  takeHome: number;
  currency: string;
  viewerSpendUsd: number;
  rewardRate: number;
  rateParts: RatePart[];
  /** of each dollar that viewers spend, the part that arrives */
  kept: number;
  sources: CitedSource[];
}

interface ConvertOptions {
  /** ISO date of asking: the rates' date where the scenario pins none */
  asOf: string;
  /** coins of each catalogue gift in the scenario's basket, by id */
  giftCoins?: Readonly<Record<number, number>>;
}

/** Most that may be given, in the unit of the start. */
export const conversionLimits = {
  coins: { min: 0, max: 1_000_000_000 },
  diamonds: { min: 0, max: 1_000_000_000 },
  spend: { min: 0, max: 10_000_000 },
  ledger: { min: 0, max: 10_000_000 },
  reward: { min: 0, max: 10_000_000 },
  takehome: { min: 0, max: 1_000_000_000_000 },
} as const;

/**
 * Any amount of the chain from any other, for one LIVE paid out by itself.
 *
 * @param given within `conversionLimits`
 * @returns undefined where nothing can make the amount: a reward rate of 0, say, and money wanted
 * @throws if gifts are given and one has no price in `giftCoins`, or the amount is below 0; RangeError if the date is no ISO
 *   day
 * Source: /method#chain.
 */
export function convert(scenario: Scenario, given: Given, { asOf, giftCoins }: ConvertOptions): Conversion | undefined {
  const rates = openRates(scenario.asof ?? asOf);
  const terms = payoutTerms(scenario, 1, rates);
  const payout = payoutOf(scenario, given, terms, giftCoins);
  if (!payout) return undefined;
  return {
    asof: rates.asOf,
    coins: payout.coins,
    diamonds: payout.diamonds,
    ledgerUsd: microToUsd(payout.ledger),
    rewardUsd: microToUsd(payout.reward),
    payoutUsd: microToUsd(payout.payout),
    // A micro-dollar may be many millionths of another currency: what was asked for is given back as it was.
    takeHome: given.from === "takehome" ? given.amount : inCurrency(payout.takeHome, terms),
    currency: scenario.currency,
    viewerSpendUsd: microToUsd(payout.viewerSpend),
    rewardRate: terms.reward.total,
    rateParts: terms.reward.parts,
    kept: keptShare(payout, terms),
    sources: citeSources([...rates.read], rates.asOf),
  };
}

function payoutOf(
  { gifts }: Scenario,
  given: Given,
  terms: PayoutTerms,
  giftCoins: ConvertOptions["giftCoins"],
): Payout | undefined {
  switch (given.from) {
    case "gifts":
      return solvePayout("coins", basketTotal(gifts, giftCoins), terms);
    case "coins":
    case "diamonds":
      return solvePayout(given.from, given.amount, terms);
    case "spend":
      return solvePayout("viewerSpend", usdToMicro(given.amount), terms);
    case "ledger":
    case "reward":
      return solvePayout(given.from, usdToMicro(given.amount), terms);
    case "takehome":
      return solvePayout("takeHome", fromCurrency(given.amount, terms), terms);
  }
}
