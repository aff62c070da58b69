import { Dexie, type IndexableType, type Table } from "dexie";
import { openDatabase, type DatabaseVersion } from "@/lib/device-database";
import { LOG_DATABASE, tellLogged } from "./has-log";
import { isInstant, readSession, type Session, sessionProblem } from "./session";
import { twinsAmong } from "./twins";

/** An import that can still be taken back as a whole. */
export interface ImportStep {
  id: string;
  /** what was imported: a file's name */
  name: string;
  /** ISO instant */
  at: string;
  sessions: number;
}

/** Everything in the log, the sessions oldest first. */
export interface Log {
  sessions: Session[];
  imports: ImportStep[];
  /** records that are no LIVE: left where they are, and out of everything else */
  unreadable: number;
}

/** What was asked was done and can be undone, or why it was not, in a sentence for the user. */
export type Outcome = { ok: true; undo: () => Promise<Outcome> } | { ok: false; reason: string };

export const logVersions: readonly DatabaseVersion[] = [{ tables: { sessions: "id, [start+id]", imports: "id, at" } }];

/** A session as it is stored: with the import that brought it, if one did. */
interface Row extends Session {
  step?: string;
}

/** An import as it is stored: with what stood in the place of its sessions before. */
interface ImportRow extends ImportStep {
  replaced: Row[];
}

/** A change of the log. Its inverse is another one, so that everything done here can be undone. */
interface Change {
  put: Row[];
  drop: Row[];
  /** whether what is put may stand in no other session's place */
  isNew?: boolean;
  /** for an inverse: what the change that it undoes left in the place of these rows */
  left?: Row[];
  /** a step that is new remembers what the change takes away */
  putImports?: (ImportStep | ImportRow)[];
  dropImports?: ImportRow[];
}

/** Sessions go in and out in pieces of this many, so that a page with a hundred thousand of them still answers. */
const PIECE = 1_000;

/** The creator's own LIVEs on this device. Every answer is an outcome: nothing throws because a browser keeps nothing. */
export function openLog(database = LOG_DATABASE, versions = logVersions) {
  const { db, watch, reasonOf } = openDatabase({
    name: database,
    versions,
    sentences,
    // What a query returns is used at once and never changed, so Dexie's own copies of it would be a burden.
    options: { cache: "disabled" },
  });
  db.on("populate", tellLogged);
  const { sessions: rows, imports } = db as Dexie & { sessions: Table<Row, string>; imports: Table<ImportRow, string> };

  /** All rows: by their start, or by their id, where those stand too whose start is of no use. */
  async function eachPage(order: "[start+id]" | "id", take: (page: Row[]) => void): Promise<void> {
    for (let last: IndexableType = Dexie.minKey, more = true; more;) {
      const page: Row[] = await rows.where(order).above(last).limit(PIECE).toArray();
      take(page);
      more = page.length === PIECE;
      if (more) last = order === "id" ? page[PIECE - 1].id : [page[PIECE - 1].start, page[PIECE - 1].id];
    }
  }

  async function readLog(): Promise<Log> {
    const sessions: Session[] = [];
    await eachPage("[start+id]", (page) => sessions.push(...page.flatMap((row) => sessionOf(row) ?? [])));
    const steps = (await imports.orderBy("at").toArray()).toReversed().flatMap((row) => stepOf(row) ?? []);
    return { sessions, imports: steps, unreadable: (await rows.count()) - sessions.length };
  }

  async function readNewest(count: number): Promise<Session[]> {
    const newest = rows.orderBy("[start+id]");
    // Counted off from the end; walking backwards would be row by row.
    const offset = Math.max(0, (await newest.count()) - count);
    return (await newest.offset(offset).toArray()).flatMap((row) => sessionOf(row) ?? []);
  }

  /** Every row that fits. */
  async function all(fits: (row: Row) => boolean): Promise<Row[]> {
    const found: Row[] = [];
    await eachPage("id", (page) => found.push(...page.filter(fits)));
    return found;
  }

  /** Those of these sessions that are in the log. Many are looked for in one walk rather than asked for one by one. */
  async function present(ids: readonly string[], look = (_row: Row) => {}): Promise<Row[]> {
    const wanted = new Set(ids);
    const seen = (row: Row | undefined): row is Row => {
      if (!row || !wanted.has(row.id)) return false;
      look(row);
      return true;
    };
    return ids.length <= PIECE ? (await rows.bulkGet([...ids])).filter(seen) : all(seen);
  }

  /** The same for an inverse, which is refused where anything else stands than what the undone change left. */
  async function unchanged({ put, drop, dropImports = [] }: Change, left: readonly Row[]): Promise<Row[]> {
    const expected = new Map(left.map((row) => [row.id, row]));
    const standing = await present(idsOf([...put, ...drop]), (row) => {
      if (!isUntouched(row, expected.get(row.id))) throw new Refused(CHANGED_SINCE);
    });
    if (standing.length < expected.size) throw new Refused(CHANGED_SINCE);
    // An import is changed, too, where one that it replaced was taken back: it keeps something else then.
    const steps = dropImports.length > 0 ? await imports.bulkGet(idsOf(dropImports)) : [];
    if (steps.some((step, i) => !step || !keepsSame(step, dropImports[i]))) throw new Refused(CHANGED_SINCE);
    return standing;
  }

  /** The row of a session as it was opened to be changed or deleted, which is refused where it is another by now. */
  async function rowOf(opened: Session): Promise<Row> {
    const row = await rows.get(opened.id);
    if (!row || !isSame(row, opened)) throw new Refused(CHANGED);
    return row;
  }

  /** Makes a change whole or not at all. What it cannot know beforehand it reads in the same transaction. */
  async function make(plan: () => Promise<Change>): Promise<Outcome> {
    try {
      const inverse = await db.transaction("rw", rows, imports, async (): Promise<Change> => {
        const change = await plan();
        const { put, drop, isNew, left, putImports = [], dropImports = [] } = change;
        const added = new Set(idsOf(put));
        const standing = left ? await unchanged(change, left) : await present([...added]);
        const replaced = standing.filter(({ id }) => added.has(id));
        if (isNew && replaced.some((row) => sessionOf(row))) throw new Refused(TAKEN);
        const stood = new Set(idsOf(replaced));
        const before = [...drop.filter(({ id }) => !stood.has(id)), ...replaced];
        const steps = putImports.map((step): ImportRow => ({ replaced: before, ...step }));
        for (const piece of pieces(drop)) await rows.bulkDelete(idsOf(piece));
        for (const piece of pieces(put)) await rows.bulkPut(piece);
        // Each request takes a slow phone some milliseconds, also one for nothing.
        if (dropImports.length > 0) await imports.bulkDelete(idsOf(dropImports));
        if (steps.length > 0) await imports.bulkPut(steps);
        return {
          put: before,
          drop: put.filter(({ id }) => !stood.has(id)),
          left: put,
          putImports: dropImports,
          dropImports: steps,
        };
      });
      return { ok: true, undo: () => make(() => Promise.resolve(inverse)) };
    } catch (error) {
      return { ok: false, reason: error instanceof Refused ? error.message : reasonOf(error) };
    }
  }

  return {
    /** Calls back with the log now and whenever it changes, in this tab or another, until the returned function is called. */
    watch: (onChange: (log: Log) => void, onFailure: (reason: string) => void) => watch(readLog, onChange, onFailure),
    /** The same with the newest sessions alone, oldest first. */
    watchNewest: (count: number, onChange: (sessions: Session[]) => void, onFailure: (reason: string) => void) =>
      watch(() => readNewest(count), onChange, onFailure),
    /** Adds a session, or puts it in the place of another as that was opened to be changed. No other may have its id. */
    save: (session: Session, opened?: Session) =>
      make(async () => {
        const old = opened && (await rowOf(opened));
        return {
          put: [{ ...session, ...(old?.step && { step: old.step }) }],
          drop: old && old.id !== session.id ? [old] : [],
          isNew: session.id !== old?.id,
        };
      }),
    remove: (opened: Session) => make(async () => ({ put: [], drop: [await rowOf(opened)] })),
    /** Adds the sessions of a file as one step, in the place of those named by `replaces` and of those with their ids. */
    addImport: (step: ImportStep, sessions: readonly Session[], replaces: readonly string[] = []) =>
      make(async () => {
        const added = new Set(idsOf(sessions));
        return {
          put: sessions.map((session) => ({ ...session, step: step.id })),
          drop: await present(replaces.filter((id) => !added.has(id))),
          putImports: [step],
        };
      }),
    /**
     * Takes an import back, however long ago it was: its sessions go, and what they replaced returns. Where another import has
     * replaced them since, that one keeps it in their place.
     */
    undoImport: (id: string) =>
      make(async () => {
        const steps = await imports.toArray();
        const gone = steps.filter((step) => step.id === id);
        const back = new Set(gone.flatMap(keptBy));
        const keepers = steps.filter((step) => step.id !== id && keptBy(step).some((row) => row.step === id));
        const putImports = keepers.map((keeper): ImportRow => {
          const kept = keptBy(keeper).filter((row) => row.step !== id);
          const twinOf = twinsAmong(keptBy(keeper).filter((row) => row.step === id));
          const beneath = [...back].filter((row) => twinOf(row));
          for (const row of beneath) back.delete(row);
          return { ...keeper, replaced: [...kept, ...beneath] };
        });
        // What stands in their place by now came later, and stays.
        const later = (await present(idsOf([...back]))).filter((row) => row.step !== id && sessionOf(row));
        const taken = new Set(idsOf(later));
        // So does what came by an import that is gone, which an older log may still keep.
        const standing = new Set(idsOf(steps));
        return {
          put: [...back].filter((row) => !taken.has(row.id) && (!row.step || standing.has(row.step))),
          drop: await all((row) => row.step === id),
          putImports,
          dropImports: [...gone, ...keepers],
        };
      }),
    clear: () => make(async () => ({ put: [], drop: await all(() => true), dropImports: await imports.toArray() })),
    close: () => db.close(),
  };
}

export type LogStore = ReturnType<typeof openLog>;

const TAKEN = "Your log has a LIVE that starts at that time. Change the time, or edit that LIVE.";
const CHANGED = "This LIVE was changed or deleted in another tab. Close this and look at your log again.";
const CHANGED_SINCE = "Nothing was undone: what this would change was changed in another tab since.";

/** A change that the log does not admit, with the sentence that says why. */
class Refused extends Error {}

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map(({ id }) => id);
}

/** The session of a row, or undefined where the row is none, whoever wrote it. One of the future is one: clocks go wrong. */
function sessionOf(row: unknown): Session | undefined {
  const session = readSession(row);
  return session && !sessionProblem(session, session.start) ? session : undefined;
}

/** Whether two rows tell of the same LIVE the same things, whichever import brought them; damaged ones tell nothing. */
function isSame(row: unknown, other: unknown): boolean {
  return JSON.stringify(sessionOf(row)) === JSON.stringify(sessionOf(other));
}

/** What an import has replaced, as far as it can return, oldest first. */
function keptBy({ replaced }: ImportRow): Row[] {
  const rows = Array.isArray(replaced) ? replaced.filter((row) => sessionOf(row)) : [];
  return rows.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** Whether a row stands as it was, brought by the same import. */
function isUntouched(row: Row, was: Row | undefined): boolean {
  return was !== undefined && row.step === was.step && isSame(row, was);
}

function keepsSame(step: ImportRow, was: ImportRow): boolean {
  const [kept, before] = [keptBy(step), keptBy(was)];
  return kept.length === before.length && kept.every((row, i) => isUntouched(row, before[i]));
}

function stepOf({ id, name, at, sessions }: ImportRow): ImportStep | undefined {
  const isStep = [id, name].every((text) => typeof text === "string") && isInstant(at) && Number.isInteger(sessions);
  return isStep ? { id, name, at, sessions } : undefined;
}

function* pieces<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += PIECE) yield items.slice(i, i + PIECE);
}

const sentences = {
  full: "This device is full, so nothing was saved. What your log held before is still there: free some space, then try again.",
  nothing:
    "This browser keeps nothing here, as in a private window, so your log cannot be opened. Use a normal window, or another browser.",
};
