import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { questionOf } from "@/lib/describe";
import { readBackup, writeBackup } from "@/lib/keep/backup";
import { type Kept } from "@/lib/keep/kept";
import { openKept } from "@/lib/keep/store";
import { parseQuery } from "@/lib/share/read-query";
import { makeForeign } from "../foreign-database";

/*
 * Other scripts of the origin, extensions and broken disks can write anything into the database. Whatever stands there, the
 * list is shown, what is whole stays whole, and nothing is thrown.
 */

const good: Kept[] = [
  { name: "Sunday", query: "v=1&viewers=20", savedAt: "2026-11-22T20:00:00.000Z" },
  { name: "Friday", query: "v=1&viewers=60&minutes=120", savedAt: "2026-11-20T20:00:00.000Z" },
];

let count = 0;

/** A store with the good keepings, and then with whatever else is put into its table by hand. */
async function poisoned(rows: unknown[]) {
  const name = `poisoned-${count++}`;
  const store = openKept(name);
  await store.add(good);
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener("success", () => {
      const transaction = opening.result.transaction("kept", "readwrite");
      transaction.addEventListener("complete", () => {
        opening.result.close();
        resolve();
      });
      transaction.addEventListener("abort", () => reject(new Error("the poison did not go in")));
      for (const row of rows)
        try {
          transaction.objectStore("kept").put(row);
        } catch {
          // What the database itself refuses can stand in none.
        }
    });
  });
  return store;
}

const circle: Record<string, unknown> = {};
circle["itself"] = circle;
const script = "<img src=x onerror=alert(1)>";
const anything = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    "",
    " ",
    5,
    0,
    5n,
    Number.NaN,
    true,
    [],
    {},
    new Date(0),
    new Date(Number.NaN),
    circle,
  ),
  fc.constantFrom("2026-11-20T20:00:00.000Z", "2026-11-20", "v=1&viewers=abc", script, "x".repeat(30_000)),
  fc.string(),
);
const anyKey = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true }),
  fc.constantFrom([], [1, "a"], new Date(5), "Friday", "v=1&viewers=60", "v=1&viewers=a&gifts=~", "v=9", script),
);
const anyRow = fc.record({ name: anyKey, query: anyKey, savedAt: anything, else: anything });
/** One field of a good keeping, gone wrong: nearer to what a reader might take for whole. */
const almost = fc
  .tuple(fc.constantFrom(...good), fc.constantFrom("name", "query", "savedAt"), anything, fc.nat())
  .map(([kept, field, value, n]) => ({ ...kept, name: `Almost ${n}`, [field]: value }));

test("whatever else stands in the database, good keepings are all there, unchanged, and all that is read can be shown", async () => {
  const rows = fc.array(fc.oneof(anyRow, almost), { maxLength: 12 });
  const property = fc.asyncProperty(rows, async (poison) => {
    const store = await poisoned(poison);
    const { kept } = await store.read();
    expect(kept).toEqual(expect.arrayContaining(good));
    expect(kept.map(({ savedAt }) => savedAt)).toEqual(
      kept
        .map(({ savedAt }) => savedAt)
        .toSorted()
        .toReversed(),
    );
    for (const { name, query } of kept) {
      expect(name.normalize("NFD").trim()).not.toBe("");
      expect(questionOf(parseQuery(new URLSearchParams(query)).scenario, "en")).toContain("a week");
    }
    // A backup of it can be written, and what of it is whole comes back.
    await readBackup(new Blob([writeBackup(kept)]));
    // What is done to it works, and what is damaged can be got rid of alone.
    const [sunday] = good;
    expect(await store.rename(sunday, "Monday")).toEqual({ ok: true });
    expect(await store.rename({ ...sunday, name: "Monday" }, sunday.name)).toEqual({ ok: true });
    expect(await store.removeUnreadable()).toEqual({ ok: true });
    expect(await store.read()).toEqual({ kept, unreadable: 0 });
    store.close();
  });
  await fc.assert(property, { seed: 20261126, numRuns: 150 });
});

test("what cannot be read is counted, left where it is, and does not stand in the way of a keeping at its place", async () => {
  const { name, query } = good[0];
  const store = await poisoned([
    { name, query, savedAt: "never" },
    { name: 5, query, savedAt: good[0].savedAt },
    { name: "A page", query: "javascript:alert(1)", savedAt: good[0].savedAt },
  ]);
  expect(await store.read()).toEqual({ kept: [good[1]], unreadable: 3 });
  expect(await store.add([good[0]])).toEqual({ ok: true });
  expect(await store.read()).toEqual({ kept: good, unreadable: 2 });
});

test.each([1, 10, 400])(
  "a database of that name without our table, of version %d, is one that keeps",
  async (version) => {
    const name = `foreign-${count++}`;
    await makeForeign(name, version);
    // Dexie says that it adds what is missing.
    vi.spyOn(console, "warn").mockReturnValue();
    const store = openKept(name);
    expect(await store.add(good)).toEqual({ ok: true });
    expect(await store.read()).toEqual({ kept: good, unreadable: 0 });
  },
);
