import { citeSources, type CitedSource } from "./cite-sources";
import { evidenceOf, periodOf, type EvaluateOptions } from "./evidence";
import { lawOf, type Forecast } from "./forecast";
import { leverFactor } from "./levers";
import { withFigure } from "./needs";
import { meanTakeHome } from "./outlook";
import { payoutKinks, payoutTerms, takeHomeOf } from "./payout";
import { leverAdvice, type LeverAdvice } from "./rates/lever-advice";
import { leverRates } from "./rates/levers";
import { leverIds, limits, typicalOf, type LeverId, type Scenario } from "./scenario";
import { tidyMoney } from "./units";

/** What a forecast rests on and what would move it: the reading matter, apart from the arithmetic because it is heavier. */
export interface Explanation {
  /** none where gifts were counted: they are taken to repeat, whoever comes */
  levers: RankedLever[];
  /** what a little more of the same would bring, minutes before LIVEs */
  nearby: Neighbour[];
  sources: CitedSource[];
}

/** What a lever set to "more" would add to the average month, in the creator's currency. */
export interface RankedLever extends LeverAdvice {
  id: LeverId;
  label: string;
  effect: { low: number; high: number };
}

/** What a few minutes more in each LIVE, or a LIVE more a week, would add to the average month, in the creator's currency. */
export interface Neighbour {
  id: "minutes" | "perweek";
  more: number;
  adds: number;
}

/**
 * Explains a forecast of this scenario: its levers, largest effect first, what a little more would add, and the sources of
 * every rate it read. Money is the average month's take-home, in the creator's currency to a millionth.
 *
 * @param forecast made of this scenario with these options
 * @throws as the forecast does: if a counted gift has no price, or the date is no ISO day
 * Source: /method#levers.
 */
export function explain(scenario: Scenario, forecast: Forecast, options: EvaluateOptions): Explanation {
  return {
    levers: rankLevers(scenario, forecast, options),
    nearby: neighboursOf(scenario, forecast, options),
    sources: citeSources(forecast.rates, forecast.asof),
  };
}

/** Every lever, largest effect first; none where gifts were counted. Arguments and errors as `explain`. */
export function rankLevers(scenario: Scenario, forecast: Forecast, options: EvaluateOptions): RankedLever[] {
  if (forecast.evidence.source === "gifts") return [];
  const meanAt = meanMonth(scenario, forecast, options);
  const now = meanAt(1);
  return leverIds
    .map((id) => {
      const current = typicalOf(leverFactor(id, scenario[id]));
      const { low, high } = leverRates[id].more;
      const moved = (factor: number) => (scenario[id] === "more" ? 0 : tidyMoney(meanAt(factor / current) - now));
      return { id, label: leverRates[id].label, effect: { low: moved(low), high: moved(high) }, ...leverAdvice[id] };
    })
    .sort(byEffect);
}

/** The order in which what would move a month is told: the largest effect first, by the middle of its range. */
export function byEffect(a: Pick<RankedLever, "effect">, b: Pick<RankedLever, "effect">): number {
  return b.effect.low + b.effect.high - (a.effect.low + a.effect.high);
}

/**
 * The answers next to this one, each a forecast's mean of its own: nights vary, the reward rate may grow with the minutes and
 * a month has whole LIVEs, so no rule of three tells them. Longer LIVEs of counted gifts are as counted. One whose typical
 * figure would leave the limits is left out.
 */
function neighboursOf(scenario: Scenario, forecast: Forecast, options: EvaluateOptions): Neighbour[] {
  const evidence = evidenceOf(scenario, options);
  const meanOf = (changed: Scenario) => {
    const { law, terms } = periodOf(changed, "month", evidence);
    return meanTakeHome(law, terms);
  };
  const adds = (changed: Scenario) => tidyMoney(meanOf(changed) - forecast.month.takeHome.mean);
  const [minutes, perweek] = [typicalOf(scenario.minutes) + 10, scenario.perweek + 1];
  const found: Neighbour[] = [];
  if (forecast.evidence.source !== "gifts" && minutes <= limits.minutes.max)
    found.push({ id: "minutes", more: 10, adds: adds(withFigure(scenario, "minutes", minutes, evidence.rates)) });
  if (perweek <= limits.perweek.max) found.push({ id: "perweek", more: 1, adds: adds({ ...scenario, perweek }) });
  return found;
}

/** Take-home of the average month with so many times the gifts. Where the chain is straight, that of the mean's coins. */
function meanMonth(scenario: Scenario, { month }: Forecast, options: EvaluateOptions) {
  const evidence = evidenceOf(scenario, options);
  const terms = payoutTerms(scenario, month.sessions, evidence.rates);
  if (payoutKinks(terms).length === 0) return (times: number) => takeHomeOf(month.coins.mean * times, terms);
  const totalOf = lawOf(scenario, evidence);
  return (times: number) => meanTakeHome(totalOf(month.sessions, [times]), terms);
}
