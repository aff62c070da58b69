import { breathe } from "@/lib/breathe";
import { fitTags, isHourKnown, type Session, TIME_UNKNOWN } from "./session";
import { twinsAmong } from "./twins";

/** A session that is about to be imported, and the one in the log that it seems to be. */
export interface Duplicate {
  found: Session;
  known: Session;
}

/**
 * The sessions that are in the log already.
 *
 * @param known oldest first
 */
export async function findDuplicates(found: readonly Session[], known: readonly Session[]): Promise<Duplicate[]> {
  const twinOf = twinsAmong(known);
  const duplicates: Duplicate[] = [];
  for (const [n, session] of found.entries()) {
    if (n % 1_000 === 0) await breathe();
    const twin = twinOf(session);
    if (twin) duplicates.push({ found: session, known: twin });
  }
  return duplicates;
}

/** The session as the import tells it, with what only the log knew: viewers, a note, tags, the hour. */
export function mergeDuplicate({ found, known }: Duplicate): Session {
  const timed = isHourKnown(found) ? found : known;
  const isTimed = isHourKnown(timed);
  const either = [...(known.tags ?? []), ...(found.tags ?? [])];
  const tags = fitTags(either.filter((tag) => tag !== TIME_UNKNOWN || !isTimed));
  return { ...known, ...found, start: timed.start, tags: tags.length > 0 ? tags : undefined };
}
