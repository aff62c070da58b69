import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { findDuplicates, mergeDuplicates, type Duplicate } from "@/lib/sessions/duplicates";
import type { Session } from "@/lib/sessions/session";
import { openLog } from "@/lib/sessions/store";
import { done, readLog } from "./own-log";

const live = (id: string, start: string, minutes: number, more: Partial<Session> = {}): Session => ({
  id,
  start: `2026-11-20T${start}:00.000Z`,
  minutes,
  source: "table",
  ...more,
});
const known = [live("a", "09:00", 60), live("b", "10:05", 10), live("c", "19:00", 120)];
const twinOf = async (session: Session) => (await findDuplicates([session], known))[0]?.known.id;
const merged = (duplicate: Duplicate) => mergeDuplicates([duplicate])[0];

test("a LIVE that shares more than half of its time with one in the log is that one", async () => {
  expect(await twinOf(live("x", "09:10", 60))).toBe("a");
  expect(await twinOf(live("x", "19:30", 20))).toBe("c");
  expect(await twinOf(live("x", "18:00", 300))).toBe("c");
  // Going live again after a short break is another LIVE, even where the minutes were rounded up.
  expect(await twinOf(live("x", "09:58", 10))).toBeUndefined();
  expect(await twinOf(live("x", "10:16", 30))).toBeUndefined();
  expect(await twinOf(live("x", "08:00", 60))).toBeUndefined();
});

test("a LIVE with an id of the log is that one, wherever it stands now", async () => {
  expect(await twinOf(live("b", "23:00", 5))).toBe("b");
});

test("a merged LIVE has the file's figures and what only the log knew", () => {
  const mine = live("mine", "19:02", 90, {
    viewers: 40,
    diamonds: 1000,
    note: "calm",
    tags: ["battle"],
    source: "hand",
  });
  const found = live("found", "19:00", 92, { diamonds: 1012, gifters: 9, tags: ["event"] });
  expect(merged({ found, known: mine })).toEqual({
    ...found,
    viewers: 40,
    note: "calm",
    tags: ["battle", "event"],
  });
});

test("coins and diamonds of a merged LIVE are the file's where it has any, and the money that only the log knew stays", () => {
  const mine = live("mine", "19:00", 240, { coins: 50_000, moneyUsd: 100, gifters: 9, views: 800 });
  const found = live("found", "19:05", 230, { diamonds: 500 });
  expect(merged({ found, known: mine })).toEqual({ ...found, moneyUsd: 100, gifters: 9, views: 800 });
  const paid = live("paid", "19:05", 230, { moneyUsd: 90 });
  expect(merged({ found: paid, known: mine })).toEqual({ ...paid, coins: 50_000, gifters: 9, views: 800 });
});

test("of a LIVE that the file has in parts, none takes the whole, and taking the import back brings it again", async () => {
  const mine = live("mine", "12:00", 240, {
    viewers: 40,
    coins: 50_000,
    moneyUsd: 100,
    gifters: 9,
    views: 800,
    note: "calm",
  });
  const parts = [
    live("x", "12:00", 120, { diamonds: 500 }),
    live("y", "14:10", 100, { diamonds: 900, tags: ["time unknown"] }),
  ];
  const duplicates = await findDuplicates(parts, [mine]);
  expect(duplicates).toHaveLength(2);
  const shown = parts.map((part) => ({ ...part, viewers: 40, note: "calm" }));
  expect(mergeDuplicates(duplicates)).toEqual(shown);

  const store = openLog("merged-parts");
  await done(store.save(mine));
  const step = { id: "s1", name: "lives.csv", at: "2026-11-22T00:00:00.000Z", sessions: 2 };
  const replaces = duplicates.map(({ known: { id } }) => id);
  await done(store.addImport(step, mergeDuplicates(duplicates), replaces));
  expect((await readLog(store)).sessions).toEqual(shown);
  await done(store.undoImport(step.id));
  expect((await readLog(store)).sessions).toEqual([mine]);
  store.close();
});

test.each([
  { knows: "the file alone", mine: ["battle", "time unknown"], theirs: ["event"], start: "12:07", hour: [] },
  { knows: "the log alone", mine: ["battle"], theirs: ["time unknown", "event"], start: "12:00", hour: [] },
  { knows: "each of them", mine: ["battle"], theirs: ["event"], start: "12:07", hour: [] },
  {
    knows: "none of them",
    mine: ["battle", "time unknown"],
    theirs: ["event", "time unknown"],
    start: "12:00",
    hour: ["time unknown"],
  },
])("a merged LIVE begins when it is known to have begun, where $knows knows the hour", (row) => {
  const { start, tags } = merged({
    found: live("found", "12:07", 60, { tags: row.theirs }),
    known: live("mine", "12:00", 60, { tags: row.mine }),
  });
  expect(start).toBe(live("", row.start, 60).start);
  expect(tags).toEqual(["battle", "event", ...row.hour]);
});

test("no tag is left of a merged LIVE whose hour was all that was unknown", () => {
  const mine = live("mine", "12:00", 60, { tags: ["time unknown"] });
  expect(merged({ found: live("found", "12:07", 60), known: mine }).tags).toBeUndefined();
});

test("a merged LIVE has no more tags than the log can read, and tells all the same that its hour is unknown", async () => {
  const tags = (of: string) => Array.from({ length: 15 }, (_, i) => `${of} ${i}`);
  const mine = live("mine", "12:00", 60, { diamonds: 1, tags: ["time unknown", ...tags("mine")] });
  const found = live("found", "12:00", 60, { diamonds: 2, tags: [...tags("theirs"), "time unknown"] });
  const store = openLog("merged-tags");
  await done(store.save(mine));
  const step = { id: "s1", name: "lives.csv", at: "2026-11-22T00:00:00.000Z", sessions: 1 };
  await done(store.addImport(step, [merged({ found, known: mine })], [mine.id]));
  const { sessions, unreadable } = await readLog(store);
  expect(unreadable).toBe(0);
  expect(sessions.map((session) => session.tags)).toEqual([
    [...tags("mine"), ...tags("theirs").slice(0, 4), "time unknown"],
  ]);
  store.close();
});
