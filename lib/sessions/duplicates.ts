import { breathe } from "./import/read";
import type { Session } from "./session";

/** A session that is about to be imported, and the one in the log that it seems to be. */
export interface Duplicate {
  found: Session;
  known: Session;
}

/**
 * The sessions that are in the log already: nobody is live twice at once, so two that share more than half of the shorter
 * one's time are the same LIVE, whichever file told of them.
 *
 * @param known oldest first
 */
export async function findDuplicates(found: readonly Session[], known: readonly Session[]): Promise<Duplicate[]> {
  const starts = Float64Array.from(known, ({ start }) => Date.parse(start));
  const ids = new Map(known.map((session) => [session.id, session]));
  const longest = known.reduce((most, { minutes }) => Math.max(most, minutes), 0) * 60_000;
  const duplicates: Duplicate[] = [];
  for (const [n, session] of found.entries()) {
    if (n % 1_000 === 0) await breathe();
    const twin = ids.get(session.id) ?? overlapping(session);
    if (twin) duplicates.push({ found: session, known: twin });
  }
  return duplicates;

  function overlapping({ start, minutes }: Session): Session | undefined {
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

/** The session as the import tells it, with what only the log knew: viewers, a note, tags. */
export function mergeDuplicate({ found, known }: Duplicate): Session {
  const tags = [...new Set([...(known.tags ?? []), ...(found.tags ?? [])])];
  return { ...known, ...found, ...(tags.length > 0 && { tags }) };
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
