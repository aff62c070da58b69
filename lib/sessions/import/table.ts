import { breathe } from "@/lib/breathe";
import { MAX_SESSIONS, TIME_UNKNOWN } from "../session";
import { type AggregateColumns, BACKSTAGE, backstageColumns, readAggregate } from "./backstage";
import {
  type Cell,
  cellText,
  type DetectedColumns,
  detectColumns,
  isBlank,
  type NumberedRow,
  saysAtOneTime,
} from "./columns";
import type { Field } from "./headings";
import { currencyOf, durationUnitOf, fold, guessDecimalMark, plain, readAmount, readMinutes } from "./numbers";
import { type Aggregate, type Findings, type ImportOptions, type ImportPreview, Refusal } from "./preview";
import { type Habits, readRow, type RowCells } from "./table-row";
import { isTimeZone } from "@/lib/time-zone";
import { guessDateOrder } from "./times";

/** A list of LIVEs is a dozen columns wide; beyond this it is something else. */
export const MAX_COLUMNS = 500;

/** Fields in which a dash is a text, not an empty cell. */
const TEXTS: ReadonlySet<Field> = new Set(["note", "tags", "id", "source"]);

/** Rows that are looked at before columns are settled. */
const LOOK = 30;

const NO_TABLE = "This text is no table: each LIVE needs a row with its start, its length and what it earned.";

/**
 * Reads a table row by row: finds its headings, keeps only the columns that mean something, and turns rows into
 * sessions at the end, because how a date or "1.234" is meant is decided by the whole column.
 */
export class TableReader {
  #count = 0;
  #first: NumberedRow[] = [];
  #detected: DetectedColumns | undefined;
  #aggregateColumns: AggregateColumns | undefined;
  readonly #aggregates: Aggregate[] = [];
  readonly #rows: { number: number; cells: RowCells }[] = [];

  constructor(
    private readonly findings: Findings,
    private readonly options: ImportOptions,
  ) {}

  push(cells: readonly Cell[]): void {
    this.#count++;
    if (cells.length > MAX_COLUMNS)
      throw new Refusal(`This table has more than ${MAX_COLUMNS} columns, so it is no list of LIVEs.`);
    if (cells.every(isBlank)) return;
    const row = { number: this.#count, cells };
    if (this.#detected) this.#keep(row, this.#detected);
    else this.#first.push(row);
    if (this.#first.length === LOOK) this.#settle();
  }

  async finish(): Promise<ImportPreview> {
    const { findings, options } = this;
    const columns = this.#settle();
    const hasNumbers = columns.columns.some(
      ({ field, samples }) => field ?? samples.some((text) => /\d/.test(plain(text))),
    );
    if (columns.columns.length < 2 || !hasNumbers) throw new Refusal(NO_TABLE);
    if (this.#aggregateColumns) {
      findings.problems.push(BACKSTAGE);
      return findings.preview("backstage", { aggregates: this.#aggregates });
    }
    const missing = missingFields(columns);
    if (this.#rows.length === 0) {
      findings.problems.push("There are no rows with values under the headings of this table.");
      return findings.preview("table", { columns });
    }
    if (missing) {
      findings.problems.push(missing);
      return findings.preview("table", { columns, needs: ["columns"] });
    }
    if (options.timeZone && !isTimeZone(options.timeZone))
      throw new Refusal(`"${options.timeZone.slice(0, 40)}" is no time zone. Choose one from the list.`);
    const habits = this.#learnHabits(columns);
    for (const [i, { number, cells }] of this.#rows.entries()) {
      if (i % 2000 === 0) await breathe(options.signal);
      const read = readRow(cells, habits);
      if (typeof read === "string") findings.skip(`row ${number}`, read);
      else findings.add(read, `row ${number}`);
    }
    this.#explain(habits);
    const { dateOrder, decimalMark, durationUnit } = habits;
    const needsZone = habits.localTimes > 0 && !options.timeZone;
    return findings.preview("table", {
      columns: { ...columns, dateOrder, durationUnit, ...(decimalMark && { decimalMark }) },
      needs: needsZone ? ["time-zone"] : [],
    });
  }

  #settle(): DetectedColumns {
    if (this.#detected) return this.#detected;
    const detected = detectColumns(this.#first, this.options.mapping);
    this.#detected = detected;
    if (!this.options.mapping)
      this.#aggregateColumns = backstageColumns(detected.columns.map(({ heading }) => heading));
    for (const row of this.#first) if (row.number > detected.headerRow) this.#keep(row, detected);
    this.#first = [];
    return detected;
  }

  #keep({ number, cells }: NumberedRow, { columns }: DetectedColumns): void {
    if (this.#aggregateColumns) {
      const aggregate = this.#aggregates.length < 10_000 && readAggregate(cells, this.#aggregateColumns);
      if (aggregate) this.#aggregates.push(aggregate);
      return;
    }
    if (this.#rows.length === MAX_SESSIONS)
      throw new Refusal("This table has more than 200,000 rows. Split it into smaller files.");
    const kept: RowCells = {};
    for (const { index, field } of columns)
      if (field && !(TEXTS.has(field) ? cellText(cells[index]) === "" : isBlank(cells[index])))
        kept[field] = cells[index];
    if (Object.keys(kept).length || !columns.some(({ field }) => field)) this.#rows.push({ number, cells: kept });
  }

  *#cells(...fields: Field[]): Generator<Cell> {
    for (const { cells } of this.#rows) for (const field of fields) if (cells[field] !== undefined) yield cells[field];
  }

  /** What the whole table shows about how its single cells are meant; the creator's own mapping comes first. */
  #learnHabits({ columns }: DetectedColumns): Habits {
    const { mapping, timeZone = "UTC" } = this.options;
    const heading = (field: Field) => columns.find((column) => column.field === field)?.heading ?? "";
    const isOwn = columns.some(({ field }) => field === "id");
    const lengths = [...this.#cells("minutes")];
    // "45m" says its unit itself; read as an amount it would be millions.
    const bare = lengths.filter((cell) => readMinutes(cell, {}) === undefined);
    const { order, unsure } = guessDateOrder(this.#cells("start", "date", "end"));
    const unit = mapping?.durationUnit ?? durationUnitOf(heading("minutes"));
    const decimalMark =
      mapping?.decimalMark ??
      (isOwn
        ? "."
        : guessDecimalMark(this.#cells("minutes", "viewers", "coins", "diamonds", "money", "gifters", "views")));
    const currency = currencyOf(heading("money"));
    return {
      timeZone,
      isOwn,
      dateOrder: mapping?.dateOrder ?? order,
      ...(unsure !== undefined && !mapping?.dateOrder && { unsureDate: unsure }),
      ...(decimalMark && { decimalMark }),
      durationUnit: unit ?? guessDurationUnit(bare),
      isUnitGuessed: !unit && bare.some((cell) => readAmount(cell) !== undefined),
      shortClock: lengths.some((cell) => /^\d+:\d+:\d+$/.test(cellText(cell))) ? "m:s" : "h:m",
      // Spreadsheets store a date without time as midnight.
      isMidnightDate: [...this.#cells("start", "date")].every(
        (cell) => !(cell instanceof Date) || cell.getTime() % 86_400_000 === 0,
      ),
      ...(currency && { currency }),
      isViewersUnsure: !isOwn && heading("viewers") !== "" && !saysAtOneTime(heading("viewers")),
      localTimes: 0,
      withoutTime: 0,
      withoutCurrency: 0,
      otherCurrencies: new Set(),
    };
  }

  #explain(habits: Habits): void {
    const { problems } = this.findings;
    if (habits.unsureDate)
      problems.push(
        `Dates such as ${habits.unsureDate.trim().slice(0, 20)} are read as day, month, year. If yours start with the month, change the order of dates.`,
      );
    if (habits.withoutTime)
      problems.push(
        `${habits.withoutTime === 1 ? "1 LIVE has" : `${habits.withoutTime} LIVEs have`} a date but no time of day: noon is used, and the tag "${TIME_UNKNOWN}" says so.`,
      );
    if (habits.isUnitGuessed)
      problems.push(
        `Lengths without a unit are read as ${{ s: "seconds", min: "minutes", h: "hours" }[habits.durationUnit]}.`,
      );
    if (habits.withoutCurrency) problems.push("Money without a currency is read as US dollars.");
    if (habits.otherCurrencies.size)
      problems.push(
        `Money in ${[...habits.otherCurrencies].slice(0, 5).join(", ")} is left out. Convert it to US dollars first, or import the diamonds.`,
      );
    if (habits.isViewersUnsure)
      problems.push(
        "Viewers are read as those present at one time. If the column counts everyone who came by, choose views for it.",
      );
  }
}

/** LIVEs last an hour or three: what that is tells the unit of bare numbers. */
function guessDurationUnit(cells: readonly Cell[]): Habits["durationUnit"] {
  const amounts = cells.map((cell) => readAmount(cell)).filter((n) => n !== undefined && n > 0) as number[];
  const median = amounts.sort((a, b) => a - b)[Math.floor(amounts.length / 2)];
  if (median === undefined) return "min";
  return median > 900 ? "s" : median < 12 && amounts.some((n) => !Number.isInteger(n)) ? "h" : "min";
}

/** One sentence on what keeps these columns from making sessions, or undefined when nothing does. */
function missingFields({ columns, headerRow }: DetectedColumns): string | undefined {
  const has = (...fields: Field[]) => columns.some(({ field }) => field && fields.includes(field));
  const isShop = columns.some(({ heading }) => ["gmv", "sku orders"].includes(fold(heading)));
  const missing = [
    !has("start", "date", "time") && "the start",
    !has("minutes", "end") && "the length or the end",
    !has("diamonds", "coins", "money") && "diamonds, coins or money",
  ].filter(Boolean);
  if (missing.length === 0) return undefined;
  if (isShop && !has("diamonds", "coins", "money"))
    return "This looks like a TikTok Shop export: its GMV is sales, not what you earned from gifts. Choose a column with diamonds or money.";
  const found = headerRow || has("start") ? "" : " It has no headings that we know.";
  return `In this table we did not find ${missing.join(", nor ")}.${found} Choose the columns.`;
}
