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

/**
 * The found sessions as they take the place of the known ones. Where the import counts coins or diamonds, the log's are left
 * out: beside them they would tell of the same gifts twice. Of what only the log knew, viewers, note and tags go to each. The
 * hour and what was counted over the whole LIVE (gifts, money, gifters, views) go to the only one that was found to be it;
 * several would each have all of it.
 */
export function mergeDuplicates(duplicates: readonly Duplicate[]): Session[] {
  const parts = new Map<string, number>();
  for (const { known } of duplicates) parts.set(known.id, (parts.get(known.id) ?? 0) + 1);
  return duplicates.map((duplicate) => merge(duplicate, parts.get(duplicate.known.id) === 1));
}

/** @param isWhole whether what was found is all of the known session, and not one of its parts */
function merge({ found, known }: Duplicate, isWhole: boolean): Session {
  const { viewers, note, coins, diamonds, moneyUsd, gifters, views } = known;
  const isCounted = found.coins !== undefined || found.diamonds !== undefined;
  const timed = isWhole && !isHourKnown(found) ? known : found;
  const isTimed = isHourKnown(timed);
  const either = [...(known.tags ?? []), ...(found.tags ?? [])];
  const tags = fitTags(either.filter((tag) => tag !== TIME_UNKNOWN || !isTimed));
  return {
    viewers,
    note,
    ...(isWhole && !isCounted && { coins, diamonds }),
    ...(isWhole && { moneyUsd, gifters, views }),
    ...found,
    start: timed.start,
    tags: tags.length > 0 ? tags : undefined,
  };
}
