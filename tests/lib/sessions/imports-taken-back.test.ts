import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findDuplicates, mergeDuplicates } from "@/lib/sessions/duplicates";
import { sessionId, type Session } from "@/lib/sessions/session";
import { openLog } from "@/lib/sessions/store";
import { done, readLog } from "./own-log";

/*
 * A LIVE that several files tell of is a pile: what was typed at the bottom, each file that took the place of the one before
 * above it. The log shows the top of each pile, and taking an import back takes its layer out, wherever in the pile it lies.
 */

const EVENINGS = 4;

/** One LIVE of an evening, as a source tells of it: none has its start to the minute. */
function live(evening: number, source: Session["source"], minute: number, n: number): Session {
  const start = new Date(Date.UTC(2026, 10, 1 + evening, 19, minute)).toISOString();
  return { id: sessionId(source, start), start, minutes: 60, diamonds: n, source };
}

interface Import {
  source: Session["source"];
  minute: number;
  /** the evenings that the file holds */
  evenings: number[];
  onTwins: "keep" | "merge";
}
type Layer = { step?: string; session: Session };
type Step = { is: "import"; file: Import } | { is: "back"; which: number };

const evenings = fc.uniqueArray(fc.nat(EVENINGS - 1), { maxLength: EVENINGS });
const file = fc.record<Import>({
  source: fc.constantFrom("hand", "table", "tiktok-export"),
  minute: fc.constantFrom(0, 3),
  evenings,
  onTwins: fc.constantFrom("keep", "merge", "merge"),
});
const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: file.map((held): Step => ({ is: "import", file: held })) },
    { weight: 1, arbitrary: fc.nat(20).map((which): Step => ({ is: "back", which })) },
  ),
  { maxLength: 8 },
);

let count = 0;

test("whatever is imported and taken back, in whatever order, the log shows the top of each pile, and ends as it was typed", async () => {
  const property = fc.asyncProperty(evenings, steps, fc.array(fc.nat(20)), async (typed, first, rest) => {
    const store = openLog(`piles-${count++}`);
    const piles: Layer[][] = Array.from({ length: EVENINGS }, () => []);
    const imports: string[] = [];
    let n = 0;
    const shows = async () => {
      const tops = piles.flatMap((pile) => pile.slice(-1)).map(({ session }) => session);
      expect((await readLog(store)).sessions).toEqual(tops.toSorted((a, b) => (a.start < b.start ? -1 : 1)));
    };

    async function bringIn({ source, minute, evenings: held, onTwins }: Import) {
      const found = held.map((evening) => live(evening, source, minute, ++n));
      const twins = await findDuplicates(found, (await readLog(store)).sessions);
      const fresh = found.filter((session) => !twins.some((twin) => twin.found === session));
      const merged = onTwins === "merge" ? twins : [];
      const id = `${++n}`;
      const sessions = [...fresh, ...mergeDuplicates(merged)];
      const at = new Date(Date.UTC(2026, 11, 1) + n).toISOString();
      const replaces = merged.map(({ known }) => known.id);
      await done(store.addImport({ id, name: "file", at, sessions: sessions.length }, sessions, replaces));
      imports.push(id);
      for (const session of sessions) piles[new Date(session.start).getUTCDate() - 1].push({ step: id, session });
    }

    async function takeBack(which: number) {
      if (imports.length === 0) return;
      const [id] = imports.splice(which % imports.length, 1);
      // Thought better of it, twice.
      const undo = await done(store.undoImport(id));
      const redo = await done(undo());
      await shows();
      await done(redo());
      for (const [i, pile] of piles.entries()) piles[i] = pile.filter((layer) => layer.step !== id);
    }

    for (const evening of typed) {
      const session = live(evening, "hand", 0, ++n);
      await done(store.save(session));
      piles[evening].push({ session });
    }
    for (const step of first) {
      if (step.is === "import") await bringIn(step.file);
      else await takeBack(step.which);
      await shows();
    }
    for (const which of [...rest, ...imports.map(() => 0)]) {
      await takeBack(which);
      await shows();
    }
    expect(piles.flat()).toHaveLength(typed.length);
    store.close();
  });
  await fc.assert(property, { numRuns: 40 });
});
