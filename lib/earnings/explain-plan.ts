import { audienceOf } from "./audience";
import { nightsToShow, type Experiment } from "./experiment";
import { citeSources, type CitedSource } from "./cite-sources";
import { explain, type RankedLever } from "./explain";
import { leverFactor } from "./levers";
import type { PlanResult } from "./evaluate-plan";
import { ownLaw, type Calibration } from "./posterior";
import { openRates } from "./rates/open-rates";
import { typicalOf } from "./scenario";

/** A lever that can still be moved, and what it would take to see that it works. */
export interface Strategy extends RankedLever {
  /** middle of its factor on gifting entries */
  factor: number;
  nights: Experiment;
}

/** What a plan rests on and what would help it: the reading matter, apart from the arithmetic because it is heavier. */
export interface PlanExplanation {
  strategies: Strategy[];
  sources: CitedSource[];
}

export function explainPlan({ scenario, forecast, rates }: PlanResult, calibration?: Calibration): PlanExplanation {
  const audience = audienceOf(scenario, openRates(forecast.asof));
  const night = { ...audience, ...ownLaw(calibration)?.nightOf(audience) };
  const strategies = explain(scenario, forecast)
    .levers.filter(({ id }) => scenario[id] !== "more")
    .map((lever) => {
      const factor = typicalOf(leverFactor(lever.id, "more")) / typicalOf(leverFactor(lever.id, scenario[lever.id]));
      return { ...lever, factor, nights: nightsToShow(night, factor) };
    });
  return { strategies, sources: citeSources(rates, forecast.asof) };
}
