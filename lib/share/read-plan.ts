import {
  MONTHS,
  planDefaults,
  planLimits,
  weekLimits,
  withinLimits,
  type Plan,
  type PlanKey,
  type PlannedLive,
} from "@/lib/earnings";
import { fromPercent, readNumber } from "./read-number";
import { replaced, wholeFault, type Problem } from "./read-query";
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
  const read = readValue(key, text);
  if (read?.isAsGiven) return read.value;
  const used = read ? read.value : planDefaults[key];
  const fault = !read
    ? `is not ${meanings[planSpellings[key]]}`
    : planSpellings[key] === "whole"
      ? wholeFault(readNumber(text), used)
      : "is outside its limits";
  problems.push(replaced(key, text, fault, writePlanKey(key, { ...planDefaults, [key]: used })));
  return used;
}

/** A value within its limits, and whether the text said the same. */
interface Read {
  value: unknown;
  isAsGiven: boolean;
}

/** What a text says; undefined where it cannot be read at all. */
function readValue(key: PlanKey, text: string): Read | undefined {
  const spelling = planSpellings[key];
  if (spelling === "period")
    return text === "month" || text === "session" ? { value: text, isAsGiven: true } : undefined;
  if (spelling === "week") return readWeek(text);
  if (spelling === "months") return readMonths(text);
  const given = spelling === "percent" ? fromPercent(readNumber(text)) : readNumber(text);
  if (given === undefined) return undefined;
  const within = withinLimits(given, planLimits[key as keyof typeof planLimits]);
  const value = spelling === "whole" ? Math.round(within) : within;
  return { value, isAsGiven: value === given };
}

function readWeek(text: string): Read | undefined {
  const items = itemsOf(text.toLowerCase());
  const lives: PlannedLive[] = [];
  for (const item of items) {
    const [, name, hour, minute, minutes] = /^([a-z]{2})\.(\d{2})(\d{2})\.(\d{1,4})$/.exec(item) ?? [];
    const live = {
      day: dayCodes.indexOf(name) + 1,
      start: Number(hour) * 60 + Number(minute),
      minutes: Number(minutes),
    };
    if (name === undefined || live.day === 0 || Number(hour) > 23 || Number(minute) > 59) return undefined;
    if (live.minutes >= weekLimits.minutes.min && live.minutes <= weekLimits.minutes.max) lives.push(live);
  }
  const value = inOrder(lives).slice(0, weekLimits.lives);
  return { value, isAsGiven: value.length === items.length };
}

function readMonths(text: string): Read | undefined {
  const months = new Set(itemsOf(text).map((item) => (/^\d{1,4}$/.test(item) ? Number(item) : NaN)));
  if (months.has(NaN)) return undefined;
  const value = [...months].filter((month) => month >= 1 && month <= MONTHS).sort((a, b) => a - b);
  return { value, isAsGiven: value.length === months.size };
}

function itemsOf(list: string): string[] {
  return list === "" ? [] : list.split("~");
}
