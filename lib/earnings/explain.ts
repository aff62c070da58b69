import { citeSources, type CitedSource } from "./cite-sources";
import type { Forecast } from "./forecast";
import { leverFactor } from "./levers";
import { inCurrency, payOut, payoutTerms } from "./payout";
import { openRates } from "./rates/open-rates";
import { leverAdvice, type LeverAdvice } from "./rates/lever-advice";
import { leverRates } from "./rates/levers";
import { leverIds, typicalOf, type LeverId, type Scenario } from "./scenario";
import { coinsNear, tidyMoney } from "./units";

/** What a forecast rests on and what would move it: the reading matter, apart from the arithmetic because it is heavier. */
export interface Explanation {
  levers: RankedLever[];
  sources: CitedSource[];
}

/** What a lever set to "more" would add to the average month, in the creator's currency. */
export interface RankedLever extends LeverAdvice {
  id: LeverId;
  label: string;
  effect: { low: number; high: number };
}

/** Explains a forecast of this scenario: its levers, largest effect first, and the sources of every rate it read. */
export function explain(scenario: Scenario, forecast: Forecast): Explanation {
  return { levers: rankLevers(scenario, forecast), sources: citeSources(forecast.rates, forecast.asof) };
}

function rankLevers(scenario: Scenario, { asof, month }: Forecast): RankedLever[] {
  const terms = payoutTerms(scenario, month.sessions, openRates(asof));
  const takeHomeOf = (count: number) => inCurrency(payOut(coinsNear(count), terms).takeHome, terms);
  const mean = month.coins.mean;
  const now = takeHomeOf(mean);
  return leverIds
    .map((id) => {
      const current = typicalOf(leverFactor(id, scenario[id]));
      const { low, high } = leverRates[id].more;
      const moved = (factor: number) =>
        scenario[id] === "more" ? 0 : tidyMoney(takeHomeOf((mean * factor) / current) - now);
      return { id, label: leverRates[id].label, effect: { low: moved(low), high: moved(high) }, ...leverAdvice[id] };
    })
    .sort((a, b) => b.effect.low + b.effect.high - (a.effect.low + a.effect.high));
}
