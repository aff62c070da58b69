import ical, { ICalEventRepeatingFreq } from "ical-generator";
import type { PlannedLive } from "@/lib/earnings";
import { formatClock } from "./format";
import { instantOf, offsetAt } from "./time-zone";

/** How long the weekly LIVEs repeat. */
const WEEKS = 26;
/** The zone's changes that the file carries: longer than the series lasts. */
const DAYS_KNOWN = 400;
const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/**
 * A weekly plan as a calendar file: one weekly series for each LIVE, at the same hour of the creator's own clock all the
 * year. The zone travels with its daylight-saving changes, so that a calendar which does not know its name is right too.
 *
 * @param zone IANA name, such as Europe/Berlin
 * @param today ISO day; the series begin within the week after it
 */
export function weekCalendar(week: readonly PlannedLive[], zone: string, today: string): string {
  // "UTC" alone would make the library print instants instead of the clock.
  const named = zone === "UTC" ? "Etc/UTC" : zone;
  const calendar = ical({
    name: "My LIVEs",
    prodId: { company: "Livetake", product: "plan", language: "EN" },
    // The zone is each event's alone: as the calendar's it would also stamp the file in local time, which is invalid.
    timezone: { name: null, generator: () => vtimezone(named, today) },
  });
  const now = new Date(`${today}T00:00:00Z`);
  for (const { day, start, minutes } of week) {
    const wait = ((day - (now.getUTCDay() || 7) + 6) % 7) + 1;
    const begin = firstBegin(now.getTime() + wait * DAY_MS + start * MINUTE_MS, minutes, named);
    calendar.createEvent({
      id: `${day}-${start}@livetake`,
      stamp: now,
      start: showing(begin),
      end: showing(begin + minutes * MINUTE_MS),
      timezone: named,
      summary: "TikTok LIVE",
      repeating: { freq: ICalEventRepeatingFreq.WEEKLY, count: WEEKS },
    });
  }
  return calendar.toString();
}

/**
 * The first night of a series, as the clock shows it. The night on which the clocks change is left out: there the hour may
 * be missing, and a LIVE across the change would give every later one its length in clock time.
 */
function firstBegin(wall: number, minutes: number, zone: string): number {
  const begin = instantOf(wall, zone);
  const offset = offsetAt(begin, zone);
  const isPlain = begin + offset === wall && offsetAt(begin + minutes * MINUTE_MS, zone) === offset;
  return isPlain ? wall : wall + 7 * DAY_MS;
}

/** A date whose own clock shows this: the library prints that clock and adds the zone's name. */
function showing(wall: number): Date {
  const [year, month, day, hour, minute] = new Date(wall).toISOString().split(/\D/).map(Number);
  return new Date(year, month - 1, day, hour, minute);
}

/** The zone's offsets and their changes from the day before `today` for the days ahead, as a VTIMEZONE. */
function vtimezone(zone: string, today: string): string {
  const start = Date.parse(`${today}T00:00:00Z`) - DAY_MS;
  let offset = offsetAt(start, zone);
  const observances = [observance(0, offset, offset)];
  for (let day = start; day < start + DAYS_KNOWN * DAY_MS; day += DAY_MS) {
    const next = offsetAt(day + DAY_MS, zone);
    if (next !== offset) observances.push(observance(changeWithin(zone, day, offset), offset, next));
    offset = next;
  }
  return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...observances.flat(), "END:VTIMEZONE"].join("\r\n");
}

/** The minute of a day at which the zone leaves an offset. */
function changeWithin(zone: string, day: number, offset: number): number {
  let [low, high] = [0, DAY_MS / MINUTE_MS];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(day + middle * MINUTE_MS, zone) === offset) low = middle + 1;
    else high = middle;
  }
  return day + low * MINUTE_MS;
}

/** The offset that holds from an instant on. Its onset is told by the clock that was in force until then. */
function observance(instant: number, before: number, after: number): string[] {
  const kind = after > before ? "DAYLIGHT" : "STANDARD";
  const onset = new Date(instant + before).toISOString().replace(/[-:]|\.\d+Z/g, "");
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset}`,
    `TZOFFSETFROM:${writeOffset(before)}`,
    `TZOFFSETTO:${writeOffset(after)}`,
    `END:${kind}`,
  ];
}

function writeOffset(offset: number): string {
  const minutes = Math.abs(Math.round(offset / MINUTE_MS));
  return `${offset < 0 ? "-" : "+"}${formatClock(minutes).replace(":", "")}`;
}
