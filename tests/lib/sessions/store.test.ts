import "fake-indexeddb/auto";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Session } from "@/lib/sessions/session";
import { logVersions, openLog, type LogStore, type Outcome } from "@/lib/sessions/store";
import { done, readLog } from "./own-log";

const at = (hour: string, more: Partial<Session> = {}): Session => ({
  id: `hand:2026-11-20T${hour}:00:00.000Z`,
  start: `2026-11-20T${hour}:00:00.000Z`,
  minutes: 60,
  diamonds: 100,
  source: "hand",
  ...more,
});
const [morning, evening] = [at("09"), at("20")];
const step = { id: "s1", name: "lives.csv", at: "2026-11-22T00:00:00.000Z", sessions: 2 };

let count = 0;
const open = () => openLog(`log-${count++}`);
const sessionsOf = async (store: LogStore) => (await readLog(store)).sessions;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the log", () => {
  test("lists its sessions oldest first, exactly as they were saved", async () => {
    const store = open();
    await done(store.save(evening));
    await done(store.save({ ...morning, note: "calm", tags: ["battle"] }));
    expect(await sessionsOf(store)).toEqual([{ ...morning, note: "calm", tags: ["battle"] }, evening]);
  });

  test("has room for one LIVE at one time", async () => {
    const store = open();
    await done(store.save(morning));
    expect(await store.save({ ...morning, diamonds: 7 })).toEqual({
      ok: false,
      reason: "Your log has a LIVE that starts at that time. Change the time, or edit that LIVE.",
    });
    expect(await sessionsOf(store)).toEqual([morning]);
  });

  test("puts an edited session in the place of the old one, even at another time; undone, the old one is back", async () => {
    const store = open();
    await done(store.save(morning));
    const undo = await done(store.save(evening, morning));
    expect(await sessionsOf(store)).toEqual([evening]);
    await done(undo());
    expect(await sessionsOf(store)).toEqual([morning]);
  });

  test("gives back what was deleted, one or everything, and deletes it again when that is undone", async () => {
    const store = open();
    await done(store.save(morning));
    await done(store.addImport(step, [evening]));
    const undoOne = await done(store.remove(evening));
    expect(await sessionsOf(store)).toEqual([morning]);
    await done(undoOne());
    const undoAll = await done(store.clear());
    expect(await readLog(store)).toEqual({ sessions: [], imports: [], unreadable: 0 });
    const redo = await done(undoAll());
    expect(await readLog(store)).toEqual({ sessions: [morning, evening], imports: [step], unreadable: 0 });
    await done(redo());
    expect(await sessionsOf(store)).toEqual([]);
  });

  test("survives a page that is closed", async () => {
    const first = openLog("kept");
    await done(first.save(morning));
    first.close();
    expect(await sessionsOf(openLog("kept"))).toEqual([morning]);
  });
});

describe("an import", () => {
  test("is one step: what it brought goes and what it replaced returns, even after an edit and a reload", async () => {
    const first = openLog("import");
    await done(first.save(morning));
    await done(first.addImport(step, [{ ...morning, diamonds: 120 }, evening], [morning.id]));
    await done(first.save({ ...evening, note: "edited" }, evening));
    expect((await sessionsOf(first)).map(({ diamonds, note }) => [diamonds, note])).toEqual([
      [120, undefined],
      [100, "edited"],
    ]);
    first.close();
    const store = openLog("import");
    const undo = await done(store.undoImport(step.id));
    expect(await readLog(store)).toEqual({ sessions: [morning], imports: [], unreadable: 0 });
    await done(undo());
    expect(await readLog(store)).toMatchObject({ sessions: [{ diamonds: 120 }, { note: "edited" }], imports: [step] });
  });

  test("that another one replaced does not return when that is taken back after it", async () => {
    const store = open();
    const [first, second] = [step, { ...step, id: "s2" }];
    await done(store.save(morning));
    await done(store.addImport(first, [{ ...evening, id: "table:evening" }]));
    await done(store.addImport(second, [{ ...evening, id: "export:evening" }, at("21")], ["table:evening"]));
    await done(store.undoImport(first.id));
    await done(store.undoImport(second.id));
    expect(await readLog(store)).toEqual({ sessions: [morning], imports: [], unreadable: 0 });
  });

  test("that another one replaced returns when that is taken back before it", async () => {
    const store = open();
    const found = { ...evening, id: "table:evening" };
    await done(store.addImport(step, [found]));
    await done(store.addImport({ ...step, id: "s2" }, [{ ...evening, id: "export:evening" }], [found.id]));
    await done(store.undoImport("s2"));
    expect(await readLog(store)).toEqual({ sessions: [found], imports: [step], unreadable: 0 });
  });

  test("that is taken back from beneath another leaves what it replaced to that one, wherever in between it came", async () => {
    const chain = [morning, { ...morning, id: "table:morning" }, { ...morning, id: "export:morning" }, morning];
    for (const order of ["123", "132", "213", "231", "312", "321"]) {
      const store = open();
      await done(store.save(morning));
      for (const n of [1, 2, 3]) {
        const brought = { ...chain[n], diamonds: 100 + n };
        await done(store.addImport({ ...step, id: `${n}` }, [brought, at(`1${n}`)], [chain[n - 1].id]));
      }
      const left = ["1", "2", "3"];
      for (const id of order) {
        const undo = await done(store.undoImport(id));
        const redo = await done(undo());
        await done(redo());
        left.splice(left.indexOf(id), 1);
        const expected = [100 + Number(left.at(-1) ?? 0), ...left.map(() => 100)];
        expect((await sessionsOf(store)).map(({ diamonds }) => diamonds)).toEqual(expected);
      }
      expect(await readLog(store)).toEqual({ sessions: [morning], imports: [], unreadable: 0 });
    }
  });

  test("gives back what it took the place of without having been asked to, as when two tabs bring in one file", async () => {
    const store = open();
    const found = { ...evening, id: "table:evening" };
    await done(store.addImport(step, [found]));
    await done(store.save({ ...found, note: "mine" }, found));
    await done(store.addImport({ ...step, id: "s2" }, [found]));
    await done(store.undoImport("s2"));
    expect(await readLog(store)).toMatchObject({ sessions: [{ ...found, note: "mine" }], imports: [step] });
    await done(store.undoImport(step.id));
    expect(await sessionsOf(store)).toEqual([]);
  });

  test("that is taken back leaves a LIVE that was added since where one would return", async () => {
    const store = open();
    await done(store.save(morning));
    await done(store.addImport(step, [{ ...morning, id: "table:morning" }, evening], [morning.id]));
    await done(store.save({ ...morning, note: "typed anew" }));
    await done(store.undoImport(step.id));
    expect(await sessionsOf(store)).toEqual([{ ...morning, note: "typed anew" }]);
  });

  test("of thousands is listed in full and taken back in full", async () => {
    const store = open();
    const many = Array.from({ length: 2_500 }, (_, i) => {
      const start = new Date(Date.UTC(2024, 0, 1) + i * 3_600_000).toISOString();
      return { ...morning, id: `table:${start}`, start, source: "table" as const };
    });
    await done(store.addImport(step, many));
    expect(await sessionsOf(store)).toEqual(many);
    const undo = await done(store.undoImport(step.id));
    expect(await sessionsOf(store)).toEqual([]);
    const redo = await done(undo());
    expect(await sessionsOf(store)).toHaveLength(2_500);
    await done(store.save({ ...many[2_000], note: "later" }, many[2_000]));
    expect(await redo()).toMatchObject({ ok: false });
    expect(await sessionsOf(store)).toHaveLength(2_500);
  });
});

test("the newest are given oldest first", async () => {
  const store = open();
  for (const hour of ["07", "08", "09", "10"]) await done(store.save(at(hour)));
  const newest = await new Promise<Session[]>((resolve) => store.watchNewest(2, resolve, () => resolve([])));
  expect(newest).toEqual([at("09"), at("10")]);
});

test("another tab sees a change", async () => {
  const [here, there] = [openLog("tabs"), openLog("tabs")];
  const seen: number[] = [];
  const stop = there.watch(
    ({ sessions }) => seen.push(sessions.length),
    () => seen.push(-1),
  );
  await vi.waitUntil(() => seen.length > 0);
  await done(here.save(morning));
  await expect.poll(() => seen.at(-1)).toBe(1);
  stop();
});

describe("what another tab has changed meanwhile", () => {
  const opened = {
    ok: false,
    reason: "This LIVE was changed or deleted in another tab. Close this and look at your log again.",
  };
  const since = { ok: false, reason: "Nothing was undone: what this would change was changed in another tab since." };

  test.each<[string, (there: LogStore) => Promise<Outcome>, Session[]]>([
    ["moved", (there) => there.save(evening, morning), [evening]],
    ["edited", (there) => there.save({ ...morning, minutes: 61 }, morning), [{ ...morning, minutes: 61 }]],
    ["deleted", (there) => there.remove(morning), []],
  ])("is neither saved over nor deleted: a LIVE %s there", async (_, change, left) => {
    const name = `log-${count++}`;
    const [here, there] = [openLog(name), openLog(name)];
    await done(here.save(morning));
    await done(change(there));
    expect(await here.save({ ...morning, diamonds: 7 }, morning)).toEqual(opened);
    expect(await here.remove(morning)).toEqual(opened);
    expect(await sessionsOf(here)).toEqual(left);
  });

  test.each<[string, (here: LogStore) => Promise<Outcome>, (there: LogStore) => Promise<Outcome>, Session[]]>([
    [
      "an edit, where it was edited again",
      (here) => here.save({ ...morning, minutes: 61 }, morning),
      (there) => there.save({ ...morning, minutes: 61, note: "later" }, { ...morning, minutes: 61 }),
      [{ ...morning, minutes: 61, note: "later" }],
    ],
    [
      "an edit, where it was deleted",
      (here) => here.save({ ...morning, minutes: 61 }, morning),
      (there) => there.remove({ ...morning, minutes: 61 }),
      [],
    ],
    [
      "a deletion, where another stands in its place",
      (here) => here.remove(morning),
      (there) => there.save({ ...morning, diamonds: 7 }),
      [{ ...morning, diamonds: 7 }],
    ],
    [
      "an import, where it was brought in again",
      (here) => here.addImport(step, [evening]),
      (there) => there.addImport({ ...step, id: "s2" }, [evening]),
      [morning, evening],
    ],
  ])("is not undone: %s", async (_, change, changeAfter, left) => {
    const name = `log-${count++}`;
    const [here, there] = [openLog(name), openLog(name)];
    await done(here.save(morning));
    const undo = await done(change(here));
    await done(changeAfter(there));
    expect(await undo()).toEqual(since);
    expect(await sessionsOf(here)).toEqual(left);
  });

  test.each<[string, (log: LogStore) => Promise<Outcome>, string, Session[]]>([
    ["another, which kept what this replaced", (log) => log.undoImport("s1"), "s2", [morning]],
    [
      "one that this took the place of",
      (log) => log.addImport({ ...step, id: "s3" }, [at("21")], ["export:morning"]),
      "s2",
      [at("21")],
    ],
  ])("is not undone: an import, where there was taken back %s", async (_, change, id, left) => {
    const name = `log-${count++}`;
    const [here, there] = [openLog(name), openLog(name)];
    await done(here.save(morning));
    await done(here.addImport({ ...step, id: "s1" }, [{ ...morning, id: "table:morning" }], [morning.id]));
    await done(here.addImport({ ...step, id: "s2" }, [{ ...morning, id: "export:morning" }], ["table:morning"]));
    const undo = await done(change(here));
    await done(there.undoImport(id));
    const { imports } = await readLog(here);
    expect(await undo()).toEqual(since);
    expect(await readLog(here)).toEqual({ sessions: left, imports, unreadable: 0 });
  });

  test("does not keep anything else from being undone", async () => {
    const name = `log-${count++}`;
    const [here, there] = [openLog(name), openLog(name)];
    await done(here.save(morning));
    const undo = await done(here.clear());
    await done(there.save(evening));
    const redo = await done(undo());
    expect(await sessionsOf(here)).toEqual([morning, evening]);
    await done(redo());
    expect(await sessionsOf(here)).toEqual([evening]);
  });
});

test("a later version carries the log along", async () => {
  const old = openLog("versions");
  await done(old.save(morning));
  old.close();
  const next = openLog("versions", [
    ...logVersions,
    {
      tables: {},
      upgrade: (transaction) => transaction.table("sessions").toCollection().modify({ note: "carried over" }),
    },
  ]);
  expect(await sessionsOf(next)).toEqual([{ ...morning, note: "carried over" }]);
  next.close();
  // A tab that still runs the page of before reads and saves too.
  const before = openLog("versions");
  await done(before.save(evening));
  expect(await sessionsOf(before)).toHaveLength(2);
});

const NOTHING_KEPT =
  "This browser keeps nothing here, as in a private window, so your log cannot be opened. Use a normal window, or another browser.";

describe("where nothing can be stored", () => {
  test("a browser that refuses to open a database says so, and what to do", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "InvalidStateError");
    });
    const store = open();
    expect(await store.save(morning)).toEqual({ ok: false, reason: NOTHING_KEPT });
    await expect(readLog(store)).rejects.toThrow(NOTHING_KEPT);
  });

  test("a full device loses nothing of what was there", async () => {
    const store = open();
    await done(store.save(morning));
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    expect(await store.addImport(step, [evening, at("21")])).toEqual({
      ok: false,
      reason:
        "This device is full, so nothing was saved. What your log held before is still there: free some space, then try again.",
    });
    vi.restoreAllMocks();
    expect(await readLog(store)).toEqual({ sessions: [morning], imports: [], unreadable: 0 });
  });
});
