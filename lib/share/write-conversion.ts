import { defaults, limits, type Given, type Scenario } from "@/lib/earnings";
import { formatQuery } from "./write-query";

/** Where a conversion starts when a link does not say. */
export const startOfConversion: Given = { from: "coins", amount: 1_000 };

/**
 * A conversion as its one canonical query: the scenario's, and the one amount that is given. The scenario's own coins,
 * diamonds and gifts are written only where they are that amount.
 */
export function formatConversion(scenario: Scenario, given: Given): string {
  const only: Scenario = { ...scenario, coins: undefined, diamonds: undefined, gifts: [] };
  switch (given.from) {
    case "gifts":
      return formatQuery({ ...only, gifts: scenario.gifts });
    case "coins":
    case "diamonds":
      return formatQuery({ ...only, [given.from]: given.amount });
    default:
      // Of another amount no LIVE is counted.
      return `${formatQuery({ ...only, by: only.by === "gifts" ? defaults.by : only.by })}&${given.from}=${given.amount}`;
  }
}

/** A conversion as a LIVE that the estimator counts, in gifts or in coins: it knows no other amount. */
export function asLive(scenario: Scenario, given: Given, coins: number): Scenario {
  const live: Scenario = { ...scenario, by: "gifts", coins: undefined, diamonds: undefined };
  return given.from === "gifts" ? live : { ...live, gifts: [], coins: Math.min(coins, limits.coins.max) };
}
