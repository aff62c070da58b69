import { leverIds, leverRates, type Amount, type LeverId, type Scenario, type ScenarioKey } from "@/lib/earnings";
import { formatCount, formatGivenMoney, formatNumber, formatShare } from "@/lib/format";

type PlainKey = Exclude<ScenarioKey, LeverId>;

const labels: Record<PlainKey, string> = {
  by: "Known",
  viewers: "Average viewers",
  minutes: "Minutes",
  gifting: "Viewers who gift",
  followers: "Followers",
  engagement: "Audience",
  perweek: "LIVEs a week",
  coins: "Coins a LIVE",
  diamonds: "Diamonds a LIVE",
  gifts: "Gifts",
  programme: "Programme",
  rate: "Reward rate",
  newfollowers: "New followers a LIVE",
  validdays: "Valid days a week",
  fans: "Active fans",
  breach: "Lost to breaches",
  league: "League",
  reading: "Counter shows",
  store: "Viewers buy coins",
  agency: "Agency cut",
  fee: "Payout fee",
  feefixed: "Fixed payout fee",
  spread: "Exchange spread",
  tax: "Set aside for tax",
  currency: "Currency",
  fx: "Currency for US$1",
  asof: "Rates of",
};

/** The choices that are not called on screen what links call them. */
type WordedKey = "by" | "programme" | "league" | "reading" | "store";

const words: Partial<Record<ScenarioKey, Record<string, string>>> = {
  by: { audience: "viewers", gifts: "gifts", followers: "followers" },
  programme: { "global-flat": "flat", "us-scaled": "US missions", custom: "your own rate" },
  league: { none: "none", hold: "held", best: "personal best" },
  reading: { one: "1 coin = 1 diamond", half: "2 coins = 1 diamond" },
  store: { app: "in the app", web: "on the web" },
} satisfies { [Key in WordedKey]: Record<Scenario[Key], string> };
const settings: Record<Scenario[LeverId], string> = { less: "less than now", now: "as now", more: "more than now" };

const shares = new Set<ScenarioKey>(["gifting", "rate", "breach", "agency", "fee", "spread", "tax"]);

/** What a key of the scenario is called on screen. */
export function labelOf(key: ScenarioKey): string {
  return isLever(key) ? leverRates[key].label : labels[key];
}

/** What a key of the scenario holds, in words; "—" where it holds nothing. */
export function describeValue(scenario: Scenario, key: ScenarioKey, locale: string): string {
  const value = scenario[key];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return key === "asof" ? "today" : "—";
  const write = (x: number) => (shares.has(key) ? formatShare(x, locale, 2) : formatNumber(x, locale));
  if (typeof value === "number")
    return key === "feefixed" ? formatGivenMoney(value, { locale, currency: "USD" }) : write(value);
  if (typeof value === "string") return isLever(key) ? settings[scenario[key]] : (words[key]?.[value] ?? value);
  return "low" in value ? `${write(value.low)}–${write(value.high)}` : countGifts(value, locale);
}

/** The scenario as the question it asks: "40 viewers, 90 minutes, 4 LIVEs a week". */
export function questionOf(scenario: Scenario, locale: string): string {
  const minutes = plural(scenario.minutes, "minute", locale);
  const moved = leverIds.filter((id) => scenario[id] !== "now");
  return [
    ...startOf(scenario, minutes, locale),
    `${plural(scenario.perweek, "LIVE", locale)} a week`,
    ...moved.slice(0, 2).map((id) => `${scenario[id]} ${lowerFirst(leverRates[id].label)}`),
    ...(moved.length > 2 ? [`${formatCount(moved.length - 2, locale)} more changed`] : []),
  ].join(", ");
}

function startOf(scenario: Scenario, minutes: string, locale: string): string[] {
  switch (scenario.by) {
    case "audience":
      return [plural(scenario.viewers, "viewer", locale), minutes];
    case "followers":
      return [plural(scenario.followers, "follower", locale), `${scenario.engagement} audience`, minutes];
    case "gifts": {
      const { coins, diamonds, gifts } = scenario;
      const total =
        coins !== undefined
          ? plural(coins, "coin", locale)
          : diamonds !== undefined && plural(diamonds, "diamond", locale);
      const counted = [total, gifts.length > 0 && countGifts(gifts, locale)].filter(Boolean);
      return [counted.length > 0 ? `${counted.join(" and ")} a LIVE` : "no gifts"];
    }
  }
}

function countGifts(gifts: Scenario["gifts"], locale: string): string {
  return plural(
    gifts.reduce((sum, { count }) => sum + count, 0),
    "gift",
    locale,
  );
}

function plural(amount: Amount, one: string, locale: string): string {
  if (amount === 1) return `1 ${one}`;
  const figure =
    typeof amount === "number"
      ? formatNumber(amount, locale)
      : `${formatNumber(amount.low, locale)}–${formatNumber(amount.high, locale)}`;
  return `${figure} ${one}s`;
}

function lowerFirst(text: string): string {
  return text[0].toLowerCase() + text.slice(1);
}

function isLever(key: ScenarioKey): key is LeverId {
  return key in leverRates;
}
