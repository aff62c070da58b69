import { rateAt, type RateId } from "./rates";

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
