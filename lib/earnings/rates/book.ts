import { rateAt, rates, type Kind, type RateId } from "./rates";
import { sources, type SourceId } from "./sources";

/** A source as an answer cites it, with the rates it was used for. */
export interface CitedSource {
  id: SourceId;
  title: string;
  url?: string;
  date: string;
  kind: Kind;
  rates: { id: RateId; label: string; value: number; from: string }[];
}

/**
 * The rates in force on one date. A book remembers what was read from it, so an answer cites exactly the rates that made
 * it, and the list cannot drift from the arithmetic.
 */
export interface RateBook {
  /** ISO date */
  asOf: string;
  value(id: RateId): number;
  read: ReadonlySet<RateId>;
}

/** @param asOf ISO date; before the first value of a rate, the first holds */
export function openRates(asOf: string): RateBook {
  const read = new Set<RateId>();
  return {
    asOf,
    value(id) {
      read.add(id);
      return rateAt(id, asOf).value;
    },
    read,
  };
}

/** The sources of what was read from a book. It stands apart, so that who shows no sources does not carry them. */
export function citeSources({ asOf, read }: RateBook): CitedSource[] {
  const bySource = new Map<SourceId, CitedSource>();
  for (const id of read) {
    const { source, kind, value, from } = rateAt(id, asOf);
    const { title, url, date } = sources[source] as { title: string; url?: string; date: string };
    const cited = bySource.get(source) ?? { id: source, title, url, date, kind, rates: [] };
    cited.rates.push({ id, label: rates[id].label, value, from });
    bySource.set(source, cited);
  }
  return [...bySource.values()];
}
