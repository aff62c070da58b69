import { unguardFormulas } from "@/lib/formula-guard";
import { fitTags, type Session, sessionId, sources, TIME_UNKNOWN } from "../session";
import { type Cell, cellText } from "./columns";
import type { Field } from "./headings";
import { currencyOf, type DecimalMark, type DurationUnit, readAmount, readMinutes, readMoney } from "./numbers";
import { type DateOrder, readEpoch, readTimeOfDay, readWallTime, toInstant, type WallTime } from "./times";

export type RowCells = Partial<Record<Field, Cell>>;

/** How the cells of this table are meant, and what was met while reading them. */
export interface Habits {
  timeZone: string;
  /** Written by our own export: the mark of decimals is known, ids are kept. */
  isOwn: boolean;
  dateOrder: DateOrder;
  unsureDate?: string;
  decimalMark?: DecimalMark;
  durationUnit: DurationUnit;
  isUnitGuessed: boolean;
  shortClock: "h:m" | "m:s";
  isMidnightDate: boolean;
  currency?: string;
  isViewersUnsure: boolean;
  localTimes: number;
  withoutTime: number;
  withoutCurrency: number;
  otherCurrencies: Set<string>;
}

const DAY = 86_400_000;
/** Day 0 of spreadsheets: their dates count days, their lengths are dates of this day. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const NOON = DAY / 2;

/** The LIVE of one row, or why the row is none. */
export function readRow(row: RowCells, habits: Habits): Session | string {
  const cells = habits.isOwn ? unguarded(row) : row;
  const lives = readAmount(cells.lives);
  if (lives === 0) return "there was no LIVE on this day";
  if (lives !== undefined && lives > 1) return `it adds up ${lives} LIVEs`;

  const wall = readStart(cells, habits);
  if (!wall) return "it has no readable date";
  const minutes = readLength(cells, wall, habits);
  if (minutes === undefined) return "it has no readable length";
  const result = readResult(cells, habits);
  if (typeof result === "string") return result;

  const isDated = wall.time !== undefined;
  if (!isDated) habits.withoutTime++;
  if (wall.offset === undefined) habits.localTimes++;
  const start = new Date(toInstant(isDated ? wall : { ...wall, time: NOON }, habits.timeZone)).toISOString();
  const tags = cellText(cells.tags)
    .split(/[,;|]/)
    .map((tag) => tag.trim().slice(0, 40))
    .filter(Boolean);
  if (!isDated) tags.push(TIME_UNKNOWN);
  const note = cellText(cells.note).slice(0, 500);
  const own = habits.isOwn ? ownIdentity(cells) : undefined;
  return {
    id: own?.id ?? sessionId("table", start, isDated ? "" : `${minutes}m`),
    start,
    minutes,
    ...result,
    ...(note && { note }),
    ...(tags.length && { tags: fitTags(tags) }),
    source: own?.source ?? "table",
  };
}

function readStart(cells: RowCells, habits: Habits): WallTime | undefined {
  const whole = [cells.start, cells.time, cells.date]
    .map((cell) => readMoment(cell, habits))
    .filter((wall) => wall !== undefined);
  // "Date" beside a full "Start time": the one with a time of day says more.
  const wall = whole.find(({ time }) => time !== undefined) ?? whole[0];
  if (!wall || wall.time !== undefined) return wall;
  const time = readClock(cells.time) ?? readClock(cells.start);
  return time === undefined ? wall : { ...wall, time };
}

function readLength(cells: RowCells, start: WallTime, habits: Habits): number | undefined {
  const { minutes: cell } = cells;
  if (cell instanceof Date) return (cell.getTime() - DAY_ZERO) / 60_000;
  const { durationUnit: bare, decimalMark, shortClock } = habits;
  const length = readMinutes(cell, { bare, shortClock, ...(decimalMark && { mark: decimalMark }) });
  if (length !== undefined || cells.end === undefined || start.time === undefined) return length;
  const end = readMoment(cells.end, habits);
  const wall = end?.time === undefined ? nextAt(start, readClock(cells.end)) : end;
  return wall && (toInstant(wall, habits.timeZone) - toInstant(start, habits.timeZone)) / 60_000;
}

/** The moment at which a clock shows a time after a start: on the same day, or on the next where it shows less. */
function nextAt(start: WallTime, clock: number | undefined): WallTime | undefined {
  return clock === undefined ? undefined : { ...start, time: clock < start.time! ? clock + DAY : clock };
}

function readResult(cells: RowCells, habits: Habits): Partial<Session> | string {
  const { decimalMark: mark } = habits;
  const result: Partial<Session> = {};
  for (const field of ["coins", "diamonds", "viewers", "gifters", "views"] as const) {
    if (cells[field] === undefined) continue;
    const amount = readAmount(cells[field], mark);
    if (amount !== undefined) result[field] = amount;
    else if (field === "coins" || field === "diamonds")
      return `its ${field} ("${cellText(cells[field]).slice(0, 20)}") are not a number`;
  }
  const money = cells.money === undefined ? undefined : readMoneyCell(cells.money, habits);
  if (typeof money === "number") result.moneyUsd = money;
  else if (money && result.diamonds === undefined && result.coins === undefined) return money;
  return result;
}

function readMoneyCell(cell: Cell, habits: Habits): number | string {
  const currency = (typeof cell === "string" && currencyOf(cell)) || habits.currency;
  if (currency && currency !== "USD") {
    habits.otherCurrencies.add(currency);
    return `its money is in ${currency}, not in US dollars`;
  }
  const amount = readMoney(cell, habits.decimalMark);
  if (amount === undefined) return `its money ("${cellText(cell).slice(0, 20)}") is not a number`;
  if (!currency && !habits.isOwn) habits.withoutCurrency++;
  return amount;
}

/** A cell with a date. Spreadsheet dates carry no zone; epochs and texts with one do. */
function readMoment(cell: Cell | undefined, { dateOrder, isMidnightDate }: Habits): WallTime | undefined {
  if (typeof cell === "string") {
    const epoch = readEpoch(cell.trim());
    return epoch === undefined ? readWallTime(cell, dateOrder) : { ...wallOf(epoch), offset: 0 };
  }
  if (typeof cell === "number") {
    const epoch = readEpoch(cell);
    if (epoch !== undefined) return { ...wallOf(epoch), offset: 0 };
    // Days since 1899 without a date format: 2016 to 2100.
    if (cell < 42_000 || cell > 73_050) return undefined;
    const wall = wallOf(DAY_ZERO + Math.round(cell * 86_400) * 1000);
    return Number.isInteger(cell) ? { year: wall.year, month: wall.month, day: wall.day } : wall;
  }
  if (!(cell instanceof Date) || !(cell.getTime() > DAY_ZERO + 3650 * DAY)) return undefined;
  const wall = wallOf(cell.getTime());
  return isMidnightDate ? { year: wall.year, month: wall.month, day: wall.day } : wall;
}

function wallOf(instant: number): WallTime & { time: number } {
  const date = new Date(instant);
  const time = ((instant % DAY) + DAY) % DAY;
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), time };
}

/** A time of day alone: "19:00", 0.79 of a day, or a spreadsheet's date of day zero. */
function readClock(cell: Cell | undefined): number | undefined {
  if (cell instanceof Date) return cell.getTime() < DAY_ZERO + 2 * DAY ? (cell.getTime() - DAY_ZERO) % DAY : undefined;
  if (typeof cell === "number") return cell >= 0 && cell < 1 ? Math.round(cell * 86_400) * 1000 : undefined;
  return typeof cell === "string" ? readTimeOfDay(cell) : undefined;
}

function ownIdentity({ id, source }: RowCells): Pick<Session, "id" | "source"> | undefined {
  const known = sources.find((name) => name === source);
  return known && typeof id === "string" && /^[\w.:-]{1,120}$/.test(id) ? { id, source: known } : undefined;
}

/** The cells of our own export without what it puts before formulas. */
function unguarded(cells: RowCells): RowCells {
  const texts = Object.entries(cells).map(([field, cell]) => [
    field,
    typeof cell === "string" ? unguardFormulas(cell) : cell,
  ]);
  return Object.fromEntries(texts) as RowCells;
}
