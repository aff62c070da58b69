import { countHeadings, type Field, matchHeadings } from "./headings";
import { type DecimalMark, type DurationUnit, fold, plain, readMinutes } from "./numbers";
import { type DateOrder, readWallTime } from "./times";

export type Cell = string | number | boolean | Date | null;

/** The creator's own reading of a table, in place of the detected one. Columns count from 0, rows from 1. */
export interface ColumnMapping {
  columns: Partial<Record<Field, number>>;
  /** The row with the headings; 0 when there is none. Found by itself when left out. */
  headerRow?: number;
  dateOrder?: DateOrder;
  decimalMark?: DecimalMark;
  /** Of lengths without a unit. */
  durationUnit?: DurationUnit;
}

/** How a table was read: the same shape for the page to show and to change, so it may come back as a mapping. */
export interface DetectedColumns {
  headerRow: number;
  columns: { index: number; heading: string; field?: Field; samples: string[] }[];
  dateOrder?: DateOrder;
  decimalMark?: DecimalMark;
  durationUnit?: DurationUnit;
}

export interface NumberedRow {
  number: number;
  cells: readonly Cell[];
}

const PLACEHOLDER = /^(?:[-–—.]+|n\/?a|null|none|nil)?$/i;

/** Whether a cell says nothing: empty, a dash, "n/a". */
export function isBlank(cell: Cell | undefined): cell is null | undefined | "" {
  return cell === null || cell === undefined || (typeof cell === "string" && PLACEHOLDER.test(cell.trim()));
}

export function cellText(cell: Cell | undefined): string {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 19).replace("T", " ");
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

/** Finds the headings among the first rows of a table, and what each column means. */
export function detectColumns(rows: readonly NumberedRow[], mapping?: ColumnMapping): DetectedColumns {
  const header = findHeader(rows, mapping?.headerRow);
  const body = rows.filter((row) => !header || row.number > header.number);
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  const headings = Array.from({ length: width }, (_, i) => cellText(header?.cells[i]));
  const fields = mapping
    ? chosenFields(mapping, width)
    : header
      ? matchHeadings(headings)
      : fieldsByContent(body, width);
  const columns = headings.map((heading, index) => ({
    index,
    heading: heading.slice(0, 80),
    ...(fields[index] && { field: fields[index] }),
    samples: body.slice(0, 3).map((row) => cellText(row.cells[index]).slice(0, 40)),
  }));
  return { headerRow: header?.number ?? 0, columns };
}

function findHeader(rows: readonly NumberedRow[], chosen?: number): NumberedRow | undefined {
  if (chosen !== undefined) return rows.find((row) => row.number === chosen);
  let best: { row: NumberedRow; known: number } | undefined;
  for (const row of rows.slice(0, 20)) {
    const texts = row.cells.map(cellText);
    // A row of values is no row of headings, even if a title in it says "Diamonds".
    if (texts.some((text) => readWallTime(text, "dmy"))) continue;
    const known = countHeadings(texts);
    if (known >= 2 && known > (best?.known ?? 0)) best = { row, known };
  }
  // Headings in a language we do not know: a first row of words alone.
  const first = rows[0];
  const isWords =
    first && rows.length > 1 && first.cells.every((cell) => isBlank(cell) || !/\d/.test(plain(cellText(cell))));
  return best?.row ?? (isWords ? first : undefined);
}

function chosenFields({ columns }: ColumnMapping, width: number): (Field | undefined)[] {
  const fields: (Field | undefined)[] = Array.from({ length: width }, () => undefined);
  for (const [field, index] of Object.entries(columns)) if (index < width) fields[index] = field as Field;
  return fields;
}

/** Without headings: a column of dates is the start, a column of written durations the length; the rest must be asked. */
function fieldsByContent(rows: readonly NumberedRow[], width: number): (Field | undefined)[] {
  const fields: (Field | undefined)[] = Array.from({ length: width }, () => undefined);
  const isMostly = (index: number, test: (cell: Cell) => boolean) => {
    const cells = rows.map((row) => row.cells[index]).filter((cell): cell is Cell => !isBlank(cell));
    return cells.length > 0 && cells.filter(test).length >= 0.8 * cells.length;
  };
  const isDate = (cell: Cell) =>
    cell instanceof Date || (typeof cell === "string" && readWallTime(cell, "dmy") !== undefined);
  const isLength = (cell: Cell) => typeof cell === "string" && readMinutes(cell, {}) !== undefined;
  for (let index = 0; index < width; index++) {
    if (!fields.includes("start") && isMostly(index, isDate)) fields[index] = "start";
    else if (!fields.includes("minutes") && isMostly(index, isLength)) fields[index] = "minutes";
  }
  return fields;
}

/** Words that say a column of viewers counts those present at one time, not all who came by. */
const AT_ONE_TIME =
  /average|avg|concurrent|ac[uv]\b|ccv|at once|promedi|medi[ao]s?|simult|schnitt|gleichzeitig|moyen|rata|serentak|trung binh|dong thoi|ortalama|eszamanli|anlik|متوسط|متزامن/;

export function saysAtOneTime(heading: string): boolean {
  const words = fold(heading);
  return AT_ONE_TIME.test(words) || [fold("平均"), fold("同時")].some((word) => words.includes(word));
}
