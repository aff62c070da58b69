import { audienceOf } from "./audience";
import { nightsToShow, type Experiment } from "./experiment";
import { citeSources, type CitedSource } from "./cite-sources";
import type { EvaluateOptions } from "./evidence";
import { byEffect, rankLevers, type RankedLever } from "./explain";
import { leverFactor } from "./levers";
import type { PlanResult } from "./evaluate-plan";
import { ownLaw } from "./posterior";
import { otherIncome } from "./other-income";
import type { RateBook } from "./rates/book";
import { sponsorshipAdvice } from "./rates/lever-advice";
import { openRates } from "./rates/open-rates";
import { typicalOf, type LeverId, type Scenario } from "./scenario";

/** A lever that can still be moved, or a sponsored LIVE, and what it would take to see that it works. */
export interface Strategy extends Omit<RankedLever, "id"> {
  id: LeverId | "sponsorship";
  /** the middle of its factor on gifting entries, and the nights that would show it; none where money is agreed beforehand */
  experiment?: { factor: number; nights: Experiment };
}

/**
 * What can still be tried, most first: as costly as the plan itself, for the nights that would show each of them. Effects
 * are on a month's take-home, in the creator's currency.
 *
 * @param options those of the plan
 * @throws as the plan does: if a counted gift has no price, or the date is no ISO day
 * Source: /method#levers; the experiment's stands with `nightsToShow`.
 */
export function strategiesOf({ scenario, forecast }: PlanResult, options: EvaluateOptions): Strategy[] {
  const rates = openRates(forecast.asof);
  const audience = audienceOf(scenario, rates);
  const nightsFor = nightsToShow({ ...audience, ...ownLaw(options.calibration)?.nightOf(audience) });
  const levers = rankLevers(scenario, forecast, options)
    .filter(({ id }) => scenario[id] !== "more")
    .map((lever): Strategy => {
      const factor = typicalOf(leverFactor(lever.id, "more")) / typicalOf(leverFactor(lever.id, scenario[lever.id]));
      return { ...lever, experiment: { factor, nights: nightsFor(factor) } };
    });
  // Counted gifts do not say who was there, and a sponsor pays for that.
  const strategies = forecast.evidence.source === "gifts" ? levers : [...levers, sponsorship(scenario, rates)];
  return strategies.sort(byEffect);
}

/** The sources of every rate that a plan and its strategies read. */
export function planSources({ scenario, forecast, rates }: PlanResult): CitedSource[] {
  const book = openRates(forecast.asof);
  if (forecast.evidence.source !== "gifts") sponsorship(scenario, book);
  return citeSources([...new Set([...rates, ...book.read])], forecast.asof);
}

function sponsorship(scenario: Scenario, rates: RateBook): Strategy {
  const { low, high } = otherIncome(scenario, { superfans: 0, sponsored: 1, shopsales: 0 }, rates);
  return { id: "sponsorship", label: "A sponsored LIVE a month", effect: { low, high }, ...sponsorshipAdvice };
}
