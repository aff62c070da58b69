import { limits, withinLimits } from "@/lib/earnings";
import type { Session } from "./session";

/** LIVEs that count as recent. */
const RECENT = 10;
const WEEK = 7 * 86_400_000;
const ONCE_A_MONTH = 0.2;

/** What the creator's recent LIVEs were like: medians, and how many there are in a week, to a tenth; a month has one at least. */
export function usualOf(sessions: readonly Session[]): { minutes: number; viewers?: number; perWeek: number } {
  const recent = sessions.slice(-RECENT);
  const viewers = medianOf(recent.flatMap((session) => session.viewers ?? []));
  // Of less than a week nobody can tell how many more it will have.
  const weeks = Math.max(1, (Date.parse(recent.at(-1)!.start) - Date.parse(recent[0].start)) / WEEK);
  const perWeek = recent.length > 1 ? Math.round((10 * (recent.length - 1)) / weeks) / 10 : 1;
  return {
    minutes: withinLimits(Math.round(medianOf(recent.map(({ minutes }) => minutes))!), limits.minutes),
    ...(viewers !== undefined && { viewers: Math.round(viewers) }),
    perWeek: withinLimits(Math.max(ONCE_A_MONTH, perWeek), limits.perweek),
  };
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return values.length === 0 ? undefined : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
