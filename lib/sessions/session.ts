/** One LIVE of the creator's own, as the log stores it and the calibration reads it. */
export interface Session {
  /** Stable: derived from the source and the start, so that importing the same file twice finds duplicates. */
  id: string;
  /** ISO instant, UTC. */
  start: string;
  minutes: number;
  /** Average concurrent viewers, if known. */
  viewers?: number;
  /** What is known of the result; at least one of the three. */
  coins?: number;
  diamonds?: number;
  moneyUsd?: number;
  gifters?: number;
  views?: number;
  note?: string;
  /** battle, promoted … */
  tags?: string[];
  source: "hand" | "tiktok-export" | "table" | "gift-log";
}

/** The browser's database that holds the log. */
export const LOG_DATABASE = "livetake-sessions";

/** As many sessions as one import or one backup may hold. */
export const MAX_SESSIONS = 200_000;

/** Longer than any LIVE we know of; what lies beyond is seconds or hours read as minutes. */
const MAX_MINUTES = 48 * 60;

const AMOUNTS = [
  // name on screen, field, largest believable value, whole numbers only
  ["viewers", "viewers", 1e7, false],
  ["coins", "coins", 1e9, true],
  ["diamonds", "diamonds", 1e9, true],
  ["money", "moneyUsd", 1e7, false],
  ["gifters", "gifters", 1e8, true],
  ["views", "views", 1e10, true],
] as const;

/**
 * The id of a session. `key` tells LIVEs with the same start apart: a room id, or what else the source
 * knows of this LIVE and will know again at the next import.
 */
export function sessionId(source: Session["source"], start: string, key = ""): string {
  const tail = key.replace(/[^\w.-]/g, "").slice(0, 40);
  return `${source}:${start}${tail && `:${tail}`}`;
}

/** Why this cannot be a LIVE, in a few words ("it has no length"), or undefined when it can. */
export function sessionProblem(session: Session, now: string): string | undefined {
  const start = Date.parse(session.start);
  if (Number.isNaN(start)) return "it has no readable start";
  if (start < Date.UTC(2016, 0, 1)) return "it starts before TikTok existed";
  if (start > Date.parse(now) + 86_400_000) return "it starts in the future";
  if (!(session.minutes > 0)) return "it has no length";
  if (session.minutes < 1) return "it is shorter than one minute";
  if (!(session.minutes <= MAX_MINUTES)) return "it is longer than two days";
  for (const [name, field, most, whole] of AMOUNTS) {
    const value = session[field];
    if (value === undefined) continue;
    if (!Number.isFinite(value)) return `${name} that cannot be read as a number`;
    if (value < 0) return `${name} below zero`;
    if (value > most) return `more ${name} than one LIVE can have`;
    if (whole && !Number.isInteger(value)) return `${name} that are no whole number`;
  }
  if (session.coins === undefined && session.diamonds === undefined && session.moneyUsd === undefined)
    return "it has no diamonds, coins or money";
  return undefined;
}
