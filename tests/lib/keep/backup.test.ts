import { describe, expect, it } from "vitest";
import { readBackup, writeBackup } from "@/lib/keep/backup";
import { keptLimits, type Kept } from "@/lib/keep/kept";

const kept: Kept[] = [
  { name: "Friday", query: "v=1&viewers=60&minutes=120", savedAt: "2026-11-20T20:00:00.000Z" },
  { name: "الجمعة 🎁", query: "v=1&by=gifts&diamonds=10000", savedAt: "2026-11-22T20:00:00.000Z" },
];
const withItem = (change: object) =>
  JSON.stringify({ format: "livetake kept scenarios", version: 1, kept: [kept[0], { ...kept[1], ...change }] });

const read = (text: string) => readBackup(new Blob([text]));

describe("a backup", () => {
  it("written and read is the same", async () => {
    expect(await read(writeBackup(kept))).toEqual({ kept, mended: [] });
  });

  it("of an older version is read as its links are", async () => {
    const older = await read(withItem({ query: "v=0&hours=2" }));
    expect(older).toMatchObject({ kept: [{}, { query: "v=1&minutes=120&perweek=1" }] });
  });

  it("holds whatever a device may keep: a long name, figures that are read as any link's", async () => {
    const name = "x".repeat(keptLimits.name);
    expect(await read(withItem({ name, query: "v=1&viewers=0.71-1.4" }))).toEqual({
      kept: [kept[0], { ...kept[1], name, query: "v=1&viewers=1-1.4" }],
      mended: [`“${name}”: viewers: “0.71-1.4” is outside its limits; 1-1.4 is used.`],
    });
  });

  it("names a few of the figures that it mends, and counts the others", async () => {
    const bad = Array.from({ length: 40 }, (_, i) => ({ ...kept[0], name: `LIVE ${i}`, query: "v=1&viewers=x&fee=y" }));
    const restored = await read(writeBackup(bad));
    const { mended } = restored as Extract<typeof restored, { mended: string[] }>;
    expect(mended).toHaveLength(6);
    expect([mended[0], mended[4], mended[5]]).toEqual([
      expect.stringMatching(/^“LIVE 0”: viewers: /),
      expect.stringMatching(/^“LIVE 2”: viewers: /),
      "75 more were mended likewise.",
    ]);
  });

  it("of thousands lets what is clicked meanwhile through", async () => {
    const text = writeBackup(Array.from({ length: 5_000 }, (_, i) => ({ ...kept[0], name: `LIVE ${i}` })));
    let turns = 0;
    const timer = setInterval(() => turns++);
    const restored = await readBackup(Object.assign(new Blob([]), { text: () => Promise.resolve(text) }));
    clearInterval(timer);
    expect(restored).toMatchObject({ kept: { length: 5_000 }, mended: [] });
    expect(turns).toBeGreaterThan(1);
  });

  it.each([
    ["{", "Nothing was restored: it is not JSON, or it is cut off."],
    [writeBackup(kept).slice(0, -9), "Nothing was restored: it is not JSON, or it is cut off."],
    ["[]", "Nothing was restored: it is not a backup of kept scenarios."],
    ["null", "Nothing was restored: it is not a backup of kept scenarios."],
    ['{"kept":[]}', "Nothing was restored: it is not a backup of kept scenarios."],
    [
      '{"format":"livetake kept scenarios","version":2,"kept":[]}',
      "Nothing was restored: a newer version of this page wrote it. Reload the page, then try again.",
    ],
    ['{"format":"livetake kept scenarios","version":1}', "Nothing was restored: its list of scenarios is missing."],
    [withItem({ name: " " }), "Nothing was restored: scenario 2 has no usable name."],
    [withItem({ name: "x".repeat(keptLimits.name + 1) }), "Nothing was restored: scenario 2 has no usable name."],
    [withItem({ savedAt: "soon" }), "Nothing was restored: scenario 2 (“الجمعة 🎁”) has no date."],
    [withItem({ query: 7 }), "Nothing was restored: scenario 2 (“الجمعة 🎁”) has no figures."],
    [
      withItem({ query: `v=1&viewers=${"9".repeat(keptLimits.query)}` }),
      "Nothing was restored: scenario 2 (“الجمعة 🎁”) has more figures than any link holds.",
    ],
    [`"${"x".repeat(5_000_001)}"`, "Nothing was restored: it is larger than 5 MB, which no backup is."],
  ])("that is wrong is rejected whole, with the reason (%#)", async (text, reason) => {
    expect(await read(text)).toEqual({ reason });
  });

  it("that cannot be read off the device, or is a film, is refused before it is read", async () => {
    const gone = Object.assign(new Blob(["{}"]), {
      text: () => Promise.reject(new DOMException("", "NotReadableError")),
    });
    expect(await readBackup(gone)).toEqual({ reason: "Nothing was restored: it is not JSON, or it is cut off." });
    const film = Object.assign(new Blob([new Uint8Array(5_000_001)]), { text: () => expect.fail("It was read.") });
    expect(await readBackup(film)).toMatchObject({ reason: expect.stringContaining("larger than 5 MB") as string });
  });
});
