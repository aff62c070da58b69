import type { Session } from "./session";

/**
 * Finds the one of these that a session is: nobody is live twice at once, so two that share more than half of the shorter
 * one's time are the same LIVE, whichever file told of them.
 *
 * @param known oldest first
 */
export function twinsAmong<T extends Session>(known: readonly T[]): (session: Session) => T | undefined {
  const starts = Float64Array.from(known, ({ start }) => Date.parse(start));
  const ids = new Map(known.map((session) => [session.id, session]));
  const longest = known.reduce((most, { minutes }) => Math.max(most, minutes), 0) * 60_000;
  return (session) => ids.get(session.id) ?? overlapping(session);

  function overlapping({ start, minutes }: Session): T | undefined {
    const from = Date.parse(start);
    const to = from + minutes * 60_000;
    for (let i = firstFrom(starts, to) - 1; i >= 0 && starts[i] > from - longest; i--) {
      const length = known[i].minutes * 60_000;
      const shared = Math.min(to, starts[i] + length) - Math.max(from, starts[i]);
      if (shared > Math.min(to - from, length) / 2) return known[i];
    }
    return undefined;
  }
}

/** The first place from which on everything is at least `value`. */
function firstFrom(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
