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
import { dayCodes, inOrder, planKeys, planSpellings, writePlanKey } from "./write-plan";

const meanings = {
  number: "a number",
  whole: "a number",
  percent: "a number",
  period: "month or session",
  week: "a list of LIVEs like mo.2000.90~fr.1930.60",
  months: "a list of months like 3~8",
};

/** Reads the plan's keys of a query. As with the scenario, nothing throws and every replacement is named. */
export function parsePlan(query: URLSearchParams): { plan: Plan; problems: Problem[] } {
  const problems: Problem[] = [];
  const read = planKeys.map((key) => {
    const text = query.get(key)?.trim();
    return [key, text === undefined ? planDefaults[key] : readKey(key, text, problems)];
  });
  return { plan: Object.fromEntries(read) as Plan, problems };
}

function readKey(key: PlanKey, text: string, problems: Problem[]): unknown {
  const value = readValue(key, text);
  const used = value === undefined ? planDefaults[key] : value;
  const written = writePlanKey(key, { ...planDefaults, [key]: used });
  const say = (reason: string) => problems.push({ key, given: clip(text), used: written, reason });
  if (value === undefined)
    say(
      `${key}: “${clip(text)}” is not ${meanings[planSpellings[key]]}; ${written === "" ? "it is left out" : `${written} is used`}.`,
    );
  else if (isClamped(key, text, value))
    say(`${key}: “${clip(text)}” is outside its limits; ${written === "" ? "nothing" : written} is used.`);
  return used;
}

/** The text as a value within its limits; undefined where it cannot be read at all. */
function readValue(key: PlanKey, text: string): unknown {
  const spelling = planSpellings[key];
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
  switch (planSpellings[key]) {
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
    const live = {
      day: dayCodes.indexOf(name) + 1,
      start: Number(hour) * 60 + Number(minute),
      minutes: Number(minutes),
    };
    if (name === undefined || live.day === 0 || Number(hour) > 23 || Number(minute) > 59) return undefined;
    if (live.minutes >= weekLimits.minutes.min && live.minutes <= weekLimits.minutes.max) lives.push(live);
  }
  return inOrder(lives).slice(0, weekLimits.lives);
}

function readMonths(text: string): number[] | undefined {
  if (text === "") return [];
  const months = text.split("~").map((item) => (/^\d{1,4}$/.test(item) ? Number(item) : NaN));
  if (months.some(Number.isNaN)) return undefined;
  return [...new Set(months)].filter((month) => month >= 1 && month <= MONTHS).sort((a, b) => a - b);
}
