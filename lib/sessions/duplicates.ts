import { breathe } from "@/lib/breathe";
import type { Session } from "./session";
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

/** The session as the import tells it, with what only the log knew: viewers, a note, tags. */
export function mergeDuplicate({ found, known }: Duplicate): Session {
  const tags = [...new Set([...(known.tags ?? []), ...(found.tags ?? [])])];
  return { ...known, ...found, ...(tags.length > 0 && { tags }) };
}
