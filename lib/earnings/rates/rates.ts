import { audience } from "./audience";
import { money } from "./money";
import { otherIncome } from "./other-income";
import type { DatedValue, Rate } from "./rate";
import { reward } from "./reward";
import { tiers } from "./tiers";

export type { DatedValue, Kind, Rate } from "./rate";
export { usScaledFrom } from "./us-scheme";

/** The same rates by subject, for who reads them all. */
export const rateGroups = { money, reward, audience, tiers, otherIncome } satisfies Record<
  string,
  Record<string, Rate>
>;

const table = { ...money, ...reward, ...audience, ...tiers, ...otherIncome };

export type RateId = keyof typeof table;

/** Every dated value of the project, by id: the method page and the source lines are rendered from it. */
export const rates: Readonly<Record<RateId, Rate>> = table;

/**
 * The value of a rate in force on a day: the latest that began on or before it, or the first if none had.
 *
 * @param asOf ISO day, `YYYY-MM-DD`
 * @throws RangeError if `asOf` is not an ISO day
 */
export function rateAt(id: RateId, asOf: string): DatedValue {
  if (!/^\d{4}-\d\d-\d\d$/.test(asOf)) {
    throw new RangeError(`rateAt: "${asOf}" is not an ISO day; write it as YYYY-MM-DD`);
  }
  const { values } = rates[id];
  return values.findLast(({ from }) => from <= asOf) ?? values[0];
}
