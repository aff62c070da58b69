import { typicalOf, type Scenario } from "@/lib/earnings";
import { formatCount, formatCounted, formatEnough, formatNumber } from "./format";

const HOURS_OF_WEEK = 7 * 24;

interface Rates {
  usValidDayMinutes: { value: number };
  liveFollowersNeeded: { value: number };
  liveAge: { value: number };
}

/**
 * What of a scenario can hardly be, in sentences. The answer stands as it was asked for; these say what to make of it.
 *
 * @param rates those in force on the scenario's day
 * @param asOf ISO date of asking
 */
export function doubtsOf(scenario: Scenario, rates: Rates, asOf: string, locale: string): string[] {
  const { by, minutes, perweek, followers, programme, validdays, asof } = scenario;
  const doubts: string[] = [];
  const count = (number: number) => formatCount(number, locale);
  // How long it was says nothing of gifts that were counted.
  const length = by === "gifts" ? undefined : typicalOf(minutes);

  const hours = length === undefined ? 0 : (perweek * length) / 60;
  if (hours > HOURS_OF_WEEK)
    doubts.push(
      `${formatNumber(perweek, locale)} LIVEs of ${count(length!)} minutes take ${formatEnough(hours, locale)} hours; a week has ${HOURS_OF_WEEK}.`,
    );

  const needed = rates.liveFollowersNeeded.value;
  if (by === "followers" && followers < needed)
    doubts.push(
      `TikTok usually lets one go LIVE from ${count(needed)} followers on, and from the age of ${rates.liveAge.value}.`,
    );

  const valid = rates.usValidDayMinutes.value;
  const possible = length !== undefined && length < valid ? 0 : Math.ceil(perweek);
  // The rate knows one valid day from two; more change nothing.
  if (programme === "us-scaled" && Math.min(2, validdays) > possible)
    doubts.push(
      `The US rate here counts ${formatCounted(validdays, "valid day", locale)} a week, with a LIVE of ${count(valid)} minutes or more each. Your LIVEs make ${possible === 0 ? "none" : "1 at most"}.`,
    );

  if (asof && asof > asOf) doubts.push(`${asof} is yet to come, and rates may change until then.`);
  return doubts;
}
