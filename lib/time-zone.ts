const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/**
 * When the clocks of `timeZone` show a time, given as milliseconds as if they were UTC's. In the hour that autumn shows
 * twice, the first; in spring's gap, one hour later.
 */
export function instantOf(wall: number, timeZone: string): number {
  if (timeZone === "UTC") return wall;
  // Whole days, so that a table of thousands of rows asks the (slow) formatter once a day.
  const midnight = Math.floor(wall / DAY) * DAY;
  const [before, after] = [offsetAt(midnight - DAY, timeZone), offsetAt(midnight + 2 * DAY, timeZone)];
  if (before === after) return wall - before;
  const early = wall - before;
  return offsetAt(early, timeZone) === before
    ? early
    : offsetAt(wall - after, timeZone) === after
      ? wall - after
      : early;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Milliseconds that `timeZone` is ahead of UTC at an instant, remembered by the quarter hour. */
export function offsetAt(instant: number, timeZone: string): number {
  const quarter = Math.floor(instant / (15 * MINUTE)) * 15 * MINUTE;
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(quarter).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(key, wall - quarter);
  return wall - quarter;
}

/** Whether the runtime knows this IANA zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }).format(0) !== "";
  } catch {
    return false;
  }
}
