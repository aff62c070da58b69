import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { fixture, previewOf } from "./preview-of";

type Value = string | number | Date | boolean | null;

const DATE_TIME = "yyyy-mm-dd hh:mm";

/** A workbook as a spreadsheet program saves it; `formats` are those of the columns. */
async function workbook(sheets: Record<string, Value[][]>, formats: (string | undefined)[] = []): Promise<Uint8Array> {
  const cells = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value, i) => ({
        value: value ?? undefined,
        ...(typeof value !== "string" && formats[i] && { format: formats[i] }),
      })),
    ),
  }));
  return (writeXlsxFile as (sheets: unknown) => { toBuffer(): Promise<Uint8Array> })(cells).toBuffer();
}

const at = (text: string) => new Date(`${text}Z`);

describe("a workbook", () => {
  test("gives the LIVEs of its rows, with dates, lengths and times of day as cells", async () => {
    const rows: Value[][] = [
      ["Start", "Duration", "Average viewers", "Diamonds", "Note"],
      [at("2025-03-01T19:00"), 0.0625, 42.5, 1234, "songs"],
      // More than a day: [h]:mm.
      [at("2025-07-15T20:30"), 1.125, 61, 10_500, null],
    ];
    const { format, sessions, skipped } = await previewOf(await workbook({ A: rows }, [DATE_TIME, "[h]:mm"]));
    expect([format, skipped]).toEqual(["table", []]);
    expect(sessions).toEqual([
      {
        id: "table:2025-03-01T18:00:00.000Z",
        start: "2025-03-01T18:00:00.000Z",
        minutes: 90,
        viewers: 42.5,
        diamonds: 1234,
        note: "songs",
        source: "table",
      },
      {
        id: "table:2025-07-15T18:30:00.000Z",
        start: "2025-07-15T18:30:00.000Z",
        minutes: 1620,
        viewers: 61,
        diamonds: 10_500,
        source: "table",
      },
    ]);
  });

  test("with date and time of day in two columns joins them", async () => {
    const rows: Value[][] = [
      ["Datum", "Uhrzeit", "Minuten", "Diamanten"],
      [at("2025-03-01T00:00"), 19 / 24, 90, 1234],
    ];
    const { sessions } = await previewOf(await workbook({ A: rows }, ["dd.mm.yyyy", "hh:mm"]));
    expect(sessions.map(({ start, tags }) => [start, tags])).toEqual([["2025-03-01T18:00:00.000Z", undefined]]);
  });

  test("with dates alone marks the time as unknown", async () => {
    const rows: Value[][] = [
      ["Date", "Minutes", "Diamonds"],
      [at("2025-03-01T00:00"), 90, 1234],
    ];
    const { sessions } = await previewOf(await workbook({ A: rows }, ["yyyy-mm-dd"]));
    expect(sessions.map(({ start, tags }) => [start, tags])).toEqual([["2025-03-01T11:00:00.000Z", ["time unknown"]]]);
  });

  test("of several sheets is read where the LIVEs are", async () => {
    const lives: Value[][] = [
      ["Start", "Minutes", "Diamonds"],
      ["2025-03-01 19:00", 90, 1234],
    ];
    const { sessions, problems } = await previewOf(await workbook({ Cover: [["My LIVEs"]], Log: lives }));
    expect([sessions.length, problems]).toEqual([1, ['This spreadsheet has 2 sheets; "Log" is read.']]);
  });

  test("from Backstage is recognised as a creator's month", async () => {
    const csv = new TextDecoder().decode(fixture("tables/backstage.csv"));
    const rows = csv
      .trim()
      .split("\n")
      .map((line) => line.split(","));
    const { format, sessions, aggregates } = await previewOf(await workbook({ Data: rows }));
    expect([format, sessions, aggregates?.map(({ diamonds }) => diamonds)]).toEqual(["backstage", [], [41_200, 47]]);
  });

  test("that is empty is refused", async () => {
    const { format, problems } = await previewOf(await workbook({ A: [] }));
    expect([format, problems]).toEqual(["unknown", ["This spreadsheet is empty."]]);
  });
});
