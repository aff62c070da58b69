import { instantOf } from "@/lib/time-zone";
import { fold, plain } from "./numbers";

/** A time as a clock on the wall shows it; `offset` (minutes east of UTC) only if the text named its zone. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  /** Milliseconds since midnight; undefined when the text is a date alone. */
  time?: number;
  offset?: number;
}

/** How a date of three numbers is meant. Four digits first are always the year. */
export type DateOrder = "dmy" | "mdy";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const CLOCK =
  /(?:^|[\st,])(午前|午後|am|pm)?\s?(\d{1,2})(?:(?::|h|時)(\d{2})分?(?::(\d{2}(?:[.,]\d+)?)|(\d{2})秒)?|\s?(?=[ap]\.?\s?m))\s?(a\.?\s?m\.?|p\.?\s?m\.?|öö|ös|ص|م|sa|ch)?\s?(?:(z|utc|gmt)?\s?([+-](?:1[0-4]|0?\d)(?::?\d{2})?)?)?$/i;

/** "2025-03-01 19:00", "1/3/2025 7:00 PM", "1. März 2025", "2025年3月1日 19:00" …; undefined when it is no date with a year. */
export function readWallTime(value: string, order: DateOrder): WallTime | undefined {
  if (value.length > 60) return undefined;
  // "1 Maret 2025 19.00" has a point in its time; only after a year, where it can be no date.
  const text = plain(value)
    .toLowerCase()
    .replace(/(?<=\b\d{4}),? (?:pukul )?(\d{1,2})\.(\d{2})$/, " $1:$2");
  const clock = CLOCK.exec(text);
  const date = readDate(clock ? text.slice(0, clock.index) : text, order);
  if (!date || !clock) return date;
  const time = timeOf(clock);
  if (time === undefined) return undefined;
  const offset = clock[8] ? offsetOf(clock[8]) : clock[7] ? 0 : undefined;
  return { ...date, time, ...(offset !== undefined && { offset }) };
}

/** Milliseconds since midnight of "19:00", "7:00 PM", "19h30"; undefined when it is no time of day. */
export function readTimeOfDay(value: string): number | undefined {
  const text = plain(value)
    .toLowerCase()
    .replace(/^(\d{1,2})\.(\d{2})$/, "$1:$2");
  const clock = text.length <= 20 ? CLOCK.exec(text) : null;
  return clock?.index === 0 ? timeOf(clock) : undefined;
}

function timeOf(clock: RegExpExecArray): number | undefined {
  const [, before, hours, minutes = "0", seconds, kanjiSeconds, after] = clock;
  const half = (before ?? after ?? "").replace(/[.\s]/g, "");
  let hour = Number(hours);
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/^(午後|pm|ös|م|ch)$/.test(half) ? 12 : 0);
  }
  const past = Math.round(Number((seconds ?? kanjiSeconds ?? "0").replace(",", ".")) * 1000);
  const time = hour * HOUR + Number(minutes) * MINUTE + past;
  return hour < 24 && Number(minutes) < 60 && time < DAY ? time : undefined;
}

function offsetOf(text: string): number {
  const [, sign, hours, minutes = "0"] = /([+-])(\d{1,2}):?(\d{2})?/.exec(text)!;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function readDate(text: string, order: DateOrder): WallTime | undefined {
  const bare = text.replace(/^\p{L}+[.,]?\s+(?=\d)|[\s,]+$/gu, "");
  const yearFirst = /^(\d{4})[-/. 年]{1,2}(\d{1,2})[-/. 月]{1,2}(\d{1,2})[.日]?(?:\s?[(（]?\p{L}+[)）]?)?$/u.exec(bare);
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const numbers = /^(\d{1,2})[-/. ]{1,2}(\d{1,2})[-/. ]{1,2}(\d{4}|\d{2})\.?$/.exec(bare);
  if (numbers) {
    const [, first, second, year] = numbers;
    return order === "dmy" ? dateOf(year, second, first) : dateOf(year, first, second);
  }
  return readNamedMonth(text);
}

function readNamedMonth(text: string): WallTime | undefined {
  const folded = fold(text.replace(/th[aá]ng (\d{1,2})/, "thang$1"));
  const words = folded.split(" ");
  const month = words.map((word) => months().get(word)).find(Boolean);
  const numbers = words
    .filter((word) => /^\d+(st|nd|rd|th|er|º|o)?$/.test(word))
    .map((word) => Number.parseInt(word, 10));
  if (!month || numbers.length !== 2) return undefined;
  const year = numbers.find((n) => n > 31) ?? numbers[1];
  return dateOf(year, month, numbers[0] === year ? numbers[1] : numbers[0]);
}

function dateOf(y: unknown, m: unknown, d: unknown): WallTime | undefined {
  const year = Number(y) < 100 ? 2000 + Number(y) : Number(y);
  const [month, day] = [Number(m), Number(d)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? { year, month, day } : undefined;
}

let monthNames: Map<string, number> | undefined;

/** Month names of the languages we read headings in, long and short, as the runtime itself knows them. */
function months(): Map<string, number> {
  if (monthNames) return monthNames;
  monthNames = new Map();
  for (const locale of ["en", "es", "pt", "de", "fr", "id", "tr", "ar"])
    for (const style of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, day: "numeric", timeZone: "UTC" });
      for (let month = 1; month <= 12; month++) {
        const name = format.formatToParts(Date.UTC(2025, month - 1, 1)).find((part) => part.type === "month")!.value;
        if (!/\d/.test(name)) monthNames.set(fold(name), month);
        monthNames.set(`thang${month}`, month);
      }
    }
  return monthNames;
}

/**
 * How dates of three numbers are meant in this column. `unsure` is one of them when nothing shows it: no day is
 * above 12, and either way the column is as much in order as the other.
 */
export function guessDateOrder(texts: Iterable<unknown>): { order: DateOrder; unsure?: string } {
  let [dayFirst, monthFirst, example] = [0, 0, undefined as string | undefined];
  const risesAs = { dmy: new Sorted(), mdy: new Sorted() };
  for (const text of texts) {
    if (typeof text !== "string" || text.length > 60) continue;
    const match = /^(?:\p{L}+[.,]?\s+)?(\d{1,2})([-/. ]{1,2})(\d{1,2})[-/. ]{1,2}(\d{4}|\d{2})(?!\d)/u.exec(
      plain(text),
    );
    if (!match) continue;
    const [, first, mark, second, year] = match;
    example ??= text;
    if (Number(first) > 12 || mark.startsWith(".")) dayFirst++;
    else if (Number(second) > 12) monthFirst++;
    risesAs.dmy.add(Number(year) * 10_000 + Number(second) * 100 + Number(first));
    risesAs.mdy.add(Number(year) * 10_000 + Number(first) * 100 + Number(second));
  }
  if (!example) return { order: "dmy" };
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? "dmy" : "mdy" };
  const isSorted = { dmy: risesAs.dmy.holds(), mdy: risesAs.mdy.holds() };
  if (isSorted.dmy !== isSorted.mdy) return { order: isSorted.dmy ? "dmy" : "mdy" };
  return { order: "dmy", unsure: example };
}

class Sorted {
  #last?: number;
  #ups = 0;
  #downs = 0;
  add(value: number) {
    if (this.#last !== undefined && value > this.#last) this.#ups++;
    if (this.#last !== undefined && value < this.#last) this.#downs++;
    this.#last = value;
  }
  /** In one direction throughout, and long enough to mean it. */
  holds = () => this.#ups + this.#downs >= 2 && (this.#ups === 0 || this.#downs === 0);
}

/** Seconds, milliseconds or microseconds since 1970 as a number or digits → milliseconds. */
export function readEpoch(value: unknown): number | undefined {
  const n =
    typeof value === "number"
      ? value
      : typeof value === "string" && /^\d{9,16}(\.\d+)?$/.test(value)
        ? Number(value)
        : NaN;
  for (const unit of [1000, 1, 1 / 1000]) {
    const instant = n * unit;
    if (instant > Date.UTC(2001, 0, 1) && instant < Date.UTC(2100, 0, 1)) return Math.round(instant);
  }
  return undefined;
}

/** An instant as machines write it: epoch, ISO, or "2025-03-01 19:00:00", which is UTC in TikTok's files. */
export function readInstant(value: unknown): number | undefined {
  const epoch = readEpoch(typeof value === "string" ? value.trim() : value);
  if (epoch !== undefined) return epoch;
  if (typeof value !== "string") return undefined;
  const wall = readWallTime(value, "mdy");
  return wall?.time === undefined ? undefined : toInstant(wall, "UTC");
}

/** When the clocks of `timeZone` show this. */
export function toInstant({ year, month, day, time = 0, offset }: WallTime, timeZone: string): number {
  const wall = Date.UTC(year, month - 1, day) + time;
  return offset === undefined ? instantOf(wall, timeZone) : wall - offset * MINUTE;
}
