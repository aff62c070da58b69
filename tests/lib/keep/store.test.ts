import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Kept } from "@/lib/keep/kept";
import { openKept, storeVersions, type KeptStore } from "@/lib/keep/store";

const friday: Kept = { name: "Friday", query: "v=1&viewers=60", savedAt: "2026-11-20T20:00:00.000Z" };
const sunday: Kept = { name: "Sunday", query: "v=1&viewers=20", savedAt: "2026-11-22T20:00:00.000Z" };
let next = 0;
const open = () => openKept(`test-${next++}`);
const list = async (store: KeptStore) => (await store.read()).kept;

afterEach(() => vi.restoreAllMocks());

describe("what is kept on this device", () => {
  it("is listed newest first, and renamed and forgotten one by one", async () => {
    const store = open();
    await store.add([friday, sunday]);
    expect(await list(store)).toEqual([sunday, friday]);
    await store.rename(friday, "Battle night");
    await store.remove(sunday);
    expect(await list(store)).toEqual([{ ...friday, name: "Battle night" }]);
  });

  it("is not kept twice under the same name, and the first keeping stays", async () => {
    const store = open();
    await store.add([friday]);
    await store.add([{ ...friday, savedAt: sunday.savedAt }, sunday]);
    expect(await list(store)).toEqual([sunday, friday]);
  });

  it("tells those who watch of a change, also one made in another tab", async () => {
    const database = `test-${next++}`;
    const [here, there] = [openKept(database), openKept(database)];
    const seen: string[][] = [];
    const stop = here.watch(({ kept }) => seen.push(kept.map(({ name }) => name)), expect.fail);
    await expect.poll(() => seen).toEqual([[]]);
    await there.add([friday]);
    await expect.poll(() => seen.at(-1)).toEqual(["Friday"]);
    stop();
  });

  it("survives the next version of the database, rehearsed", async () => {
    const database = `test-${next++}`;
    const before = openKept(database);
    await before.add([friday]);
    before.close();
    const after = openKept(database, [
      ...storeVersions,
      {
        tables: { kept: "[name+query], savedAt, starred" },
        upgrade: (transaction) => transaction.table("kept").toCollection().modify({ savedAt: sunday.savedAt }),
      },
    ]);
    expect(await list(after)).toEqual([{ ...friday, savedAt: sunday.savedAt }]);
  });
});

describe("where a browser keeps nothing", () => {
  it("a full device is told in a sentence, and what was kept stays", async () => {
    const store = open();
    await store.add([friday]);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const outcome = await store.add([sunday]);
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringMatching(/^This device is full/) as string });
    vi.restoreAllMocks();
    expect(await list(store)).toEqual([friday]);
  });

  it("a full device keeps the old name where there is no room for the new one", async () => {
    const store = open();
    await store.add([friday]);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    expect(await store.rename(friday, "Battle night")).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    expect(await list(store)).toEqual([friday]);
  });

  it("a private window is told in a sentence", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "InvalidStateError");
    });
    const store = open();
    expect(await store.add([friday])).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/private window/) as string,
    });
    const reason = await new Promise((resolve) => store.watch(() => resolve("listed"), resolve));
    expect(reason).toMatch(/private window/);
  });

  it("a tab older than the database still reads and keeps", async () => {
    const database = `test-${next++}`;
    const newer = openKept(database, [...storeVersions, { tables: { later: "id" } }]);
    await newer.read();
    newer.close();
    const store = openKept(database);
    expect(await store.add([friday])).toEqual({ ok: true });
    expect(await list(store)).toEqual([friday]);
  });
});
