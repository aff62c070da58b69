import type { RateId } from "./rates";

/** Every rate's value on one date: plain numbers, which travel without the texts of their sources. */
export interface RateValues {
  /** ISO date */
  asOf: string;
  values: Readonly<Record<RateId, number>>;
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

/** Opens rates that somebody looked up. */
export function bookOf({ asOf, values }: RateValues): RateBook {
  const read = new Set<RateId>();
  return {
    asOf,
    value(id) {
      read.add(id);
      return values[id];
    },
    read,
  };
}
