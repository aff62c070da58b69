import { payoutTerms, takeHomeOf } from "./payout";
import { rewardRate, type RewardRate } from "./programmes";
import { openRates } from "./rates/open-rates";
import { usScaledFrom } from "./rates/us-scheme";
import { limits, typicalOf, type Scenario } from "./scenario";

/** How the US reward rate of a session comes about, and what a little more of two missions would add to it. */
export interface UsRate {
  rate: RewardRate;
  /** the rate by the length of the session, all else as it is */
  curve: { minutes: number; share: number }[];
  /** what each adds for the same coins: points of the rate, and take-home in the creator's currency */
  more: { id: "minutes" | "valid-day"; share: number; takeHome: number }[];
}

const LONGEST_SHOWN = 45;

/**
 * The reward rate of the US programme for a session, whatever programme the scenario has.
 *
 * @param count coins of the session, ≥ 0, read to the nearest one
 * @param options `asOf`: ISO date of asking, the rates' date where the scenario pins none
 * @returns undefined before the programme began
 * @throws RangeError if the date is no ISO day
 * Source: /method#us-rate.
 */
export function explainUsRate(scenario: Scenario, count: number, { asOf }: { asOf: string }): UsRate | undefined {
  const rates = openRates(scenario.asof ?? asOf);
  if (rates.asOf < usScaledFrom) return undefined;
  const us: Scenario = { ...scenario, programme: "us-scaled" };
  const minutes = typicalOf(us.minutes);
  const takeHome = (changed: Scenario) => takeHomeOf(count, payoutTerms(changed, 1, rates));
  const rate = rewardRate(us, minutes, rates);
  const added = (id: "minutes" | "valid-day", changed: Scenario) => ({
    id,
    share: rewardRate(changed, typicalOf(changed.minutes), rates).total - rate.total,
    takeHome: takeHome(changed) - takeHome(us),
  });
  return {
    rate,
    curve: Array.from({ length: LONGEST_SHOWN + 1 }, (_, length) => ({
      minutes: length,
      share: rewardRate(us, length, rates).total,
    })),
    more: [
      added("minutes", { ...us, minutes: minutes + 5 }),
      added("valid-day", { ...us, validdays: Math.min(limits.validdays.max, us.validdays + 1) }),
    ],
  };
}
