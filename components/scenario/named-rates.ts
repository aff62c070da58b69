import { rateAt, rates, type Kind, type RateId } from "@/lib/earnings";

/** A rate in force on a day, with what a form says of it: plain values, which travel without the texts of the sources. */
export interface NamedRate {
  id: RateId;
  label: string;
  value: number;
  /** the range of the evidence; the value itself where there is none */
  low: number;
  high: number;
  kind: Kind;
}

/** The rates that a first load names: its forms, and its headline. */
const ids = [
  "giftingShare",
  "flatRewardRate",
  "usPerLiveShort",
  "usTotalCap",
  "usValidDayMinutes",
  "usBreachMax",
  "agencyCut",
  "fxSpread",
  "taxSetAsideUs",
  "liveFollowersNeeded",
  "liveAge",
  "rosterZeroMonthShare",
] as const satisfies readonly RateId[];

export interface NamedRates extends Record<(typeof ids)[number], NamedRate> {
  /** ISO date */
  asOf: string;
}

/** @param asOf ISO date on which the rate is read */
export function namedRate(id: RateId, asOf: string): NamedRate {
  const { value, low = value, high = value, kind } = rateAt(id, asOf);
  return { id, label: rates[id].label, value, low, high, kind };
}

/** @param asOf ISO date on which the rates are read */
export function namedRates(asOf: string): NamedRates {
  const named = ids.map((id) => [id, namedRate(id, asOf)]);
  return { ...Object.fromEntries(named), asOf } as NamedRates;
}
