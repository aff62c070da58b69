import { defaults, type Scenario, type ScenarioKey } from "@/lib/earnings";

/** The version that links are written in. */
export const VERSION = "1";

/** How a key's value is written. Shares are percent in links. */
export type Spelling =
  "number" | "whole" | "percent" | "range" | "percent-range" | "choice" | "currency" | "date" | "basket";

/** Every key, in the order in which links are written: equal scenarios have equal links. */
export const spellings: Record<ScenarioKey, Spelling> = {
  by: "choice",
  viewers: "range",
  minutes: "range",
  gifting: "percent-range",
  followers: "whole",
  engagement: "choice",
  perweek: "number",
  coins: "whole",
  diamonds: "whole",
  gifts: "basket",
  quality: "choice",
  interaction: "choice",
  community: "choice",
  schedule: "choice",
  timing: "choice",
  promotion: "choice",
  battles: "choice",
  reach: "choice",
  programme: "choice",
  rate: "percent",
  newfollowers: "whole",
  validdays: "whole",
  fans: "whole",
  breach: "percent",
  league: "choice",
  reading: "choice",
  store: "choice",
  agency: "percent",
  fee: "percent",
  feefixed: "number",
  spread: "percent",
  tax: "percent",
  currency: "currency",
  fx: "number",
  asof: "date",
};
export const keys = Object.keys(spellings) as ScenarioKey[];

/** Writes a Scenario as its one canonical query: the version, then every key that differs from its default, and a currency's rate. */
export function formatQuery(scenario: Scenario): string {
  const parts = [`v=${VERSION}`];
  for (const key of keys) {
    const text = writeValue(key, scenario[key]);
    if (text !== "" && (text !== writeValue(key, defaults[key]) || isNamed(key, scenario)))
      parts.push(`${key}=${text}`);
  }
  return parts.join("&");
}

/** A rate of exchange of 1 is a default for dollars alone: beside another currency it has to be meant. */
function isNamed(key: ScenarioKey, { currency }: Scenario): boolean {
  return key === "fx" && currency !== "USD";
}

/** One key's value as a link spells it; empty where there is none. */
export function writeValue(key: ScenarioKey, value: Scenario[ScenarioKey]): string {
  if (value === undefined) return "";
  const spelling = spellings[key];
  const write = (x: number) => writeNumber(spelling.startsWith("percent") ? x * 100 : x);
  if (typeof value === "number") return write(value);
  if (typeof value === "string") return value;
  if ("low" in value) return `${write(value.low)}-${write(value.high)}`;
  return value.map(({ id, count }) => `${id}.${count}`).join("~");
}

/** To seven decimals, without the tail that binary fractions leave. */
export function writeNumber(x: number): string {
  return String(Math.round(x * 1e7) / 1e7);
}
