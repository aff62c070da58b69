import { openRates } from "./rates/open-rates";
import { cashTest, readings, type Reading } from "./rates/readings";
import { sources } from "./rates/sources";
import { tidyMoney } from "./units";

/** What one reading in circulation makes of an amount. */
export interface ReadingCompared {
  id: keyof typeof readings;
  label: string;
  /** what it says the coins pay, in dollars before any deduction */
  usd: number;
  /** what it says of the one test of which the outcome is known, in dollars */
  ofTestUsd: number;
  grade: Reading["grade"];
  sources: { id: string; title: string; url?: string; date: string }[];
  verdict: string;
}

export { cashTest };

/**
 * The same coins under each reading in circulation, best evidence first.
 *
 * @param coins whole, ≥ 0
 * @param asOf ISO day: the coin price of that day is the retail price
 * @throws RangeError if it is none
 * Source: rates/readings, each with its own sources; the test is `cashTest` there.
 */
export function compareReadings(coins: number, asOf: string): ReadingCompared[] {
  const rates = openRates(asOf);
  // Whoever halves the retail price would have halved what the tester paid.
  const testRetail = cashTest.spentUsd / cashTest.coins;
  return (Object.entries(readings) as [keyof typeof readings, Reading][]).map(([id, reading]) => ({
    id,
    label: reading.label,
    usd: tidyMoney(coins * usdPerCoin(reading, rates.value("coinPriceApp"))),
    ofTestUsd: tidyMoney(cashTest.coins * usdPerCoin(reading, testRetail)),
    grade: reading.grade,
    sources: reading.sources.map((source) => ({ id: source, ...sources[source] })),
    verdict: reading.verdict,
  }));
}

function usdPerCoin({ takes }: Reading, retail: number): number {
  return "retailShare" in takes
    ? retail * takes.retailShare
    : takes.diamondsPerCoin * takes.usdPerDiamond * takes.share;
}
