import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { readBackup, sessionsCsv, writeBackup } from "@/lib/sessions/export";
import { type Session, sessionId } from "@/lib/sessions/session";
import { NOW, previewOf, refusalOf } from "./import/preview-of";

const full: Session = {
  id: "hand:2025-03-01T19:00:00.000Z",
  start: "2025-03-01T19:00:00.000Z",
  minutes: 90.125,
  viewers: 42.5,
  coins: 1234,
  diamonds: 1234,
  moneyUsd: 6.17,
  gifters: 12,
  views: 800,
  note: 'said "hi", twice\nand left',
  tags: ["battle", "promoted"],
  source: "hand",
};
const spare: Session = {
  id: "table:2025-03-02T19:00:00.000Z",
  start: "2025-03-02T19:00:00.000Z",
  minutes: 60,
  diamonds: 0,
  source: "table",
};

const amount = (max: number) => fc.integer({ min: 0, max });
const anySession: fc.Arbitrary<Session> = fc
  .record(
    {
      start: fc
        .date({ min: new Date("2016-01-01"), max: new Date(NOW), noInvalidDate: true })
        .map((date) => date.toISOString()),
      minutes: fc.double({ min: 1, max: 2880, noNaN: true }).map((minutes) => Number(minutes.toFixed(6))),
      viewers: fc.double({ min: 0, max: 1e7, noNaN: true }).map((viewers) => Number(viewers.toFixed(3))),
      coins: amount(1e9),
      diamonds: amount(1e9),
      moneyUsd: amount(1e9).map((cents) => cents / 100),
      gifters: amount(1e8),
      views: amount(1e9),
      note: fc
        .oneof(fc.string({ minLength: 1, maxLength: 80 }), fc.stringMatching(/^[a'";=+@\t\r\n-]{1,12}$/))
        .filter((note) => note !== "" && note.trim() === note),
      tags: fc.uniqueArray(
        fc.stringMatching(/^['"=+@a-zäé -]{0,10}[a-zäé]$/).map((tag) => tag.trim()),
        { minLength: 1, maxLength: 5 },
      ),
      source: fc.constantFrom("hand" as const, "tiktok-export" as const, "table" as const, "gift-log" as const),
      key: fc.stringMatching(/^\d{0,19}$/),
    },
    { requiredKeys: ["start", "minutes", "diamonds", "source", "key"] },
  )
  .map(({ key, ...rest }) => ({ ...rest, id: sessionId(rest.source, rest.start, key) }));
const anySessions = fc.uniqueArray(anySession, { selector: ({ id }) => id, maxLength: 20 });

describe("a backup", () => {
  test("gives back exactly what was saved", () => {
    fc.assert(
      fc.property(anySessions, (sessions) => {
        expect(readBackup(writeBackup(sessions, NOW))).toEqual({ sessions, skipped: [] });
      }),
    );
  });

  test("can be chosen where files are imported", async () => {
    const { format, sessions } = await previewOf(writeBackup([full, spare], NOW));
    expect([format, sessions]).toEqual(["backup", [full, spare]]);
  });

  const changed = (change: (file: { [key: string]: unknown; sessions: Session[] }) => void) => {
    const file = JSON.parse(writeBackup([full, spare], NOW)) as { [key: string]: unknown; sessions: Session[] };
    change(file);
    return JSON.stringify(file);
  };

  test.each([
    ["no JSON", "hello", "damaged"],
    ["cut off", writeBackup([full], NOW).slice(0, -20), "damaged"],
    ["of something else", '{"format":"other"}', "no backup"],
    ["a list", "[]", "no backup"],
    ["of a newer version", changed((file) => (file.version = 2)), "newer"],
  ])("%s is refused whole, with the reason", (_, text, words) => {
    const read = readBackup(text);
    expect("reason" in read && read.reason).toContain(words);
  });

  test.each([
    ["a length below zero", { minutes: -1 }, "it has no length"],
    ["a length as text", { minutes: "60" }, "it has a value that no Livetake has written"],
    ["no result", { diamonds: undefined }, "it has no diamonds, coins or money"],
    ["a start that is no instant", { start: "yesterday" }, "it has a value that no Livetake has written"],
    ["a start on no day", { start: "2025-02-30T19:00:00.000Z" }, "it has a value that no Livetake has written"],
    ["tags that are none", { tags: [{}] }, "it has a value that no Livetake has written"],
    ["the id of one before", { id: full.id }, "the same LIVE stands in this file before"],
  ])("is restored without a LIVE that has %s, which is named", async (_, change, why) => {
    const text = changed((file) => Object.assign(file.sessions[1], change));
    const { sessions, skipped, problems } = await previewOf(text);
    expect([sessions, skipped, problems]).toEqual([[full], [{ where: "LIVE 2", why }], []]);
  });

  test("gives back a LIVE that was logged while the clock went wrong", async () => {
    const start = "2031-03-01T19:00:00.000Z";
    const late = { ...spare, id: `table:${start}`, start };
    const { sessions, skipped } = await previewOf(writeBackup([full, late], NOW));
    expect([sessions, skipped]).toEqual([[full, late], []]);
  });

  test("holds more LIVEs than one import may bring", async () => {
    const many = Array.from({ length: 200_001 }, (_, i) => {
      const start = new Date(Date.UTC(2020, 0, 1) + i * 900_000).toISOString();
      return { ...spare, id: `table:${start}`, start };
    });
    const { sessions, problems } = await previewOf(writeBackup(many, NOW));
    expect([sessions.length, problems]).toEqual([200_001, []]);
  });

  test("with a field we never wrote is read without it", () => {
    const text = changed((file) => Object.assign(file.sessions[0], { evil: "x" }));
    expect(readBackup(text)).toEqual({ sessions: [full, spare], skipped: [] });
  });

  test("of a prototype is data like any other", () => {
    expect(
      readBackup(
        '{"format":"livetake-backup","version":1,"savedAt":"2026-01-01T00:00:00.000Z","sessions":[],"__proto__":{"polluted":1}}',
      ),
    ).toHaveProperty("sessions", []);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe("a CSV", () => {
  test("has points for decimals, no grouping, and lines as RFC 4180 ends them", () => {
    const [heading, first] = sessionsCsv([{ ...spare, minutes: 90.5, diamonds: 1_234_567 }], "America/New_York").split(
      "\r\n",
    );
    expect(heading).toBe(
      "start,on your clock,minutes,average viewers,diamonds,coins,money usd,gifters,views,tags,note,livetake source,livetake id",
    );
    expect(first).toBe(
      "2025-03-02T19:00:00.000Z,2025-03-02 14:00,90.5,,1234567,,,,,,,table,table:2025-03-02T19:00:00.000Z",
    );
    const [, dated] = sessionsCsv([{ ...spare, tags: ["time unknown"] }], "Asia/Tokyo").split("\r\n");
    expect(dated).toContain("2025-03-02T19:00:00.000Z,2025-03-03,");
  });

  test.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@cmd", "'@cmd"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["=1\n2", "'=1\n2"],
    ["'=1", "''=1"],
    // Cells of their own where lists are parted by semicolons, or where the text is pasted.
    ["a;=cmd|'/c calc'!A1;b", "a;'=cmd|'/c calc'!A1;b"],
    ["a\t@b\n-c\r\n+d", "a\t'@b\n'-c\r\n'+d"],
    ['a;"=1+1', `a;'"=1+1`],
    ["a = b; it's -5", "a = b; it's -5"],
  ])("has no cell that a spreadsheet takes for a formula: %j", (note, cell) => {
    const [, row] = Papa.parse<string[]>(sessionsCsv([{ ...spare, note, tags: ["battle", note] }], "UTC"), {
      delimiter: ",",
    }).data;
    expect([row[10], row[9]]).toEqual([cell, `battle;${cell}`]);
  });

  test("is imported again without a difference", async () => {
    await fc.assert(
      fc.asyncProperty(anySessions, async (sessions) => {
        fc.pre(sessions.length > 0);
        const preview = await previewOf(sessionsCsv(sessions, "Asia/Tokyo"), { timeZone: undefined });
        expect([preview.sessions, preview.skipped, preview.problems, preview.needs]).toEqual([sessions, [], [], []]);
      }),
    );
  });

  test("of no LIVEs says that it has none", async () => {
    const { sessions, problems } = await previewOf(sessionsCsv([], "UTC"));
    expect([sessions, problems.length]).toEqual([[], 1]);
  });
});

test("an empty backup is no refusal, a broken one is", async () => {
  expect((await previewOf(writeBackup([], NOW))).problems).toEqual(["This backup holds no LIVEs."]);
  expect(await refusalOf(writeBackup([full], NOW).slice(0, -5))).toContain("damaged");
});
