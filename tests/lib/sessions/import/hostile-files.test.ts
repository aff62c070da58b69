import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";
import { describe, expect, test } from "vitest";
import { fixture, previewOf, refusalOf } from "./preview-of";

const bytes = (...values: number[]) => new Uint8Array(values);

async function zip(files: Record<string, string | Uint8Array>, options = {}): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...options });
  for (const [name, content] of Object.entries(files))
    await writer.add(name, typeof content === "string" ? new TextReader(content) : new Uint8ArrayReader(content));
  return writer.close();
}

/** A workbook whose sheets have these rows, written by hand so that it can lie. */
function workbook(...sheets: string[]): Promise<Blob> {
  return workbookOf(Object.fromEntries(sheets.map((rows, i) => [`worksheets/sheet${i}.xml`, rows])));
}

function workbookOf(sheets: Record<string, string>): Promise<Blob> {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const paths = Object.keys(sheets);
  const named = paths.map((_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId${i}"/>`);
  const related = paths.map((path, i) => `<Relationship Id="rId${i}" Type="${relations}/worksheet" Target="${path}"/>`);
  return zip({
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${related.join("")}</Relationships>`,
    ...Object.fromEntries(
      Object.entries(sheets).map(([path, rows]) => [
        `xl/${path}`,
        `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}

describe("a file that is none of ours gets one sentence", () => {
  test.each([
    ["nothing", "", "is empty"],
    ["blanks", " \n\t\n", "is empty"],
    ["a PDF", "%PDF-1.7 …", "PDF"],
    ["a web page", "<!DOCTYPE html><p>TikTok", "web page"],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), "picture"],
    ["an old Excel file", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), ".xls"],
    ["gzip", bytes(0x1f, 0x8b, 8, 0), "gzip"],
    ["zeros", new Uint8Array(5000), "not text"],
    [
      "half a JSON",
      '{"Tiktok Live":{"Go Live History":{"GoLiveList":[{"LiveStartTime":"2025-03-01 19:00:00"',
      "damaged",
    ],
    ["a JSON with a wrong bracket", '{"a":[1,2}}', "damaged"],
    ["two JSON documents", '{"a":1}{"b":2}', "damaged"],
    ["a JSON in Latin letters", bytes(...Array.from('{"a":"caf\xe9"}', (letter) => letter.charCodeAt(0))), "damaged"],
    ["half a ZIP", bytes(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0), "damaged"],
    ["a backup of something else", '{"format":"livetake-backup"}', "no backup"],
  ])("%s", async (_, content, words) => {
    expect(await refusalOf(content)).toContain(words);
  });
});

describe("JSON that means harm", () => {
  test("nested a hundred thousand deep is refused", async () => {
    expect(await refusalOf("[".repeat(100_000))).toContain("nested");
    expect(await refusalOf('{"a":'.repeat(100_000))).toContain("nested");
  });

  test("nested deep inside one line of a log harms nothing", async () => {
    const line = `{"event":"roomUser","data":{"viewerCount":5},"timestamp":1740855600000}`;
    const deep = `{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`;
    const { sessions } = await previewOf([line, deep, line.replace("17408556", "17408592")].join("\n"));
    expect(sessions).toHaveLength(1);
  });

  test("with a text of 17 MB is refused before the text is whole", async () => {
    expect(await refusalOf(`{"a":"${"x".repeat(17 << 20)}"}`)).toContain("16 MB");
  });

  test("with a LIVE of ten thousand values is refused", async () => {
    const item = `{${Array.from({ length: 10_000 }, (_, i) => `"k${i}":1`).join(",")}}`;
    expect(await refusalOf(`{"GoLiveList":[${item}]}`)).toContain("thousands of values");
  });

  test("cannot reach any prototype", async () => {
    const live = `"LiveStartTime":"2025-03-01 19:00:00","LiveDuration":"5400","TotalEarning":"1"`;
    const evil = `"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}`;
    const { sessions } = await previewOf(
      `{"__proto__":{"polluted":1},"Tiktok Live":{"Go Live History":{"GoLiveList":[{${evil},${live}}]}}}`,
    );
    await previewOf(`{${evil},"giftId":1,"repeatCount":1,"diamondCount":1,"timestamp":1740855600000}\n{${evil}}`);
    await previewOf("__proto__,constructor,Start,Minutes,Diamonds\n1,2,2025-03-01 19:00,90,5\n");
    expect(sessions).toHaveLength(1);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(sessions[0])).toBe(Object.prototype);
  });
});

describe("a table that means harm", () => {
  test("a million columns wide is refused", async () => {
    expect(await refusalOf(`${"a,".repeat(1_000_000)}\n`)).toContain("longer than a megabyte");
    expect(await refusalOf(`Start,Minutes,Diamonds${",".repeat(1_000_000)}\n`)).toContain("500 columns");
    expect(await refusalOf(`${"a,".repeat(600)}\n1,2\n`)).toContain("500 columns");
  });

  test("with a quotation mark that is never closed is refused", async () => {
    expect(
      await refusalOf(`Start,Minutes,Diamonds\n"2025-03-01 19:00,90,5\n${"2025-03-01 19:00,90,5\n".repeat(100_000)}`),
    ).toContain("quotation mark");
  });

  // The time limit is the test: with the square of their number these rows would take minutes.
  test.each(["\n", "\r\n", "\r"])("with 50,000 blank rows is read at once (%j)", async (end) => {
    const rows = `Start,Minutes,Diamonds${end}2025-03-01 19:00,90,5${end}${`,,,,,,${end}`.repeat(50_000)}`;
    expect((await previewOf(rows)).sessions).toHaveLength(1);
  });

  test("of more than 200,000 rows is refused", async () => {
    expect(await refusalOf(`Start,Minutes,Diamonds\n${"2025-03-01 19:00,90,5\n".repeat(200_001)}`)).toContain(
      "200,000 rows",
    );
  });
});

test("a field of 100,000 spaces is read at once", async () => {
  const blank = " ".repeat(100_000);
  const { sessions } = await previewOf(
    `Live Start Time: 2025-03-01 19:00:00\n${blank}\n${blank}Title: a${blank}b\nLive Start Time: 2025-03-02 19:00:00\nLive Duration: 5400\nTotal Earning: $5${blank}\n`,
  );
  expect(sessions).toMatchObject([{ start: "2025-03-02T19:00:00.000Z", moneyUsd: 5 }]);
});

describe("letters of other encodings", () => {
  const german = new TextDecoder()
    .decode(fixture("tables/german.csv"))
    .replace("Datum", "Datum für heute;Datum")
    .replaceAll(/^(\d)/gm, "ä;$1");
  const utf16 = (text: string, isBig: boolean, hasMark: boolean) => {
    const units = Array.from((hasMark ? "\ufeff" : "") + text, (letter) => letter.charCodeAt(0));
    return bytes(...units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };

  test.each([
    ["UTF-8 with a mark", new TextEncoder().encode(`\ufeff${german}`)],
    ["UTF-16 with a mark, as spreadsheets save it", utf16(german, false, true)],
    ["UTF-16, the other way round", utf16(german, true, true)],
    ["UTF-16 without a mark", utf16(german, false, false)],
  ])("in %s are read", async (_, content) => {
    const { sessions, problems } = await previewOf(content);
    expect([sessions.map(({ diamonds }) => diamonds), problems]).toEqual([[1234, 10_500], []]);
  });

  test("in JSON of UTF-16 are read", async () => {
    const text = new TextDecoder().decode(fixture("tiktok/older-spelling.json"));
    const { sessions } = await previewOf(utf16(text, false, true), { earningUnit: "diamonds" });
    expect(sessions).toHaveLength(2);
  });

  test("in Latin-1 are read, and said", async () => {
    const { sessions, problems } = await previewOf(bytes(...Array.from(german, (letter) => letter.charCodeAt(0))));
    expect([sessions.length, problems.length]).toEqual([2, 1]);
    expect(problems[0]).toContain("not in Unicode");
  });
});

describe("an archive that means harm", () => {
  test("a bomb is stopped long before it is whole", async () => {
    const bomb = await zip({ "user_data.json": `[${"1,".repeat(8 << 20)}1]` }, { level: 9 });
    expect(bomb.size).toBeLessThan(100_000);
    expect(await refusalOf(bomb)).toContain("hundreds of times");
  });

  test("of thousands of files is refused", async () => {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
    for (let i = 0; i <= 2000; i++) await writer.add(`${i}/`, undefined, { directory: true });
    expect(await refusalOf(await writer.close())).toContain("2,000 files");
  });

  test("locked with a password is refused", async () => {
    expect(await refusalOf(await zip({ "user_data.json": "{}" }, { password: "secret", zipCrypto: true }))).toContain(
      "password",
    );
  });

  test("within an archive is refused", async () => {
    const inner = new Uint8Array(await (await zip({ "user_data.json": "{}" })).arrayBuffer());
    expect(await refusalOf(await zip({ "user_data.json": inner }))).toContain("another ZIP");
  });
});

describe("a spreadsheet that means harm", () => {
  const cell = (address: string, value = "1") => `<c r="${address}"><v>${value}</v></c>`;

  test.each([
    ["a row number of a billion", `<row r="1000000000">${cell("A1000000000")}</row>`],
    ["a row number written as a power", `<row r="1e9">${cell("A1")}</row>`],
    ["a row number hidden in entities", `<row r="&#49;000000000">${cell("A1")}</row>`],
    ["a cell far to the right", `<row r="1">${cell("XFD1")}</row>`],
    ["a column of eight letters", `<row r="1">${cell("ZZZZZZZZ1")}</row>`],
    ["a far corner", `<row r="1">${cell("A1")}</row><row r="1048576">${cell("ZZ1048576")}</row>`],
    ["an address behind a trick", `<row r="1"><c s=">" r='ZZZZZ999999999'><v>1</v></c></row>`],
  ])("with %s is refused", async (_, rows) => {
    expect(await refusalOf(await workbook(rows))).toMatch(/columns|rows|address/);
  });

  const corner = `<row r="8000">${cell("SF8000")}</row>`;

  test("of sheets that are too much together is refused before any is filled", async () => {
    expect((await previewOf(await workbook(corner))).format).toBe("table");
    expect(await refusalOf(await workbook(corner, corner, corner))).toContain("too many rows");
  });

  test.each([
    ["rows without a number", workbook(`<row r="1">${cell("SF1")}</row>${"<row/>".repeat(20_000)}`)],
    ["a sheet where none is looked for", workbookOf({ "styles.xml": corner.replaceAll("8000", "20000") })],
    ["lists of rows one behind the other", workbook(`${corner}</sheetData><sheetData>`.repeat(3))],
  ])("with %s is refused as well", async (_, file) => {
    expect(await refusalOf(await file)).toContain("too many rows");
  });

  test("of more than 500 sheets is refused", async () => {
    expect(await refusalOf(await workbook(...Array<string>(501).fill("")))).toContain("500 sheets");
  });

  test("that is no XML is refused", async () => {
    expect(await refusalOf(await workbook("<row><<<"))).toBeTruthy();
  });

  test("with formulas and errors gives their stored values, and never evaluates them", async () => {
    const text = (address: string, value: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const heading = `<row r="1">${text("A1", "Start")}${text("B1", "Minutes")}${text("C1", "Diamonds")}</row>`;
    const good = `<row r="2">${text("A2", "2025-03-01 19:00")}<c r="B2"><f>60+30</f><v>90</v></c><c r="C2" t="str"><f>HYPERLINK("https://example.invalid")</f><v>1234</v></c></row>`;
    const bad = `<row r="3">${text("A3", "2025-03-02 19:00")}<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C3"><f>A1</f></c></row>`;
    const { sessions, skipped } = await previewOf(await workbook(heading + good + bad));
    expect(sessions.map(({ minutes, diamonds }) => [minutes, diamonds])).toEqual([[90, 1234]]);
    expect(skipped).toEqual([{ where: "row 3", why: "it has no readable length" }]);
  });
});
