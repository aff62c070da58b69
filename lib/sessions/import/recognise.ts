import { Refusal } from "./preview";
import { type Encoding, encodingOf } from "./read";

/** What a file is, by its first bytes; names and endings are not trusted. */
export type Recognised =
  { kind: "zip" } | { kind: "json" | "event-lines" | "field-lines" | "backup" | "table"; encoding: Encoding };

const OTHER_FILES: [signature: string, sentence: string][] = [
  ["%PDF", "This is a PDF, which holds no table that can be read. Download the JSON, CSV or XLSX instead."],
  ["\xd0\xcf\x11\xe0", "This is an old Excel file (.xls). Save it as .xlsx or CSV, then import that."],
  ["\x1f\x8b", "This file is compressed (gzip). Unpack it first, then import the file inside."],
  ["7z\xbc\xaf", "This file is compressed (7z). Unpack it first, then import the file inside."],
  ["Rar!", "This file is compressed (RAR). Unpack it first, then import the file inside."],
  ["\x89PNG", "This is a picture. Import the file that TikTok exports, or paste the table as text."],
  ["\xff\xd8\xff", "This is a picture. Import the file that TikTok exports, or paste the table as text."],
  ["SQLite", "This is a database. Export your LIVEs as CSV, then import that."],
];

const UNREADABLE = "This file is not text, so nothing in it can be read. Choose a JSON, ZIP, CSV, TSV or XLSX file.";

export function recognise(head: Uint8Array): Recognised {
  const bytes = String.fromCharCode(...head.subarray(0, 8));
  if (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06")) return { kind: "zip" };
  for (const [signature, sentence] of OTHER_FILES) if (bytes.startsWith(signature)) throw new Refusal(sentence);
  const encoding = encodingOf(head);
  if (!encoding) throw new Refusal(UNREADABLE);
  const text = new TextDecoder(encoding).decode(head, { stream: true }).trimStart();
  if (text === "") throw new Refusal("This file is empty.");
  if (/^<(!doctype|html|\?xml|table|div|svg)/i.test(text))
    throw new Refusal("This is a web page. Download the file itself, or copy the table and paste it.");
  if (/^\{\s*"format"\s*:\s*"livetake-backup"/.test(text)) return { kind: "backup", encoding };
  if (/^[{[]/.test(text)) return { kind: isEventLines(text) ? "event-lines" : "json", encoding };
  // Within one line: from each of many blank ones a search would go on through all the others.
  const isFieldLines = /^[^\w\r\n\u2028\u2029]*live ?start ?time\s*:/im.test(text);
  return { kind: isFieldLines ? "field-lines" : "table", encoding };
}

/** One JSON object on each line, as loggers write: the first line is whole, and more follows it, if after blank ones. */
function isEventLines(text: string): boolean {
  const [first = "", second = ""] = text.split("\n").filter((line) => line.trim());
  if (!second.trim().startsWith("{")) return false;
  try {
    return typeof JSON.parse(first) === "object";
  } catch {
    return false;
  }
}
