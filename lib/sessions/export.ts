import Papa from "papaparse";
import { isInstant, MAX_SESSIONS, readSession, type Session, sessionProblem } from "./session";

const VERSION = 1;

/** What a spreadsheet takes for a formula; behind apostrophes too, so that reading can take off exactly one. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Column headings of the CSV, which the import reads back; `livetake id` marks the file as our own. */
const COLUMNS: [heading: string, value: (session: Session) => string | number | undefined][] = [
  ["start", (s) => s.start],
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

/**
 * Sessions as CSV (RFC 4180): points for decimals and no grouping in any locale, times in UTC. A text that a
 * spreadsheet would take for a formula has an apostrophe before it.
 */
export function writeCsv(sessions: readonly Session[]): string {
  const fields = COLUMNS.map(([heading]) => heading);
  const data = sessions.map((session) => COLUMNS.map(([, value]) => value(session) ?? ""));
  return `${Papa.unparse({ fields, data }, { newline: "\r\n", escapeFormulae: FORMULA })}\r\n`;
}

/** All sessions as one JSON text for `readBackup`. `now` is the ISO instant of the backup. */
export function writeBackup(sessions: readonly Session[], now: string): string {
  return JSON.stringify({ format: "livetake-backup", version: VERSION, savedAt: now, sessions });
}

/** The sessions of a backup, or one sentence why the file is refused. It is taken whole or not at all. */
export function readBackup(text: string): { sessions: Session[]; savedAt: string } | { reason: string } {
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
  if (found.length > MAX_SESSIONS)
    return { reason: "This backup has more than 200,000 LIVEs, which no Livetake has written." };
  const sessions = new Map<string, Session>();
  for (const [i, candidate] of found.entries()) {
    const session = readSession(candidate);
    const problem = session ? sessionProblem(session, savedAt) : "it has a value that no Livetake has written";
    if (!session || problem)
      return { reason: `LIVE ${i + 1} of this backup cannot be right: ${problem}. Choose another copy.` };
    sessions.set(session.id, session);
  }
  if (sessions.size < found.length)
    return { reason: "This backup holds a LIVE twice, so it was changed by hand. Choose another copy." };
  return { sessions: [...sessions.values()], savedAt };
}
