import { bookOf, type RateBook, type RateValues } from "./book";
import { rateAt, rates, type RateId } from "./rates";

/** Who asks for many answers asks them of one day. */
let last: RateValues | undefined;

/**
 * Every rate's value in force on a day, as plain numbers.
 *
 * @param asOf ISO day; before the first value of a rate, the first holds
 * @throws RangeError if it is none
 */
export function ratesOn(asOf: string): RateValues {
  if (last?.asOf === asOf) return last;
  const values = Object.keys(rates).map((id) => [id, rateAt(id as RateId, asOf).value]);
  return (last = { asOf, values: Object.fromEntries(values) as RateValues["values"] });
}

/** The rates in force on a day, as a book that remembers what is read from it. Arguments and errors as `ratesOn`. */
export function openRates(asOf: string): RateBook {
  return bookOf(ratesOn(asOf));
}
