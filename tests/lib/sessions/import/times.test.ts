import { describe, expect, test } from "vitest";
import {
  guessDateOrder,
  readEpoch,
  readInstant,
  readTimeOfDay,
  readWallTime,
  toInstant,
} from "@/lib/sessions/import/times";

const iso = (instant: number | undefined) => (instant === undefined ? undefined : new Date(instant).toISOString());
/** The wall time as UTC would show it. */
const wall = (text: string, order: "dmy" | "mdy" = "dmy") => {
  const read = readWallTime(text, order);
  return read && iso(toInstant(read, "UTC"));
};

describe("a date with a time", () => {
  test.each([
    ["2025-03-01 19:00", "2025-03-01T19:00:00.000Z"],
    ["2025-03-01 19:00:30", "2025-03-01T19:00:30.000Z"],
    ["2025-03-01T19:00:00+02:00", "2025-03-01T17:00:00.000Z"],
    ["2025-03-01 19:00:00 UTC", "2025-03-01T19:00:00.000Z"],
    ["2025/3/1 7:05 PM", "2025-03-01T19:05:00.000Z"],
    ["01.03.2025 19:00", "2025-03-01T19:00:00.000Z"],
    ["1/3/25, 19:00", "2025-03-01T19:00:00.000Z"],
    ["Sat, 1 Mar 2025 7:00 p.m.", "2025-03-01T19:00:00.000Z"],
    ["March 1st, 2025 at 7 pm", "2025-03-01T19:00:00.000Z"],
    ["1 de marzo de 2025 19:00", "2025-03-01T19:00:00.000Z"],
    ["1 de março de 2025 19h00", "2025-03-01T19:00:00.000Z"],
    ["1. März 2025, 19:00", "2025-03-01T19:00:00.000Z"],
    ["1er mars 2025 19h00", "2025-03-01T19:00:00.000Z"],
    ["1 Maret 2025 19.00", "2025-03-01T19:00:00.000Z"],
    ["1 tháng 3, 2025 19:00", "2025-03-01T19:00:00.000Z"],
    ["1 Mart 2025 19:00", "2025-03-01T19:00:00.000Z"],
    ["١ مارس ٢٠٢٥ ١٩:٠٠", "2025-03-01T19:00:00.000Z"],
    ["2025年3月1日 19時00分", "2025-03-01T19:00:00.000Z"],
    ["2025年3月1日 午後7:00", "2025-03-01T19:00:00.000Z"],
    ["2025年3月1日(土) 19:00", "2025-03-01T19:00:00.000Z"],
  ])("%s", (text, instant) => expect(wall(text)).toBe(instant));

  test("of three numbers is read in the order of its column", () => {
    expect(wall("03/04/2025 10:00", "dmy")).toBe("2025-04-03T10:00:00.000Z");
    expect(wall("03/04/2025 10:00", "mdy")).toBe("2025-03-04T10:00:00.000Z");
  });

  test.each([
    "31/02/2025",
    "2025-13-01",
    "2025-03-01 25:00",
    "13:00 PM",
    "yesterday",
    "March 2025",
    "12/3",
    "",
    "1 2 3 4",
  ])("cannot be read from %j", (text) => expect(readWallTime(text, "dmy")).toBeUndefined());

  test("without a time of day says so", () => {
    expect(readWallTime("2025-03-01", "dmy")).toEqual({ year: 2025, month: 3, day: 1 });
  });
});

test("a time of day stands alone", () => {
  expect(readTimeOfDay("7:30 PM")).toBe(19.5 * 3_600_000);
  expect(readTimeOfDay("19.30")).toBe(19.5 * 3_600_000);
  expect(readTimeOfDay("19h30")).toBe(19.5 * 3_600_000);
  expect(readTimeOfDay("2025-03-01 19:30")).toBeUndefined();
});

describe("the order of day and month", () => {
  test("is what a day above twelve shows", () => {
    expect(guessDateOrder(["03/04/2025", "15/04/2025"])).toEqual({ order: "dmy" });
    expect(guessDateOrder(["03/04/2025", "04/15/2025"])).toEqual({ order: "mdy" });
  });

  test("is the one in which a sorted log stays sorted", () => {
    // Day first these would be 5 January, 1 March, 9 January.
    expect(guessDateOrder(["01/05/2025", "03/01/2025", "09/01/2025"])).toEqual({ order: "mdy" });
  });

  test("is unsure when nothing shows it", () => {
    expect(guessDateOrder(["03/04/2025"])).toEqual({ order: "dmy", unsure: "03/04/2025" });
  });
});

test("an epoch is told by its size: seconds, milliseconds, microseconds", () => {
  expect(iso(readEpoch(1740855600))).toBe("2025-03-01T19:00:00.000Z");
  expect(iso(readEpoch("1740855600000"))).toBe("2025-03-01T19:00:00.000Z");
  expect(iso(readEpoch("1740855600000000"))).toBe("2025-03-01T19:00:00.000Z");
  expect(readEpoch(5400)).toBeUndefined();
  expect(readEpoch(Number.NaN)).toBeUndefined();
});

test("a machine's time without a zone is UTC, and a date alone is no instant", () => {
  expect(iso(readInstant("2025-03-01 19:00:00"))).toBe("2025-03-01T19:00:00.000Z");
  expect(readInstant("2025-03-01")).toBeUndefined();
});

describe("a wall clock in a time zone", () => {
  const at = (text: string, zone: string) => {
    const read = readWallTime(text, "dmy");
    if (!read) throw new Error(`${text} is no date`);
    return iso(toInstant(read, zone));
  };

  // Expected values from the published dates of daylight saving.
  test("follows daylight saving", () => {
    expect(at("2025-01-15 20:00", "Europe/Berlin")).toBe("2025-01-15T19:00:00.000Z");
    expect(at("2025-07-15 20:00", "Europe/Berlin")).toBe("2025-07-15T18:00:00.000Z");
    expect(at("2025-07-15 20:00", "America/New_York")).toBe("2025-07-16T00:00:00.000Z");
    expect(at("2025-07-15 20:00", "Asia/Kolkata")).toBe("2025-07-15T14:30:00.000Z");
  });

  test("is right on the day of the change, before and after it", () => {
    expect(at("2025-03-30 01:30", "Europe/Berlin")).toBe("2025-03-30T00:30:00.000Z");
    expect(at("2025-03-30 03:30", "Europe/Berlin")).toBe("2025-03-30T01:30:00.000Z");
    expect(at("2025-11-02 00:30", "America/New_York")).toBe("2025-11-02T04:30:00.000Z");
    expect(at("2025-11-02 03:30", "America/New_York")).toBe("2025-11-02T08:30:00.000Z");
  });

  test("takes the first of the hour that autumn shows twice, and goes on past the hour that spring leaves out", () => {
    expect(at("2025-10-26 02:30", "Europe/Berlin")).toBe("2025-10-26T00:30:00.000Z");
    expect(at("2025-03-30 02:30", "Europe/Berlin")).toBe("2025-03-30T01:30:00.000Z");
  });

  test("knows the half hour of Lord Howe Island", () => {
    expect(at("2025-01-15 20:00", "Australia/Lord_Howe")).toBe("2025-01-15T09:00:00.000Z");
    expect(at("2025-07-15 20:00", "Australia/Lord_Howe")).toBe("2025-07-15T09:30:00.000Z");
  });
});
