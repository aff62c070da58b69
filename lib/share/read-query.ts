import {
  basketLimits,
  defaults,
  limits,
  scenarioSchema,
  withinLimits,
  type Amount,
  type Limits,
  type Scenario,
  type ScenarioKey,
} from "@/lib/earnings";
import { migrate } from "./migrations";
import { clip, fromPercent, readNumber } from "./read-number";
import { keys, spellings, VERSION, writeValue, type Spelling } from "./write-query";

/** One thing in a link that could not be taken as it stood. */
export interface Problem {
  key: string;
  given: string;
  used: string;
  reason: string;
}

export interface Decoded {
  scenario: Scenario;
  problems: Problem[];
}

/**
 * Reads a query as a Scenario. Unknown keys are ignored, a bad value is replaced by the default or clamped, and every
 * replacement is named. Nothing throws, whatever the query holds.
 */
export function parseQuery(query: URLSearchParams): Decoded {
  const problems: Problem[] = [];
  const scenario: Record<string, unknown> = {};
  const migrated = migrate(query);
  if (!migrated) {
    const version = clip(query.get("v") ?? "");
    problems.push(problem("v", version, VERSION, `Version “${version}” is not known; it is read as ${VERSION}.`));
  }
  const given = migrated ?? query;
  for (const key of keys) {
    const text = given.get(key);
    scenario[key] = text === null ? defaults[key] : readKey(key, text.trim(), problems);
  }
  const decoded = scenario as unknown as Scenario;
  if (!query.has("v") && !query.has("by")) decoded.by = wayInto(decoded, query);
  if (decoded.programme === "custom" && decoded.rate === undefined)
    problems.push(problem("rate", "", "flat", "A custom programme needs a rate; the flat one is used."));
  if (decoded.currency !== "USD" && given.get("fx") === null)
    problems.push(
      problem("fx", "", "1", `No rate for ${decoded.currency} is given; 1 ${decoded.currency} is taken for $1.`),
    );
  if (decoded.coins !== undefined && decoded.diamonds !== undefined)
    problems.push(
      problem("diamonds", String(decoded.diamonds), "", "Coins and diamonds are given; the coins are used."),
    );
  return { scenario: decoded, problems };
}

/**
 * Who writes a query by hand names what they know, and may leave out that it is the way in. A link of the site, which names
 * its version, keeps what was entered another way as well.
 */
function wayInto({ coins, diamonds, gifts }: Scenario, query: URLSearchParams): Scenario["by"] {
  if (query.get("viewers")) return "audience";
  if (coins !== undefined || diamonds !== undefined || gifts.length > 0) return "gifts";
  return query.get("followers") ? "followers" : defaults.by;
}

function readKey(key: ScenarioKey, text: string, problems: Problem[]): unknown {
  const value = readValue(spellings[key], key, text);
  if (value !== undefined && accepts(key, value)) return value;
  const repaired = value === undefined ? undefined : repair(key, value);
  const isRepaired = repaired !== undefined && accepts(key, repaired);
  const used = isRepaired ? (repaired as Scenario[ScenarioKey]) : defaults[key];
  const fault = isRepaired ? faultOf(key, value, repaired) : `is not ${meaning(key)}`;
  problems.push(replaced(key, text, fault, writeValue(key, used)));
  return used;
}

function accepts(key: ScenarioKey, value: unknown): boolean {
  return scenarioSchema.shape[key].safeParse(value).success;
}

/** The text as a typed value, before any limit; undefined where it cannot be read at all. */
function readValue(spelling: Spelling, key: ScenarioKey, text: string): unknown {
  switch (spelling) {
    case "number":
    case "whole":
      return readNumber(text);
    case "percent":
      return fromPercent(readNumber(text));
    case "range":
      return readRange(text, (x) => x);
    case "percent-range":
      return readRange(text, fromPercent);
    case "currency":
      return text.toUpperCase();
    case "basket":
      return readBasket(text);
    case "choice":
    case "date":
      return accepts(key, text) ? text : undefined;
  }
}

/** The nearest value within the limits: clamped, rounded where whole, a range ordered and started above 0, a basket cut. */
function repair(key: ScenarioKey, value: unknown): unknown {
  if (key === "gifts")
    return (value as Scenario["gifts"])
      .filter(({ id }) => id >= basketLimits.id.min && id <= basketLimits.id.max)
      .slice(0, basketLimits.gifts)
      .map(({ id, count }) => ({ id, count: Math.min(count, basketLimits.count) }));
  if (!(key in limits)) return undefined;
  const within: Limits = limits[key as keyof typeof limits];
  return withinLimits(spellings[key] === "whole" ? Math.round(value as number) : (value as Amount), within);
}

function faultOf(key: ScenarioKey, value: unknown, repaired: unknown): string {
  if (spellings[key] === "whole") return wholeFault(value, repaired);
  const { low, high } = Object(value) as { low?: number; high?: number };
  const isTurned = accepts(key, { low: high, high: low });
  return isTurned ? "names its larger end first" : "is outside its limits";
}

function readRange(text: string, scale: (x: number | undefined) => number | undefined): Amount | undefined {
  const single = scale(readNumber(text));
  if (single !== undefined) return single;
  const [, from, to] = /^([^-–—]+)[-–—]([^-–—]+)$/.exec(text) ?? [];
  const [low, high] = [scale(readNumber(from?.trim() ?? "")), scale(readNumber(to?.trim() ?? ""))];
  if (low === undefined || high === undefined) return undefined;
  return low === high ? low : { low, high };
}

/** What was wrong with a whole number that another one replaces. */
export function wholeFault(value: unknown, repaired: unknown): string {
  return repaired === Math.round(Number(value)) ? "is not a whole number" : "is outside its limits";
}

function readBasket(text: string): { id: number; count: number }[] | undefined {
  if (text === "") return [];
  const counts = new Map<number, number>();
  for (const item of text.split("~")) {
    const [, id, count] = /^(\d{1,10})\.(\d{1,15})$/.exec(item) ?? [];
    if (id === undefined) return undefined;
    counts.set(Number(id), (counts.get(Number(id)) ?? 0) + Number(count));
  }
  return [...counts].map(([id, count]) => ({ id, count })).filter(({ count }) => count > 0);
}

function meaning(key: ScenarioKey): string {
  switch (spellings[key]) {
    case "range":
    case "percent-range":
      return "a number or a range like 30-60";
    case "basket":
      return "a list of gifts like 5655.3~6064.1";
    case "currency":
      return "a currency code like USD";
    case "date":
      return "a date like 2026-01-31";
    case "choice":
      return "one of its choices";
    default:
      return "a number";
  }
}

/** That a key's text is not used as it stands: what is wrong with it, and what is used instead. */
export function replaced(key: string, text: string, fault: string, used: string): Problem {
  const instead = used === "" ? "it is left out" : `${used} is used`;
  return problem(key, text, used, `${key}: “${clip(text)}” ${fault}; ${instead}.`);
}

export function problem(key: string, given: string, used: string, reason: string): Problem {
  return { key, given: clip(given), used, reason };
}
