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
  source: (typeof sources)[number];
}

/** Where a session can come from. */
export const sources = ["hand", "tiktok-export", "table", "gift-log"] as const;

/** As many sessions as one import may hold; a backup holds what the log does. */
export const MAX_SESSIONS = 200_000;

/** The tag of a LIVE whose day is known and whose hour is not: its start is noon of that day. */
export const TIME_UNKNOWN = "time unknown";
const MAX_TAGS = 20;

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

/** Whether the start tells the hour of a LIVE, and not its day alone. */
export function isHourKnown({ tags }: Session): boolean {
  return !tags?.includes(TIME_UNKNOWN);
}

/** Tags as a session holds them: each once, and no more than it may have. That its hour is unknown is never left out. */
export function fitTags(tags: readonly string[]): string[] {
  const others = new Set(tags);
  const last = others.delete(TIME_UNKNOWN) ? [TIME_UNKNOWN] : [];
  return [...[...others].slice(0, MAX_TAGS - last.length), ...last];
}

const isAmount = (value: unknown) => value === undefined || typeof value === "number";
const isText = (value: unknown, most: number) => typeof value === "string" && value.length <= most;
const isTags = (value: unknown) =>
  Array.isArray(value) && value.length <= MAX_TAGS && value.every((tag: unknown) => isText(tag, 40));

/** What each field may hold in what somebody else kept for us. */
const FIELDS: [field: keyof Session, fits: (value: unknown) => boolean][] = [
  ["id", (value) => typeof value === "string" && /^[\w.:-]{1,120}$/.test(value)],
  ["start", isInstant],
  ["minutes", (value) => typeof value === "number"],
  ...AMOUNTS.map(([, field]): [keyof Session, typeof isAmount] => [field, isAmount]),
  ["note", (value) => value === undefined || isText(value, 500)],
  ["tags", (value) => value === undefined || isTags(value)],
  ["source", (value) => sources.some((name) => name === value)],
];

/** Whether this is an instant as we write it: ISO, UTC, to the millisecond. */
export function isInstant(value: unknown): value is string {
  const time = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

/**
 * A session out of a file or a database that anyone may have written to, without whatever else stands there; undefined where
 * a field holds what it cannot. Whether the values can be a LIVE's is for `sessionProblem` to say.
 */
export function readSession(value: unknown): Session | undefined {
  const given = value as Partial<Record<string, unknown>> | null | undefined;
  const session: Partial<Record<string, unknown>> = {};
  for (const [field, fits] of FIELDS) {
    const held = given?.[field];
    if (!fits(held)) return undefined;
    if (held !== undefined) session[field] = held;
  }
  return session as unknown as Session;
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
