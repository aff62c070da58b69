import { writeCsv } from "@/lib/csv";
import { writeLocalTime } from "./local-time";
import { isHourKnown, isInstant, readSession, type Session, sessionProblem } from "./session";

const VERSION = 1;

/**
 * Column headings of the CSV, which the import reads back, but for the local clock's, which is for its reader; `livetake id`
 * marks the file as our own.
 */
const COLUMNS: [heading: string, value: (session: Session, timeZone: string) => string | number | undefined][] = [
  ["start", (s) => s.start],
  [
    "on your clock",
    (s, timeZone) =>
      writeLocalTime(s.start, timeZone)
        .slice(0, isHourKnown(s) ? 16 : 10)
        .replace("T", " "),
  ],
  ["minutes", (s) => s.minutes],
  ["average viewers", (s) => s.viewers],
  ["diamonds", (s) => s.diamonds],
  ["coins", (s) => s.coins],
  ["money usd", (s) => s.moneyUsd],
  ["gifters", (s) => s.gifters],
  ["views", (s) => s.views],
  ["tags", (s) => s.tags?.join(";")],
  ["note", (s) => s.note],
  ["livetake source", (s) => s.source],
  ["livetake id", (s) => s.id],
];

/** Sessions as CSV, their times in UTC and by the clock of the zone. */
export function sessionsCsv(sessions: readonly Session[], timeZone: string): string {
  const headings = COLUMNS.map(([heading]) => heading);
  return writeCsv([headings, ...sessions.map((session) => COLUMNS.map(([, value]) => value(session, timeZone) ?? ""))]);
}

/** All sessions as one JSON text for `readBackup`. `now` is the ISO instant of the backup. */
export function writeBackup(sessions: readonly Session[], now: string): string {
  return JSON.stringify({ format: "livetake-backup", version: VERSION, savedAt: now, sessions });
}

/** What a backup holds, and what of it is left out, each with its place and the reason. */
interface Backup {
  sessions: Session[];
  skipped: { where: string; why: string }[];
}

/**
 * The sessions of a backup, or one sentence why the file is refused. Whatever the log holds comes back: as many LIVEs as there
 * are, and judged as it judges them, those of a clock that went wrong too.
 */
export function readBackup(text: string): Backup | { reason: string } {
  let file: Partial<Record<string, unknown>> | null;
  try {
    file = JSON.parse(text) as typeof file;
  } catch {
    return { reason: "This backup is damaged or was cut off. Choose another copy." };
  }
  const { format, version, savedAt, sessions: found } = file ?? {};
  if (format !== "livetake-backup" || typeof version !== "number" || !isInstant(savedAt) || !Array.isArray(found))
    return { reason: "This file is no backup of Livetake." };
  if (version > VERSION)
    return { reason: "This backup was made by a newer Livetake. Reload this page, then try again." };
  const sessions = new Map<string, Session>();
  const skipped: Backup["skipped"] = [];
  for (const [i, candidate] of found.entries()) {
    const session = readSession(candidate);
    const where = `LIVE ${i + 1}`;
    const why = session && sessionProblem(session, session.start);
    if (!session) skipped.push({ where, why: "it has a value that no Livetake has written" });
    else if (why) skipped.push({ where, why });
    else if (sessions.has(session.id)) skipped.push({ where, why: "the same LIVE stands in this file before" });
    else sessions.set(session.id, session);
  }
  return { sessions: [...sessions.values()], skipped };
}
