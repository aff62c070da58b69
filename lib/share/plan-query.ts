import {
  MONTHS,
  planDefaults,
  planLimits,
  weekLimits,
  type Plan,
  type PlanKey,
  type PlannedLive,
} from "@/lib/earnings";
import { clip, fromPercent, readNumber } from "./read-number";
import type { Problem } from "./read-query";
import { writeNumber } from "./write-query";

/** How a plan's key is written. Its keys stand beside the scenario's in one query; shares are percent. */
const spellings = {
  goal: "number",
  per: "period",
  sure: "percent",
  week: "week",
  superfans: "whole",
  superprice: "number",
  sponsored: "whole",
  sponsorfee: "number",
  shopsales: "number",
  commission: "percent",
  growth: "percent",
  pauses: "months",
  withdrawal: "number",
} as const satisfies Record<PlanKey, string>;

const keys = Object.keys(spellings) as PlanKey[];
const days = ["mo", "tu", "we", "th", "fr", "sa", "su"];
const meanings = {
  number: "a number",
  whole: "a number",
  percent: "a number",
  period: "month or session",
  week: "a list of LIVEs like mo.2000.90~fr.1930.60",
  months: "a list of months like 3~8",
};

/** Writes a plan after a scenario's query: every key that differs from its default, in one order. */
export function formatPlan(plan: Plan): string {
  return keys
    .map((key) => [key, writeKey(key, plan)])
    .filter(([key, text]) => text !== writeKey(key as PlanKey, planDefaults))
    .map(([key, text]) => `&${key}=${text}`)
    .join("");
}

/** Reads the plan's keys of a query. As with the scenario, nothing throws and every replacement is named. */
export function parsePlan(query: URLSearchParams): { plan: Plan; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = keys.map((key) => {
    const text = query.get(key)?.trim();
    return [key, text === undefined ? planDefaults[key] : readKey(key, text, problems)];
  });
  return { plan: Object.fromEntries(read) as Plan, problems };
}

function readKey(key: PlanKey, text: string, problems: Problem[]): unknown {
  const value = readValue(key, text);
  const used = value === undefined ? planDefaults[key] : value;
  const written = writeKey(key, { ...planDefaults, [key]: used });
  const say = (reason: string) => problems.push({ key, given: clip(text), used: written, reason });
  if (value === undefined)
    say(
      `${key}: “${clip(text)}” is not ${meanings[spellings[key]]}; ${written === "" ? "it is left out" : `${written} is used`}.`,
    );
  else if (isClamped(key, text, value))
    say(`${key}: “${clip(text)}” is outside its limits; ${written === "" ? "nothing" : written} is used.`);
  return used;
}

/** The text as a value within its limits; undefined where it cannot be read at all. */
function readValue(key: PlanKey, text: string): unknown {
  const spelling = spellings[key];
  if (spelling === "period") return text === "month" || text === "session" ? text : undefined;
  if (spelling === "week") return readWeek(text);
  if (spelling === "months") return readMonths(text);
  const given = spelling === "percent" ? fromPercent(readNumber(text)) : readNumber(text);
  if (given === undefined) return undefined;
  const { min, max } = planLimits[key as keyof typeof planLimits];
  const clamped = Math.min(max, Math.max(min, given));
  return spelling === "whole" ? Math.round(clamped) : clamped;
}

function isClamped(key: PlanKey, text: string, value: unknown): boolean {
  switch (spellings[key]) {
    case "period":
      return false;
    case "week":
      return text !== "" && (value as PlannedLive[]).length !== text.split("~").length;
    case "months":
      return text !== "" && (value as number[]).length !== new Set(text.split("~").map(Number)).size;
    case "percent":
      return fromPercent(readNumber(text)) !== value;
    default:
      return readNumber(text) !== value;
  }
}

function readWeek(text: string): PlannedLive[] | undefined {
  if (text === "") return [];
  const lives: PlannedLive[] = [];
  for (const item of text.toLowerCase().split("~")) {
    const [, name, hour, minute, minutes] = /^([a-z]{2})\.(\d{2})(\d{2})\.(\d{1,4})$/.exec(item) ?? [];
    const live = { day: days.indexOf(name) + 1, start: Number(hour) * 60 + Number(minute), minutes: Number(minutes) };
    if (name === undefined || live.day === 0 || Number(hour) > 23 || Number(minute) > 59) return undefined;
    if (live.minutes >= weekLimits.minutes.min && live.minutes <= weekLimits.minutes.max) lives.push(live);
  }
  return inOrder(lives).slice(0, weekLimits.lives);
}

/** A week's LIVEs by day and hour, so that equal weeks have equal links. */
export function inOrder(week: readonly PlannedLive[]): PlannedLive[] {
  return [...week].sort((a, b) => a.day - b.day || a.start - b.start || a.minutes - b.minutes);
}

function readMonths(text: string): number[] | undefined {
  if (text === "") return [];
  const months = text.split("~").map((item) => (/^\d{1,4}$/.test(item) ? Number(item) : NaN));
  if (months.some(Number.isNaN)) return undefined;
  return [...new Set(months)].filter((month) => month >= 1 && month <= MONTHS).sort((a, b) => a - b);
}

function writeKey(key: PlanKey, plan: Plan): string {
  const value = plan[key];
  if (value === undefined) return "";
  if (typeof value === "number") return writeNumber(spellings[key] === "percent" ? value * 100 : value);
  if (typeof value === "string") return value;
  return key === "pauses" ? plan.pauses.join("~") : plan.week.map(writeLive).join("~");
}

function writeLive({ day, start, minutes }: PlannedLive): string {
  const two = (x: number) => String(x).padStart(2, "0");
  return `${days[day - 1]}.${two(Math.floor(start / 60))}${two(start % 60)}.${minutes}`;
}
