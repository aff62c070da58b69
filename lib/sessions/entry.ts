import { readEntry as readFigure } from "@/lib/number-entry";
import { parseNumber, withoutCurrency } from "@/lib/parse-number";
import { formatNumber } from "@/lib/format";
import { readMinutes } from "./import/numbers";
import { readLocalTime, writeLocalTime, type Reader } from "./local-time";
import { sessionId, sessionProblem, type Session } from "./session";

/** A session as the form holds it: everything as typed. */
export interface Entry {
  /** "2026-11-20T19:05", by the clock of the creator's zone */
  start: string;
  minutes: string;
  viewers: string;
  diamonds: string;
  money: string;
  coins: string;
  note: string;
  tags: readonly string[];
}

/** An entry that was kept as JSON, if it is one: storage can hold anything. */
export function entryOf(json: string): Entry | undefined {
  try {
    const { tags, ...texts } = JSON.parse(json) as Record<keyof Entry, unknown>;
    const isWhole = textFields.every((key) => typeof texts[key] === "string") && isTexts(tags);
    return isWhole ? { ...(texts as Omit<Entry, "tags">), tags } : undefined;
  } catch {
    return undefined;
  }
}

const textFields = ["start", "minutes", "viewers", "diamonds", "money", "coins", "note"] as const;

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

/** What is wrong with an entry, by field; `whole` is what no single field is to blame for. */
export type EntryProblems = Partial<Record<keyof Entry | "whole", string>>;

const figures = [
  { field: "viewers", key: "viewers", label: "Viewers", whole: false },
  { field: "diamonds", key: "diamonds", label: "Diamonds", whole: true },
  { field: "money", key: "moneyUsd", label: "Money", whole: false },
  { field: "coins", key: "coins", label: "Coins", whole: true },
] as const;

/** A session as the form shows it. */
export function writeEntry(session: Session, { locale, timeZone }: Reader): Entry {
  const show = (value?: number) => (value === undefined ? "" : formatNumber(value, locale));
  return {
    start: writeLocalTime(session.start, timeZone),
    minutes: show(session.minutes),
    viewers: show(session.viewers),
    diamonds: show(session.diamonds),
    money: show(session.moneyUsd),
    coins: show(session.coins),
    note: session.note ?? "",
    tags: session.tags ?? [],
  };
}

/** What stands in a field, of money without its sign. */
function figureOf(entry: Entry, field: (typeof figures)[number]["field"], locale: string): string {
  return field === "money" ? withoutCurrency(entry.money, "USD", locale) : entry[field];
}

/** How a figure that need not be whole was read, where others would read it as a thousand times as much. */
export function doubtOf(entry: Entry, field: "viewers" | "money", locale: string): string | undefined {
  return readFigure(figureOf(entry, field, locale), {
    label: field,
    limits: { min: 0, max: Infinity },
    locale,
    optional: true,
  }).note;
}

/**
 * The session that was typed, or what is wrong and what to do.
 *
 * @param edited the session it is to replace: what the form does not show is kept
 */
export function readEntry(
  entry: Entry,
  { locale, timeZone, now }: Reader & { now: string },
  edited?: Session,
): { session: Session } | { problems: EntryProblems } {
  const problems: EntryProblems = {};
  const unchanged = edited && entry.start === writeLocalTime(edited.start, timeZone);
  // The field knows no seconds; a start that nobody touched keeps them.
  const start = unchanged ? edited.start : readLocalTime(entry.start, timeZone);
  if (!start) problems.start = "Choose the day and the time at which it began.";
  const mark = formatNumber(1.5, locale).includes(",") ? "," : ".";
  const minutes = readMinutes(entry.minutes, { bare: "min", mark });
  if (!minutes) problems.minutes = "Write how long it was: 90, or 1h 30m.";

  const amounts: Partial<Record<(typeof figures)[number]["key"], number>> = {};
  for (const { field, key, label, whole } of figures) {
    if (entry[field].trim() === "") continue;
    const value = parseNumber(figureOf(entry, field, locale), locale, whole);
    if (value === undefined || value < 0) problems[field] = `${label}: write a number, or leave it empty.`;
    else if (whole && !Number.isInteger(value)) problems[field] = `${label} are whole numbers.`;
    else amounts[key] = value;
  }
  const earned = (["diamonds", "money", "coins"] as const).some((field) => entry[field].trim() !== "");
  if (!earned) problems.diamonds = "Write what it earned: diamonds, money or coins. 0 if nothing.";
  if (Object.keys(problems).length > 0) return { problems };

  const { gifters, views } = edited ?? {};
  const isOwn = !edited || edited.source === "hand";
  const note = entry.note.trim().slice(0, 500);
  const session: Session = {
    id: isOwn ? sessionId("hand", start!) : edited.id,
    start: start!,
    minutes: minutes!,
    ...amounts,
    ...(gifters !== undefined && { gifters }),
    ...(views !== undefined && { views }),
    ...(note && { note }),
    ...(entry.tags.length > 0 && { tags: [...entry.tags] }),
    source: edited?.source ?? "hand",
  };
  const why = sessionProblem(session, now);
  return why ? { problems: { whole: `This cannot be a LIVE: ${why}.` } } : { session };
}
