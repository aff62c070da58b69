import { offsetAt } from "@/lib/time-zone";
import { readWallTime, toInstant } from "./import/times";

/** What the clocks of a time zone show at an instant, as the UTC fields of a Date. Daylight saving is the zone's own. */
function localTime(instant: string | number, timeZone: string): Date {
  const time = typeof instant === "number" ? instant : Date.parse(instant);
  return new Date(time + offsetAt(time, timeZone));
}

/** Monday is 1 and Sunday 7; hours 0–23. */
export function slotOf(instant: string, timeZone: string): { weekday: number; hour: number } {
  const local = localTime(instant, timeZone);
  return { weekday: local.getUTCDay() || 7, hour: local.getUTCHours() };
}

/** An instant as a field of date and time shows it, "2026-11-20T19:05". */
export function writeLocalTime(instant: string | number, timeZone: string): string {
  return localTime(instant, timeZone).toISOString().slice(0, 16);
}

/** The instant of what a field of date and time holds; undefined where that is no time. */
export function readLocalTime(text: string, timeZone: string): string | undefined {
  const wall = readWallTime(text, "dmy");
  return wall?.time === undefined ? undefined : new Date(toInstant(wall, timeZone)).toISOString();
}

/** Whose way of writing and whose clock. */
export interface Reader {
  locale: string;
  timeZone: string;
}

/** "Fri, Nov 20, 2026" */
export function formatLocalDay(instant: string, reader: Reader): string {
  return format({ weekday: "short", year: "numeric", month: "short", day: "numeric" }, instant, reader);
}

/** "7:05 PM" */
export function formatLocalTime(instant: string, reader: Reader): string {
  return format({ hour: "numeric", minute: "2-digit" }, instant, reader);
}

/** Monday is 1, Sunday 7. */
export function nameWeekday(weekday: number, width: "long" | "short" = "long"): string {
  const monday = new Date(Date.UTC(2024, 0, weekday)).toISOString();
  return format({ weekday: width }, monday, { locale: "en", timeZone: "UTC" });
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Days and months have English names, as the page has; their order and the clock are the reader's, or British. */
function format(options: Intl.DateTimeFormatOptions, instant: string, { locale, timeZone }: Reader): string {
  const language = locale.startsWith("en") ? locale : "en-GB";
  const key = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) formatters.set(key, (formatter = new Intl.DateTimeFormat(language, { ...options, timeZone })));
  return formatter.format(Date.parse(instant));
}
