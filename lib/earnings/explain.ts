import type { Forecast } from "./forecast";
import { leverFactor } from "./levers";
import { inCurrency, payOut, payoutTerms } from "./payout";
import { openRates } from "./rates/book";
import { leverAdvice, type LeverAdvice } from "./rates/lever-advice";
import { leverRates } from "./rates/levers";
import { rateAt, rates, type Kind, type RateId } from "./rates/rates";
import { sources, type SourceId } from "./rates/sources";
import { leverIds, typicalOf, type LeverId, type Scenario } from "./scenario";
import { coins } from "./units";

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

/** A source as an answer cites it, with the rates it was used for. */
export interface CitedSource {
  id: SourceId;
  title: string;
  url?: string;
  date: string;
  kind: Kind;
  rates: { id: RateId; label: string; value: number; unit: string; from: string }[];
}

/** Explains a forecast of this scenario: its levers, largest effect first, and the sources of every rate it read. */
export function explain(scenario: Scenario, forecast: Forecast): Explanation {
  return { levers: rankLevers(scenario, forecast), sources: citeSources(forecast.rates, forecast.asof) };
}

/** The sources of some rates on a date; a source that says one thing and lets another be assumed stands once for each. */
export function citeSources(ids: readonly RateId[], asOf: string): CitedSource[] {
  const cited = new Map<string, CitedSource>();
  for (const id of ids) {
    const { source, kind, value, from } = rateAt(id, asOf);
    const { title, url, date } = sources[source];
    const { label, unit } = rates[id];
    const key = `${source} ${kind}`;
    const entry = cited.get(key) ?? { id: source, title, url, date, kind, rates: [] };
    entry.rates.push({ id, label, value, unit, from });
    cited.set(key, entry);
  }
  return [...cited.values()];
}

function rankLevers(scenario: Scenario, { asof, month }: Forecast): RankedLever[] {
  const terms = payoutTerms(scenario, month.sessions, openRates(asof));
  const takeHomeOf = (count: number) => inCurrency(payOut(coins(Math.round(count)), terms).takeHome, terms);
  const mean = month.coins.mean;
  const now = takeHomeOf(mean);
  return leverIds
    .map((id) => {
      const current = typicalOf(leverFactor(id, scenario[id]));
      const { low, high } = leverRates[id].more;
      const moved = (factor: number) =>
        scenario[id] === "more" ? 0 : Math.round(1e6 * (takeHomeOf((mean * factor) / current) - now)) / 1e6;
      return { id, label: leverRates[id].label, effect: { low: moved(low), high: moved(high) }, ...leverAdvice[id] };
    })
    .sort((a, b) => b.effect.low + b.effect.high - (a.effect.low + a.effect.high));
}
