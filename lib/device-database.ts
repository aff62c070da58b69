import { Dexie, liveQuery, type DexieOptions, type Transaction } from "dexie";

/** One version of a database: its tables as Dexie writes them, and how to get there from the one before. */
export interface DatabaseVersion {
  tables: Record<string, string>;
  upgrade?: (transaction: Transaction) => Promise<unknown>;
}

interface Device {
  name: string;
  /** version n stands at place n − 1 and is never edited once it is out */
  versions: readonly DatabaseVersion[];
  /** what the user is told, and what to do, where the device is full, and where it keeps nothing at all */
  sentences: { full: string; nothing: string };
  options?: DexieOptions;
}

/** A database on this device, and what its store needs to answer with sentences where there is none. */
export function openDatabase({ name, versions, sentences, options }: Device) {
  const db = new Dexie(name, options);
  versions.forEach(({ tables, upgrade }, i) => {
    const version = db.version(i + 1).stores(tables);
    if (upgrade) version.upgrade(upgrade);
  });

  function reasonOf(error: unknown): string {
    const { name: kind, inner } = (error ?? {}) as { name?: string; inner?: { name?: string } };
    return [kind, inner?.name].includes("QuotaExceededError") ? sentences.full : sentences.nothing;
  }

  /** Calls back with what is read now and whenever it changes, in this tab or another, until the returned function is called. */
  function watch<T>(read: () => Promise<T>, onChange: (value: T) => void, onFailure: (reason: string) => void) {
    // Dexie would wait for ever where there is no database, and keeps silent about one that cannot be opened.
    if (!Dexie.dependencies.indexedDB) {
      onFailure(reasonOf(undefined));
      return () => {};
    }
    const attempt = () =>
      read().then(
        (value) => () => onChange(value),
        (error) => () => onFailure(reasonOf(error)),
      );
    const subscription = liveQuery(attempt).subscribe((tell) => tell());
    return () => subscription.unsubscribe();
  }

  return { db, watch, reasonOf };
}
