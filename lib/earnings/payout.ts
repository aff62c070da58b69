import { rewardRate, type RewardRate } from "./programmes";
import type { RateBook } from "./rates/book";
import { typicalOf, type Scenario } from "./scenario";
import {
  coins,
  coinsNear,
  coinsToDiamonds,
  diamondsToCoins,
  microUsd,
  shareOf,
  usdToMicro,
  type Coins,
  type Diamonds,
  type MicroUsd,
} from "./units";

/** Everything that turns coins into money for one scenario: rates in force, reading and deductions. Shares are 0–1. */
export interface PayoutTerms {
  diamondsPerCoin: number;
  /** what one coin costs a viewer */
  coinPrice: MicroUsd;
  /** share of the viewer's money that the app store keeps */
  storeFee: number;
  /** dollars at which a diamond stands in TikTok's own ledger, before the reward rate */
  diamondValue: MicroUsd;
  reward: RewardRate;
  /** the most that the capped part of the reward can bring to this payout */
  leagueCap: MicroUsd | undefined;
  agency: number;
  fee: number;
  feeFixed: MicroUsd;
  spread: number;
  tax: number;
  /** units of the creator's currency for one USD */
  fx: number;
}

/** One amount at every station of the chain. Money is exact in micro-dollars. */
export interface Payout {
  /** whole coins: where no number of them makes the money given, the fewest that bring it, and of viewers' money those it buys */
  coins: Coins;
  diamonds: Diamonds;
  viewerSpend: MicroUsd;
  ledger: MicroUsd;
  reward: MicroUsd;
  payout: MicroUsd;
  takeHome: MicroUsd;
}

/** Where an amount may be given, as a count or as money; every other station follows. */
export type CountStation = "coins" | "diamonds";
export type MoneyStation = "viewerSpend" | "ledger" | "reward" | "payout" | "takeHome";

/**
 * The terms on which sessions of the scenario are paid.
 *
 * @param sessions how many there are, ≥ 0: the league's weekly cap is shared among a week's sessions
 * @param payouts in how many payouts their money comes, ≥ 0: each has its fixed fee
 * Source: /method#chain; every rate from rates/ on the scenario's date.
 */
export function payoutTerms(scenario: Scenario, sessions: number, rates: RateBook, payouts = 1): PayoutTerms {
  const { value } = rates;
  const reward = rewardRate(scenario, typicalOf(scenario.minutes), rates);
  const app = scenario.store === "app";
  return {
    diamondsPerCoin: value(scenario.reading === "one" ? "diamondsPerCoinOne" : "diamondsPerCoinHalf"),
    coinPrice: usdToMicro(value(app ? "coinPriceApp" : "coinPriceWeb")),
    storeFee: value(app ? "storeFeeApp" : "storeFeeWeb"),
    diamondValue: usdToMicro(value("diamondValueUsd")),
    reward,
    leagueCap:
      reward.league.share > 0
        ? usdToMicro((reward.league.capUsdWeek * sessions) / Math.max(1, scenario.perweek))
        : undefined,
    agency: scenario.agency,
    fee: scenario.fee,
    feeFixed: microUsd(usdToMicro(scenario.feefixed) * BigInt(payouts)),
    spread: scenario.spread,
    tax: scenario.tax,
    fx: scenario.fx,
  };
}

/**
 * What whole coins bring at every station: money in micro-dollars, each deduction to the nearest of them. More coins never
 * bring less.
 *
 * Source: /method#chain.
 */
export function payOut(count: Coins, terms: PayoutTerms): Payout {
  return fromLedger(ledgerOf(count, terms), count, terms);
}

/**
 * The chain from any station: the payout whose `station` stands at `amount`. Where a whole number of coins makes it, that
 * is the answer, so that going there and back changes nothing; otherwise the money is exact and coins are whole beside it.
 * Viewers' money buys whole coins, and what is left of it brings nothing.
 *
 * @param amount coins or diamonds ≥ 0, read to the nearest coin; of money, micro-dollars ≥ 0
 * @returns undefined where no coins can make the money (at a reward rate of 0, say)
 * @throws if the amount is below 0, or gives or buys more coins than 2⁵³ − 1
 * Source: /method#chain, backwards.
 */
export function solvePayout(station: CountStation, amount: number, terms: PayoutTerms): Payout;
export function solvePayout(station: MoneyStation, amount: MicroUsd, terms: PayoutTerms): Payout | undefined;
export function solvePayout(
  station: CountStation | MoneyStation,
  amount: number | MicroUsd,
  terms: PayoutTerms,
): Payout | undefined {
  if (station === "coins") return payOut(coins(Math.round(Number(amount))), terms);
  if (station === "diamonds") return payOut(diamondsToCoins(Number(amount), terms.diamondsPerCoin), terms);
  const target = microUsd(BigInt(amount));
  if (station === "viewerSpend")
    return { ...payOut(coins(Number(target / terms.coinPrice)), terms), viewerSpend: target };

  const wholeCoins = coinsReaching(station, target, terms);
  if (wholeCoins === undefined) return undefined;
  const enough = payOut(wholeCoins, terms);
  if (enough[station] === target) return enough;

  // Between two coins: move along the ledger in micro-dollars.
  const at = (ledger: bigint) => fromLedger(microUsd(ledger), wholeCoins, terms);
  const below = ledgerOf(coins(wholeCoins - 1), terms);
  return at(leastBetween(below, enough.ledger, (ledger) => at(ledger)[station] >= target));
}

/**
 * The fewest whole coins whose take-home reaches an amount.
 *
 * @param amount in the creator's currency; 0 and less take no coin
 * @returns undefined where no number of coins brings it
 * Source: /method#chain, backwards.
 */
export function coinsToReach(amount: number, terms: PayoutTerms): Coins | undefined {
  return coinsReaching("takeHome", fromCurrency(amount, terms), terms);
}

/**
 * Of each dollar that viewers spend, the part that arrives, 0–1. Where it buys no coin, as for a large payout.
 *
 * @param terms those of the payout
 */
export function keptShare(payout: Payout, terms: PayoutTerms): number {
  const { viewerSpend, takeHome } = payout.coins > 0 ? payout : payOut(coins(1_000_000), terms);
  return Number(takeHome) / Number(viewerSpend);
}

/** One place where the viewers' money goes. */
export interface WaterfallStep {
  id: "store" | "margin" | "reading" | "platform" | "missions" | "agency" | "fee" | "exchange" | "tax" | "take-home";
  label: string;
  amount: MicroUsd;
}

/**
 * Where each dollar of the viewers goes, from the store to the creator. The steps sum to the viewer spend to the
 * micro-dollar: each is the difference of two stations or of two neighbouring amounts.
 *
 * @param terms those of the payout
 * Source: /method#chain.
 */
export function waterfall(payout: Payout, terms: PayoutTerms): WaterfallStep[] {
  const store = shareOf(payout.viewerSpend, terms.storeFee);
  const faceValue = microUsd(BigInt(payout.coins) * terms.diamondValue);
  const best = shareOf(payout.ledger, terms.reward.ceiling);
  const cuts = deductions(payout.reward, terms);
  const step = (id: WaterfallStep["id"], label: string, amount: bigint): WaterfallStep => ({
    id,
    label,
    amount: microUsd(amount),
  });
  return [
    step("store", "App store", store),
    step("margin", "Payment costs and margin", payout.viewerSpend - store - faceValue),
    step("reading", "Lost in the legacy reading", faceValue - payout.ledger),
    step("platform", "TikTok's share", payout.ledger - best),
    step("missions", "Missions not reached", best - payout.reward),
    step("agency", "Agency", cuts.agency),
    step("fee", "Payout fee", cuts.fee),
    step("exchange", "Exchange", cuts.exchange),
    step("tax", "Set aside for tax", cuts.tax),
    step("take-home", "Your take-home", payout.takeHome),
  ];
}

/** The points, in coins, where the take-home changes its slope: the league's cap and the end of the fixed fee. */
export function payoutKinks(terms: PayoutTerms): number[] {
  const perCoin = Number(coinLedger(terms));
  const kinks: number[] = [];
  if (terms.leagueCap !== undefined) kinks.push(Number(terms.leagueCap) / (perCoin * terms.reward.league.share));
  if (terms.feeFixed > 0n) {
    const coversFee = solvePayout("payout", microUsd(1n), terms);
    if (coversFee) kinks.push(Number(coversFee.ledger) / perCoin);
  }
  return kinks.sort((a, b) => a - b);
}

/** Take-home of an estimated number of coins, ≥ 0, to the nearest one: in the creator's currency, to a millionth. */
export function takeHomeOf(count: number, terms: PayoutTerms): number {
  return inCurrency(payOut(coinsNear(count), terms).takeHome, terms);
}

/** Money of the chain in the creator's currency, to a millionth. */
export function inCurrency(amount: MicroUsd, { fx }: Pick<PayoutTerms, "fx">): number {
  return Math.round(Number(amount) * fx) / 1e6;
}

/** The other way: an amount in the creator's currency, to the nearest micro-dollar. */
export function fromCurrency(amount: number, { fx }: Pick<PayoutTerms, "fx">): MicroUsd {
  return usdToMicro(amount / fx);
}

function fromLedger(ledger: MicroUsd, count: Coins, terms: PayoutTerms): Payout {
  const { total, league } = terms.reward;
  let reward: bigint = shareOf(ledger, total);
  if (terms.leagueCap !== undefined) {
    const fromLeague = shareOf(ledger, league.share);
    if (fromLeague > terms.leagueCap) reward -= fromLeague - terms.leagueCap;
  }
  const cuts = deductions(microUsd(reward), terms);
  const payout = reward - cuts.agency - cuts.fee;
  return {
    coins: count,
    diamonds: coinsToDiamonds(count, terms.diamondsPerCoin),
    viewerSpend: microUsd(BigInt(count) * terms.coinPrice),
    ledger,
    reward: microUsd(reward),
    payout: microUsd(payout),
    takeHome: microUsd(payout - cuts.exchange - cuts.tax),
  };
}

/** What is taken off a reward on its way, each from what the one before left. A fee takes no more than there is. */
function deductions(reward: MicroUsd, terms: PayoutTerms) {
  const { agency, fee, feeFixed } = terms;
  const toAgency = shareOf(reward, agency);
  const afterAgency = microUsd(reward - toAgency);
  const wanted = shareOf(afterAgency, fee) + feeFixed;
  const fees = wanted > afterAgency ? afterAgency : wanted;
  return { agency: toAgency, fee: fees, ...exchangeAndTax(microUsd(afterAgency - fees), terms) };
}

/** What a payout loses on its last steps: to the exchange, and of what that leaves to the tax set-aside. */
export function exchangeAndTax(
  payout: MicroUsd,
  { spread, tax }: Pick<PayoutTerms, "spread" | "tax">,
): { exchange: MicroUsd; tax: MicroUsd } {
  const exchange = shareOf(payout, spread);
  return { exchange, tax: shareOf(microUsd(payout - exchange), tax) };
}

function ledgerOf(count: Coins, terms: PayoutTerms): MicroUsd {
  return microUsd(BigInt(count) * coinLedger(terms));
}

/** Ledger value of one coin. */
function coinLedger({ diamondValue, diamondsPerCoin }: PayoutTerms): bigint {
  return BigInt(Number(diamondValue) * diamondsPerCoin);
}

/** The least whole coins whose `station` reaches an amount; undefined where not even 2⁵² do. */
function coinsReaching(station: MoneyStation, target: MicroUsd, terms: PayoutTerms): Coins | undefined {
  if (target <= 0n) return coins(0);
  const isEnough = (count: bigint) => payOut(coins(Number(count)), terms)[station] >= target;
  let most = 1n;
  while (!isEnough(most)) {
    most *= 2n;
    if (most > 1n << 52n) return undefined;
  }
  return coins(Number(leastBetween(most / 2n, most, isEnough)));
}

/** The least whole number from `from` on that will do; `to` does, and so does all above one that does. */
function leastBetween(from: bigint, to: bigint, willDo: (at: bigint) => boolean): bigint {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (willDo(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}
