import { describe, expect, test } from "vitest";
import { readEntry, writeEntry, type Entry } from "@/lib/sessions/entry";
import type { Session } from "@/lib/sessions/session";

const now = "2026-11-20T12:00:00.000Z";
const empty: Entry = { start: "", minutes: "", viewers: "", diamonds: "", money: "", coins: "", note: "", tags: [] };
const typed: Entry = { ...empty, start: "2026-11-19T20:00", minutes: "90", diamonds: "1234" };
const newYork = { locale: "en-US", timeZone: "America/New_York", now };
const berlin = { locale: "de-DE", timeZone: "Europe/Berlin", now };

describe("a LIVE typed by hand", () => {
  test("is read by the creator's clock and number format", () => {
    expect(readEntry({ ...typed, diamonds: "1,234" }, newYork)).toEqual({
      session: {
        id: "hand:2026-11-20T01:00:00.000Z",
        start: "2026-11-20T01:00:00.000Z",
        minutes: 90,
        diamonds: 1234,
        source: "hand",
      },
    });
    const german = {
      ...typed,
      minutes: "1,5h",
      viewers: "42,5",
      diamonds: "1.234",
      money: "6,17",
      note: " ruhig ",
      tags: ["battle"],
    };
    expect(readEntry(german, berlin)).toMatchObject({
      session: {
        start: "2026-11-19T19:00:00.000Z",
        minutes: 90,
        viewers: 42.5,
        diamonds: 1234,
        moneyUsd: 6.17,
        note: "ruhig",
        tags: ["battle"],
      },
    });
  });

  test.each([
    // The night clocks go forward there is no half past two; the night they go back there are two, of which the first counts.
    ["2026-03-29T01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29T03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25T02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T03:00", "2026-10-25T02:00:00.000Z"],
  ])("at %s in Berlin begins at %s", (start, instant) => {
    expect(readEntry({ ...typed, start }, berlin)).toMatchObject({ session: { start: instant } });
  });

  test.each(["1.000", "1,000"])("with a mark of thousands from elsewhere is no LIVE of 1 diamond: %s", (diamonds) => {
    for (const place of [newYork, berlin])
      expect(readEntry({ ...typed, diamonds, coins: diamonds }, place)).toMatchObject({
        session: { diamonds: 1_000, coins: 1_000 },
      });
  });

  test.each(["$12", "12$", "US$12", "US$ 12", "12 USD", "USD 12", "12 usd"])(
    "may have its dollars signed: %s",
    (money) => {
      expect(readEntry({ ...typed, money }, newYork)).toMatchObject({ session: { moneyUsd: 12 } });
    },
  );

  test("of nothing earned is a LIVE too", () => {
    expect(readEntry({ ...typed, diamonds: "0" }, newYork)).toMatchObject({ session: { diamonds: 0 } });
  });

  test.each<[Partial<Entry>, object]>([
    [{ start: "" }, { start: "Choose the day and the time at which it began." }],
    [{ minutes: "" }, { minutes: "Write how long it was: 90, or 1h 30m." }],
    [{ minutes: "long" }, { minutes: "Write how long it was: 90, or 1h 30m." }],
    [{ diamonds: "" }, { diamonds: "Write what it earned: diamonds, money or coins. 0 if nothing." }],
    [{ diamonds: "12.5" }, { diamonds: "Diamonds are whole numbers." }],
    [{ viewers: "-3" }, { viewers: "Viewers: write a number, or leave it empty." }],
    [{ money: "six" }, { money: "Money: write a number, or leave it empty." }],
    [{ money: "€12" }, { money: "Money: write a number, or leave it empty." }],
    [{ diamonds: "$12" }, { diamonds: "Diamonds: write a number, or leave it empty." }],
    [{ minutes: "100h" }, { whole: "This cannot be a LIVE: it is longer than two days." }],
    [{ start: "2026-12-24T20:00" }, { whole: "This cannot be a LIVE: it starts in the future." }],
  ])("with %j is told what is wrong", (change, problems) => {
    expect(readEntry({ ...typed, ...change }, newYork)).toEqual({ problems });
  });

  test("that is edited keeps what the form does not show, its seconds, and an import's name for it", () => {
    const imported: Session = {
      id: "tiktok-export:2026-11-19T19:00:42.000Z:7",
      start: "2026-11-19T19:00:42.000Z",
      minutes: 90.5,
      diamonds: 1234,
      gifters: 7,
      views: 800,
      tags: ["quiet"],
      source: "tiktok-export",
    };
    const shown = writeEntry(imported, berlin);
    expect(shown).toMatchObject({ start: "2026-11-19T20:00", minutes: "90,5", diamonds: "1234", tags: ["quiet"] });
    expect(readEntry(shown, berlin, imported)).toEqual({ session: imported });
    expect(readEntry({ ...shown, start: "2026-11-19T21:00" }, berlin, imported)).toMatchObject({
      session: { id: imported.id, start: "2026-11-19T20:00:00.000Z" },
    });
  });

  test.each(["bn", "mr", "my", "dz", "sat", "ff-Adlm", "fa"])(
    "is read back from its form in the digits of %s",
    (locale) => {
      const session: Session = {
        id: "hand:2026-11-19T19:00:00.000Z",
        start: "2026-11-19T19:00:00.000Z",
        minutes: 90.5,
        viewers: 42.5,
        diamonds: 12345,
        moneyUsd: 6.25,
        source: "hand",
      };
      const reader = { ...berlin, locale };
      expect(readEntry(writeEntry(session, reader), reader)).toEqual({ session });
    },
  );
});
