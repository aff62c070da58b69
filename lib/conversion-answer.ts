import type { Conversion, ConversionStart, Given } from "@/lib/earnings";
import { formatCounted, formatExactMoney, roundExactMoney } from "@/lib/format";

/** The amounts that have a field each. */
export type AmountField = Exclude<ConversionStart, "gifts">;

/** What the fields of a conversion show: the given amount as it was given, and all others as they follow from it. */
export function shownAmounts(given: Given, conversion: Conversion): Record<AmountField, number>;
export function shownAmounts(given: Given, conversion: Conversion | undefined): Partial<Record<AmountField, number>>;
export function shownAmounts(given: Given, conversion: Conversion | undefined): Partial<Record<AmountField, number>> {
  const known = given.from === "gifts" ? {} : { [given.from]: given.amount };
  if (!conversion) return known;
  const { viewerSpendUsd, coins, diamonds, ledgerUsd, rewardUsd, takeHome, currency } = conversion;
  return {
    spend: roundExactMoney(viewerSpendUsd, "USD"),
    coins,
    diamonds,
    ledger: roundExactMoney(ledgerUsd, "USD"),
    reward: roundExactMoney(rewardUsd, "USD"),
    takehome: roundExactMoney(takeHome, currency),
    ...known,
  };
}

/** What a conversion says, in words and short figures: the same on the page and where its link is shown. */
export interface ConversionAnswer {
  /** "1,000 coins of gifts bring you" */
  lead: string;
  /** "$5.00" */
  amount: string;
  fact: string;
}

/** What the amounts of the chain are called, in its order. */
export const amountLabels: Record<AmountField, string> = {
  spend: "Viewers pay",
  coins: "Coins",
  diamonds: "Diamonds",
  ledger: "Ledger value",
  reward: "Reward",
  takehome: "Take-home",
};

/** From counts one asks for money, from money for coins. */
export function conversionAnswerOf(
  given: Given,
  { coins, diamonds, takeHome, currency, rewardUsd }: Conversion,
  locale: string,
): ConversionAnswer {
  const counted = (count: number, one: string) => formatCounted(count, one, locale);
  const bring = (count: number) => (count === 1 ? "brings you" : "bring you");
  const usd = (amount: number) => formatExactMoney(amount, { locale, currency: "USD" });
  const arrives = formatExactMoney(takeHome, { locale, currency });
  const fact = `${counted(coins, "coin")} · ${counted(diamonds, "diamond")} · reward ${usd(rewardUsd)}`;
  switch (given.from) {
    case "gifts":
      return { lead: "The gifts in your basket bring you", amount: arrives, fact };
    case "coins":
      return { lead: `${counted(given.amount, "coin")} of gifts ${bring(given.amount)}`, amount: arrives, fact };
    case "diamonds":
      return { lead: `${counted(given.amount, "diamond")} ${bring(given.amount)}`, amount: arrives, fact };
    case "spend":
      return { lead: `${usd(given.amount)} from your viewers brings you`, amount: arrives, fact };
    case "ledger":
      return { lead: `${usd(given.amount)} of ledger value brings you`, amount: arrives, fact };
    case "reward":
      return { lead: `A reward of ${usd(given.amount)} takes`, amount: counted(coins, "coin"), fact };
    case "takehome":
      return { lead: `To take home ${arrives}, you need`, amount: counted(coins, "coin"), fact };
  }
}
