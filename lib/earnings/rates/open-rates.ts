import { bookOf, type RateBook, type RateValues } from "./book";
import { rateAt, rates, type RateId } from "./rates";

/** @param asOf ISO date; before the first value of a rate, the first holds */
export function ratesOn(asOf: string): RateValues {
  const values = Object.keys(rates).map((id) => [id, rateAt(id as RateId, asOf).value]);
  return { asOf, values: Object.fromEntries(values) as RateValues["values"] };
}

/** @param asOf ISO date */
export function openRates(asOf: string): RateBook {
  return bookOf(ratesOn(asOf));
}
