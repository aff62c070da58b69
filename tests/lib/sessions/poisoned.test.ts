import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { defaults } from "@/lib/earnings";
import { readBackup, writeBackup } from "@/lib/sessions/export";
import { calibrateLog } from "@/lib/sessions/learn";
import { formatLocalDay } from "@/lib/sessions/local-time";
import { finderOf, orderLog, plainView, totalsOf } from "@/lib/sessions/log-view";
import { type Session, sessionProblem } from "@/lib/sessions/session";
import { type Log, openLog } from "@/lib/sessions/store";
import { usualOf } from "@/lib/sessions/usual";
import { openWorth } from "@/lib/sessions/worth";
import { makeForeign } from "../foreign-database";
import { readLog } from "./own-log";

/*
 * Other scripts of the origin, extensions, older versions and broken disks can write anything into the database. Whatever
 * stands there, the page reads, what is whole stays whole, and nothing is thrown.
 */

const NOW = "2026-11-22T12:00:00.000Z";
const place = { locale: "en", timeZone: "Europe/Berlin" };
const good = ["2026-11-18T19:00:00.000Z", "2026-11-20T19:00:00.000Z"].map((start): Session => ({
  id: `hand:${start}`,
  start,
  minutes: 90,
  viewers: 40,
  diamonds: 412,
  note: "calm",
  tags: ["battle"],
  source: "hand",
}));

let count = 0;

/** A log with the good sessions, and then with whatever else is put into its tables by hand. */
async function poisoned(sessions: unknown[], imports: unknown[] = []) {
  const name = `poisoned-${count++}`;
  const log = openLog(name);
  for (const session of good) await log.save(session);
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener("success", () => {
      const transaction = opening.result.transaction(["sessions", "imports"], "readwrite");
      transaction.addEventListener("complete", () => {
        opening.result.close();
        resolve();
      });
      transaction.addEventListener("abort", () => reject(new Error("the poison did not go in")));
      const put = (table: string, value: unknown) => {
        try {
          transaction.objectStore(table).put(value);
        } catch {
          // What the database itself refuses can stand in none.
        }
      };
      for (const value of sessions) put("sessions", value);
      for (const value of imports) put("imports", value);
    });
  });
  return log;
}

/** Everything that the page does with a log as soon as it is there. */
function show({ sessions, imports }: Log) {
  const worth = openWorth(defaults, "2026-11-22");
  for (const { start } of sessions) formatLocalDay(start, place);
  for (const { at, sessions: many } of imports) expect([formatLocalDay(at, place), many]).not.toContain(Number.NaN);
  const view = { ...plainView, by: "usd", search: "calm" } as const;
  const totals = totalsOf(orderLog(sessions.filter(finderOf(view, NOW)), view, worth), worth);
  expect(Object.values(totals)).not.toContain(Number.NaN);
  usualOf(sessions);
  calibrateLog({ sessions: sessions.slice(-3), scenario: defaults, asOf: "2026-11-22", ...place });
  expect(readBackup(writeBackup(sessions, NOW))).toEqual({ sessions, skipped: [] });
}

const anything = fc.oneof(
  fc.constantFrom(undefined, null, "", "5", 5, -1, 0, 1e300, Number.NaN, Infinity, true, [], {}, [[]], new Date(0)),
  fc.constantFrom("2026-11-20T19:00:00.000Z", "2026-11-20", "hand", "<img src=x onerror=alert(1)>", "x".repeat(600)),
  fc.constantFrom(new Uint8Array(3), new Map([[1, 2]]), new Date(Number.NaN), ["battle"], [{}], Array(30).fill("a")),
  fc.string(),
  fc.double(),
);
const anyKey = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.constantFrom([], [1, "a"], new Date(5)));
const fieldsOf = (keys: string) => Object.fromEntries(keys.split(" ").map((key) => [key, anything]));
const anyRow = fc.record(
  { ...fieldsOf("start minutes viewers coins diamonds moneyUsd gifters views note tags source step else"), id: anyKey },
  { requiredKeys: ["id"] },
);
/** One field of a good session, gone wrong: nearer to what a reader might take for whole. */
const almost = fc
  .tuple(fc.constantFrom(...good), fc.constantFrom(...Object.keys(good[0])), anything, fc.nat())
  .filter(([, field]) => field !== "id")
  .map(([session, field, value, n]) => ({ ...session, id: `almost:${n}`, [field]: value }));
const replaced = fc.oneof(anything, fc.array(fc.oneof(anything, anyRow, almost), { maxLength: 3 }));
const anyStep = fc.record({ ...fieldsOf("name at sessions"), replaced, id: anyKey }, { requiredKeys: ["id"] });

test("whatever else stands in the database, good sessions are all there, unchanged, and the page can show what it reads", async () => {
  const rows = fc.array(fc.oneof(anyRow, almost), { maxLength: 12 });
  const property = fc.asyncProperty(rows, fc.array(anyStep, { maxLength: 4 }), async (sessions, imports) => {
    const log = await poisoned(sessions, imports);
    const seen = await readLog(log);
    expect(seen.sessions).toEqual(expect.arrayContaining(good));
    expect(seen.sessions.filter((session) => sessionProblem(session, session.start))).toEqual([]);
    expect(seen.sessions.map(({ start }) => start)).toEqual(seen.sessions.map(({ start }) => start).toSorted());
    show(seen);
    const newest = await new Promise<Session[]>((resolve, reject) =>
      log.watchNewest(2_000, resolve, (reason) => reject(new Error(reason))),
    );
    expect(newest).toEqual(seen.sessions);
    // What is done to it works, and can be undone.
    const saved = await log.save({ ...good[0], diamonds: 7 }, good[0]);
    expect(saved.ok && (await saved.undo()).ok).toBe(true);
    for (const { id } of seen.imports) expect(await log.undoImport(id)).toMatchObject({ ok: true });
    const cleared = await log.clear();
    expect(await readLog(log)).toEqual({ sessions: [], imports: [], unreadable: 0 });
    expect(cleared.ok && (await cleared.undo()).ok).toBe(true);
    expect((await readLog(log)).sessions).toEqual(expect.arrayContaining(good));
    log.close();
  });
  await fc.assert(property, { seed: 20261122, numRuns: 150 });
});

test("what cannot be read is counted, left where it is, and does not stand in the way of a LIVE at its place", async () => {
  const { id } = good[0];
  const other = "hand:2026-11-21T19:00:00.000Z";
  const log = await poisoned([
    { id, start: 5 },
    { id: other, minutes: "long" },
    { id: 7, start: {} },
  ]);
  const { sessions, unreadable } = await readLog(log);
  expect([sessions, unreadable]).toEqual([[good[1]], 3]);
  expect(await log.save(good[0])).toMatchObject({ ok: true });
  expect((await readLog(log)).unreadable).toBe(2);
});

test("a LIVE that was kept while the clock was wrong is still shown", async () => {
  const start = "2031-01-01T19:00:00.000Z";
  const late = { ...good[0], id: `hand:${start}`, start };
  expect((await readLog(await poisoned([late]))).sessions).toEqual([...good, late]);
});

test.each([1, 10, 400])(
  "a database of that name without our tables, of version %d, is a log that answers",
  async (version) => {
    const name = `foreign-${count++}`;
    await makeForeign(name, version);
    // Dexie says that it adds what is missing.
    vi.spyOn(console, "warn").mockReturnValue();
    const log = openLog(name);
    expect(await log.save(good[0])).toMatchObject({ ok: true });
    expect((await readLog(log)).sessions).toEqual([good[0]]);
  },
);

test("what an import keeps of another that is gone does not come back with it taken back", async () => {
  const step = { id: "s1", name: "lives.csv", at: NOW, sessions: 1 };
  const ofNone = { ...good[0], id: "table:gone", diamonds: 7, step: "s0" };
  const log = await poisoned([{ ...good[0], id: "table:1", step: "s1" }], [{ ...step, replaced: [ofNone] }]);
  expect(await log.undoImport("s1")).toMatchObject({ ok: true });
  expect((await readLog(log)).sessions).toEqual(good);
  log.close();
});
