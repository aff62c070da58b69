import readXlsxFile from "read-excel-file/universal";
import type { Cell } from "./columns";
import { countHeadings } from "./headings";
import { type Findings, Refusal } from "./preview";
import { joinBytes, readChunks, type Reading } from "./read";
import { MAX_COLUMNS } from "./table";
import { writeStored, type ZipEntry } from "./zip";

const PARTS =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedstrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;
const MAX_UNPACKED = 100 << 20;
/** Cells of the rectangles that all sheets span: the reader fills them, empty cells and all, and holds them at once. */
const MAX_CELLS = 8 << 20;
/** As many cells as a row itself weighs, so that one column may have all the rows of a spreadsheet, and no more. */
const ROW = 8;
const MAX_SHEETS = 500;

export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => name.toLowerCase() === "xl/workbook.xml");
}

/**
 * The rows of the sheet that looks most like a list of LIVEs. Formulas are never evaluated: the value that the
 * spreadsheet stored is used. The file is measured before it is parsed, because a few bytes can claim a
 * billion rows.
 */
export async function readWorkbook(
  entries: readonly ZipEntry[],
  findings: Findings,
  reading: Reading,
): Promise<Cell[][]> {
  const wanted = entries.filter(({ name }) => PARTS.test(name));
  const files: { name: string; bytes: Uint8Array }[] = [];
  let [total, cells, sheetCount] = [0, 0, 0];
  for (const [i, entry] of wanted.entries()) {
    const onProgress = (part: number) => reading.onProgress?.((0.7 * (i + part)) / wanted.length);
    const chunks: Uint8Array[] = [];
    for await (const chunk of readChunks(entry, { ...reading, onProgress })) {
      total += chunk.length;
      if (total > MAX_UNPACKED)
        throw new Refusal("This spreadsheet is larger than 100 MB unpacked. Save the sheet with your LIVEs as CSV.");
      chunks.push(chunk);
    }
    const bytes = await joinBytes(chunks);
    const xml = new TextDecoder().decode(bytes);
    cells += spanOf(xml);
    sheetCount += countTags(xml, /<(?:[^\s<>]*:)?sheet\b/g);
    if (cells > MAX_CELLS)
      throw new Refusal("This spreadsheet spans too many rows. Save the part with your LIVEs as CSV.");
    if (sheetCount > MAX_SHEETS)
      throw new Refusal(`This spreadsheet has more than ${MAX_SHEETS} sheets. Save the one with your LIVEs as CSV.`);
    files.push({ name: entry.name, bytes });
  }
  let sheets: { sheet: string; data: Cell[][] }[];
  try {
    sheets = (await readXlsxFile(await writeStored(files))) as unknown as typeof sheets;
  } catch {
    throw new Refusal("This spreadsheet could not be read. Save it again, or save the sheet with your LIVEs as CSV.");
  }
  reading.signal?.throwIfAborted();
  const likeness = ({ data }: { data: Cell[][] }) =>
    Math.max(
      0,
      ...data.slice(0, 20).map((row) => countHeadings(row.map((cell) => (typeof cell === "string" ? cell : "")))),
    );
  const full = sheets.filter(({ data }) => data.length > 0);
  if (full.length === 0) throw new Refusal("This spreadsheet is empty.");
  const best = full.reduce((a, b) => (likeness(b) > likeness(a) ? b : a));
  if (full.length > 1)
    findings.problems.push(`This spreadsheet has ${full.length} sheets; "${best.sheet.slice(0, 40)}" is read.`);
  return best.data;
}

/**
 * How many cells the reader makes of a part, at most. Every `r="…"` counts, wherever it stands, and so does a row without
 * one. What makes a part a sheet is its `sheetData`, because a workbook may name any part as its sheet.
 */
function spanOf(xml: string): number {
  const tables = countTags(xml, /<(?:[^\s<>]*:)?sheetData\b/g);
  if (tables === 0) return 0;
  let [rows, columns] = [countTags(xml, /<(?:[^\s<>]*:)?row\b/g), 0];
  for (const [, , address] of xml.matchAll(/[\s"']r\s*=\s*(["'])(.*?)\1/gs)) {
    const match = /^([A-Z]{0,3})(\d{1,7})$/.exec(address);
    if (!match) throw new Refusal("This spreadsheet is damaged: it has cells without a proper address.");
    rows = Math.max(rows, Number(match[2]));
    columns = Math.max(columns, columnNumber(match[1]));
  }
  if (columns > MAX_COLUMNS)
    throw new Refusal(`This table has more than ${MAX_COLUMNS} columns, so it is no list of LIVEs.`);
  return tables * rows * Math.max(ROW, columns);
}

function countTags(xml: string, tag: RegExp): number {
  let count = 0;
  while (tag.test(xml)) count++;
  return count;
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
