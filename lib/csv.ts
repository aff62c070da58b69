import { guardFormulas } from "./formula-guard";

/**
 * Rows as CSV (RFC 4180), their numbers with a point and no grouping in any locale. What a spreadsheet would take for a
 * formula has an apostrophe before it, so that opening the file never does anything.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number): string {
  const text = typeof value === "string" ? guardFormulas(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
