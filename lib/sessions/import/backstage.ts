import { type Cell, cellText, isBlank } from "./columns";
import { fold, readAmount, readMinutes } from "./numbers";
import type { Aggregate } from "./preview";

/** Headings that only an agency's export has: two of them tell it from a list of LIVEs. */
const SIGNS =
  `data period, creator id, creator s username, creator nickname, creator network manager, days since joining,
  valid go live days, valid go live days in l30d, valid days, diamonds in l30d, estimated bonus, diamonds last month`.split(
    /,\s+/,
  );

const HEADINGS: Record<keyof Aggregate, string[]> = {
  creator: ["creator s username", "creator nickname", "creator id"],
  period: ["data period"],
  diamonds: ["diamonds", "diamonds in l30d"],
  minutes: ["live duration", "live duration in l30d"],
  validDays: ["valid go live days", "valid go live days in l30d", "valid days"],
  lives: ["live streams"],
};

export type AggregateColumns = Partial<Record<keyof Aggregate, number>>;

/** Where a Backstage export keeps its month-to-date counters, or undefined when this is none. */
export function backstageColumns(headings: readonly string[]): AggregateColumns | undefined {
  const words = headings.map((heading) => fold(heading.replace(/\(.*?\)/g, " ")));
  if (words.filter((word) => SIGNS.includes(word)).length < 2) return undefined;
  const columns: AggregateColumns = {};
  for (const [name, wanted] of Object.entries(HEADINGS) as [keyof Aggregate, string[]][]) {
    const index = wanted.map((word) => words.indexOf(word)).find((at) => at >= 0);
    if (index !== undefined) columns[name] = index;
  }
  return columns;
}

export const BACKSTAGE =
  "This is a Backstage export: each row is one creator's month so far, not a LIVE, so no session can be made of it. Export your LIVEs one by one from LIVE Center, or download your data from TikTok.";

/** One row: "126h 27m 31s" or "88.46h" of LIVE, "21d" or 6 valid days. */
export function readAggregate(cells: readonly Cell[], columns: AggregateColumns): Aggregate | undefined {
  const cell = (name: keyof Aggregate) => (columns[name] === undefined ? null : (cells[columns[name]] ?? null));
  const amount = (name: keyof Aggregate) => atLeastZero(readAmount(cell(name), "."));
  const days = cell("validDays");
  const isInDays = typeof days === "string" && /\d\s*d/i.test(days);
  const found = {
    creator: cellText(cell("creator")).slice(0, 80) || undefined,
    period: cellText(cell("period")).slice(0, 40) || undefined,
    diamonds: amount("diamonds"),
    minutes: atLeastZero(readMinutes(cell("minutes"), { bare: "h", mark: "." })),
    validDays: isInDays ? atLeastZero(Number(days.replace(/\s*d.*/i, ""))) : amount("validDays"),
    lives: amount("lives"),
  };
  if (isBlank(cell("creator")) && found.diamonds === undefined) return undefined;
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Aggregate;
}

function atLeastZero(value: number | undefined): number | undefined {
  return value !== undefined && value >= 0 ? value : undefined;
}
