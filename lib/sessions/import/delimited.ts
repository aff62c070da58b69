import Papa from "papaparse";
import { breathe } from "@/lib/breathe";
import { countHeadings } from "./headings";
import { Refusal } from "./preview";
import type { Reading } from "./read";

const CHUNK = 1 << 18;
/** Characters that one row may span; beyond it a quotation mark was never closed, or it is no table. */
const MAX_ROW = 1 << 20;

/** Rows of a CSV, TSV, semicolon or pipe text, a quarter megabyte at a time. */
export async function* readDelimited(
  text: string,
  { signal, onProgress }: Reading,
): AsyncGenerator<string[][], void, undefined> {
  const config = guessShape(text.slice(0, 1 << 14));
  for (let [start, size] = [0, CHUNK]; start < text.length;) {
    await breathe(signal);
    const isLast = start + size >= text.length;
    const piece = new Papa.Parser(config).parse(text.slice(start, start + size), 0, !isLast) as Papa.ParseResult<
      string[]
    >;
    if (isLast || piece.meta.cursor > 0) yield piece.data;
    else if ((size *= 2) > MAX_ROW)
      throw new Refusal(
        "A row of this table is longer than a megabyte: a quotation mark was opened and not closed, or it is no list of LIVEs.",
      );
    if (isLast) return;
    if (piece.meta.cursor > 0) [start, size] = [start + piece.meta.cursor, CHUNK];
    onProgress?.(start / text.length);
  }
}

/** The mark between cells: the one that shows most headings we know, else the one that papaparse finds most regular. */
function guessShape(head: string): { delimiter: string; newline: "\n" } {
  const marks = ["\t", ",", ";", "|"];
  const { meta } = Papa.parse(head, { preview: 50, delimitersToGuess: marks });
  const known = marks.map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 10 });
    return Math.max(0, ...data.map((cells) => countHeadings(cells.slice(0, 60))));
  });
  const most = Math.max(...known);
  const delimiter = most >= 2 ? marks[known.indexOf(most)] : meta.delimiter;
  return { delimiter, newline: meta.linebreak as "\n" };
}
