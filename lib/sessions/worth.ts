import {
  coins,
  diamondsToCoins,
  payOut,
  payoutTerms,
  microToUsd,
  usdToMicro,
  openRates,
  solvePayout,
  type Scenario,
} from "@/lib/earnings";
import type { Session } from "./session";

/** What sessions are worth by the payout terms of a scenario, whichever of coins, diamonds or money is known of them. */
export interface Worth {
  /** whole coins; undefined where the terms pay nothing, so that money tells no coins */
  coins(session: Session): number | undefined;
  /** what TikTok pays for it, in dollars: as recorded, else from its diamonds or coins */
  usd(session: Session): number;
  /** what TikTok pays for a number of coins */
  usdOfCoins(count: number): number;
}

export function openWorth(scenario: Scenario, asOf: string): Worth {
  const terms = payoutTerms(scenario, 1, openRates(scenario.asof ?? asOf));
  const usdPerCoin = microToUsd(payOut(coins(1_000), terms).reward) / 1_000;
  const coinsOf = ({ coins: count, diamonds, moneyUsd = 0 }: Session) =>
    count ??
    (diamonds === undefined
      ? solvePayout("reward", usdToMicro(moneyUsd), terms)?.coins
      : diamondsToCoins(diamonds, terms.diamondsPerCoin));
  return {
    coins: coinsOf,
    usd: (session) => session.moneyUsd ?? (coinsOf(session) ?? 0) * usdPerCoin,
    usdOfCoins: (count) => count * usdPerCoin,
  };
}
