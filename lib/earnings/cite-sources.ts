import { rateAt, rates, type Kind, type RateId } from "./rates/rates";
import { sources, type SourceId } from "./rates/sources";

/** A source as an answer cites it, with the rates it was used for. */
export interface CitedSource {
  id: SourceId;
  title: string;
  url?: string;
  date: string;
  kind: Kind;
  rates: { id: RateId; label: string; value: number; unit: string; from: string }[];
}

/**
 * The sources of some rates on a day, in the order in which they are first used; a source that says one thing and lets
 * another be assumed stands once for each.
 *
 * @param ids the rates, as a book has them `read`
 * @param asOf ISO day; before the first value of a rate, the first is cited
 * @throws RangeError if it is none and there are rates
 */
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
