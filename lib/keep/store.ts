import type { Dexie, Table } from "dexie";
import { openDatabase, type DatabaseVersion } from "@/lib/device-database";
import { isInstant } from "@/lib/sessions/session";
import { keptLimits, type Kept } from "./kept";

/** All that is kept, newest first. */
export interface Keepings {
  kept: Kept[];
  /** records that are no keeping: left where they are, and out of everything else */
  unreadable: number;
}

/** What was asked was done, or why it was not, in a sentence for the user. */
export type Outcome = { ok: true } | { ok: false; reason: string };

/** A name and a query together are one keeping. */
export const storeVersions: readonly DatabaseVersion[] = [{ tables: { kept: "[name+query], savedAt" } }];

/** The scenarios kept on this device. Every answer is an outcome: nothing throws because a browser keeps nothing. */
export function openKept(database = "livetake", versions = storeVersions) {
  const { db, watch, reasonOf } = openDatabase({ name: database, versions, sentences });
  const kept = (db as Dexie & { kept: Table<Kept, [string, string]> }).kept;

  const read = (): Promise<Keepings> =>
    db.transaction("r", kept, async () => {
      const readable = (await kept.orderBy("savedAt").toArray()).toReversed().flatMap((row) => keptOf(row) ?? []);
      return { kept: readable, unreadable: (await kept.count()) - readable.length };
    });

  async function attempt(task: () => PromiseLike<unknown>): Promise<Outcome> {
    try {
      await task();
      return { ok: true };
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
  }

  return {
    read,
    /** Calls back with all of it now and whenever it changes, in this tab or another, until the returned function is called. */
    watch: (onChange: (keepings: Keepings) => void, onFailure: (reason: string) => void) =>
      watch(read, onChange, onFailure),
    /** Adds those that are not there yet; the same name with the same scenario is the same keeping. All or none. */
    add: (items: readonly Kept[]) =>
      attempt(() =>
        db.transaction("rw", kept, async () => {
          const present = await kept.bulkGet(items.map(({ name, query }): [string, string] => [name, query]));
          await kept.bulkPut(items.filter((_, i) => !keptOf(present[i])));
        }),
      ),
    rename: (item: Kept, name: string) =>
      attempt(() =>
        db.transaction("rw", kept, async () => {
          await kept.delete([item.name, item.query]);
          await kept.put({ ...item, name });
        }),
      ),
    remove: ({ name, query }: Kept) => attempt(() => kept.delete([name, query])),
    removeUnreadable: () => attempt(() => kept.filter((row) => !keptOf(row)).delete()),
    close: () => db.close(),
  };
}

export type KeptStore = ReturnType<typeof openKept>;

/**
 * A row as a keeping, without whatever else stands there; undefined where it is none, whoever wrote it. What its link says is
 * for those who read links.
 */
function keptOf(row: unknown): Kept | undefined {
  const { name, query, savedAt } = (row ?? {}) as Partial<Record<keyof Kept, unknown>>;
  if (typeof name !== "string" || name.trim() === "" || name.length > keptLimits.name) return undefined;
  if (typeof query !== "string" || !/^v=\d/.test(query) || query.length > keptLimits.query) return undefined;
  return isInstant(savedAt) ? { name, query, savedAt } : undefined;
}

const sentences = {
  full: "This device is full, so nothing was saved. What was kept before is still there: free some space, or back up to a file.",
  nothing:
    "This browser keeps nothing here, as in a private window. Share the link or save a file instead; your figures stay on the page.",
};
