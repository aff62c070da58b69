import { fromCurrency, payoutTerms, solvePayout } from "./payout";
import { rewardRate } from "./programmes";
import { openRates } from "./rates/open-rates";
import { typicalOf, type Scenario } from "./scenario";
import { microToUsd, tidyShare } from "./units";

/** What one real payout says of the rate behind it. */
export interface ImpliedRate {
  /** reward a diamond, in dollars: what was received with agency, fees and exchange added back */
  usdPerDiamond: number;
  /** share of the ledger value, 0–1, to nine decimals */
  rate: number;
  /** the programmes by how near their rate is */
  fits: ProgrammeFit[];
}

/** How a programme goes with an implied rate. All are shares of the ledger value, 0–1. */
export interface ProgrammeFit {
  programme: "global-flat" | "us-scaled";
  /** what it pays for the scenario's missions */
  rate: number;
  /** the implied rate less that */
  off: number;
  /** what it pays without a mission */
  least: number;
  /** what it pays for all of them */
  most: number;
  /** whether some missions, and breaches, bring the implied rate */
  isWithin: boolean;
}

/** Why a pair says nothing: no diamonds, no way from them to money, or more money than the ledger value allows. */
export type ImpliedProblem = "no-diamonds" | "nothing-arrives" | "over-ledger";

const noMissions = { newfollowers: 0, validdays: 0, fans: 0, league: "none" } as const;

/**
 * The reward rate behind one real payout, under the scenario's agency, fees and exchange. What is set aside for tax has
 * still been received, so it is no deduction here.
 *
 * @param diamonds diamonds shown for the payout, > 0
 * @param received money that arrived, ≥ 0, in the scenario's currency
 * @param options `asOf`: ISO date of asking, the rates' date where the scenario pins none
 * @returns the rate, or why the pair says none; of diamonds that are no number above 0, that there are none
 * @throws if the money is below 0 or no number; RangeError if the date is no ISO day
 * Source: /method#chain, backwards.
 */
export function impliedRate(
  scenario: Scenario,
  diamonds: number,
  received: number,
  { asOf }: { asOf: string },
): ImpliedRate | ImpliedProblem {
  if (!(diamonds > 0)) return "no-diamonds";
  const rates = openRates(scenario.asof ?? asOf);
  const terms = payoutTerms(scenario, 1, rates);
  // With a reward of the whole ledger value, what precedes the deductions is the reward itself.
  const whole = { ...terms.reward, total: 1 };
  const before = solvePayout("takeHome", fromCurrency(received, terms), {
    ...terms,
    reward: whole,
    leagueCap: undefined,
    tax: 0,
  });
  if (!before) return "nothing-arrives";
  const rate = tidyShare(Number(before.reward) / (diamonds * Number(terms.diamondValue)));
  if (rate > 1) return "over-ledger";

  const fit = (programme: ProgrammeFit["programme"]): ProgrammeFit => {
    const { total, ceiling } = rewardRate({ ...scenario, programme }, typicalOf(scenario.minutes), rates);
    const least = (breach: number) => rewardRate({ ...noMissions, programme, breach }, 0, rates).total;
    return {
      programme,
      rate: total,
      off: tidyShare(rate - total),
      least: least(0),
      most: ceiling,
      isWithin: rate >= least(1) && rate <= ceiling,
    };
  };
  return {
    usdPerDiamond: microToUsd(before.reward) / diamonds,
    rate,
    fits: [fit("global-flat"), fit("us-scaled")].sort((a, b) => Math.abs(a.off) - Math.abs(b.off)),
  };
}
