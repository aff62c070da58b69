import { amountLabels } from "@/lib/conversion-answer";
import { writeCsv } from "@/lib/csv";
import { describeValue, labelOf } from "@/lib/describe";
import type { CitedSource, Conversion, Given, Outlook, Result, Scenario } from "@/lib/earnings";
import type { Gift } from "@/lib/earnings/gifts";
import { keys } from "./write-query";

interface TakenAway {
  scenario: Scenario;
  result: Result;
  link: string;
}

interface TakenConversion {
  scenario: Scenario;
  given: Given;
  /** of the scenario's basket, by the ids that it names */
  gifts: readonly Gift[];
  result: Conversion;
  link: string;
}

/** The answer as one JSON text: what the link says, and all that it comes to. */
export function toJson({ link, ...answer }: TakenAway | Omit<TakenConversion, "gifts">): string {
  return JSON.stringify({ link, ...answer }, null, 2);
}

/**
 * The answer as a table of CSV, its numbers with a point and no grouping whatever the locale.
 */
export function toCsv({ scenario, result, link }: TakenAway): string {
  const { session, month, payout, sources } = result;
  return writeTable([
    ["about", "Link", link],
    ["about", "Rates of", result.asof],
    ["about", "Estimate by", result.evidence.source],
    ...scenarioRows(scenario, keys),
    ...outlookRows("night", session, scenario.currency),
    ["month", "LIVEs", month.sessions],
    ...outlookRows("month", month, scenario.currency),
    ["money", "Viewers spend in the average LIVE", payout.viewerSpendUsd, "USD"],
    ...payout.steps.map(({ label, usd }): Cell[] => ["money", label, usd, "USD"]),
    ["money", "Kept of what viewers spend", payout.kept, "share"],
    ...rateRows(sources),
  ]);
}

/** The keys that say how coins become money: length and pace count among the missions. Nothing else matters to a conversion. */
const terms = ["minutes", "perweek", ...keys.slice(keys.indexOf("programme"))] as typeof keys;

/**
 * A conversion as the same kind of table: what is given, the whole chain, and the terms that it was made under.
 */
export function conversionToCsv({ scenario, given, gifts, result, link }: TakenConversion): string {
  const amount = (from: keyof typeof amountLabels, value: number, unit: string): Cell[] => [
    "amount",
    amountLabels[from],
    value,
    unit,
  ];
  return writeTable([
    ["about", "Link", link],
    ["about", "Rates of", result.asof],
    ["about", "Given", given.from === "gifts" ? "Gifts" : amountLabels[given.from]],
    ...(given.from === "gifts" ? basketRows(scenario, gifts) : []),
    ...scenarioRows(scenario, terms),
    amount("spend", result.viewerSpendUsd, "USD"),
    amount("coins", result.coins, "coins"),
    amount("diamonds", result.diamonds, "diamonds"),
    amount("ledger", result.ledgerUsd, "USD"),
    ...result.rateParts.map(({ label, share }): Cell[] => ["reward rate", label, share, "share"]),
    ["reward rate", "Reward rate", result.rewardRate, "share"],
    amount("reward", result.rewardUsd, "USD"),
    ["amount", "Paid out", result.payoutUsd, "USD"],
    amount("takehome", result.takeHome, result.currency),
    ["amount", "Kept of what viewers spend", result.kept, "share"],
    ...rateRows(result.sources),
  ]);
}

type Cell = string | number;

function writeTable(rows: readonly Cell[][]): string {
  const fields = ["part", "item", "value", "unit", "date", "source"];
  return writeCsv([fields, ...rows.map((row) => fields.map((_, i) => plainNumber(row[i] ?? "")))]);
}

function scenarioRows(scenario: Scenario, shown: typeof keys): Cell[][] {
  return shown
    .filter((key) => scenario[key] !== undefined && key !== "asof")
    .map((key) => ["scenario", labelOf(key), plain(scenario, key)]);
}

function basketRows(scenario: Scenario, gifts: readonly Gift[]): Cell[][] {
  const byId = new Map(gifts.map((gift) => [gift.id, gift]));
  return scenario.gifts.flatMap(({ id, count }) => {
    const gift = byId.get(id);
    return gift ? [["gift", gift.name, count, `of ${gift.coins} ${gift.coins === 1 ? "coin" : "coins"}`]] : [];
  });
}

function rateRows(sources: readonly CitedSource[]): Cell[][] {
  return sources.flatMap(({ title, rates }) =>
    rates.map(({ label, value, from }) => ["rate", label, value, "", from, title]),
  );
}

function outlookRows(part: string, { coins, takeHome, chanceOfNothing }: Outlook, currency: string): Cell[][] {
  const levels = Object.keys(takeHome) as (keyof typeof takeHome)[];
  return [
    ...levels.map((level): Cell[] => [part, `Take-home, ${level}`, takeHome[level], currency]),
    ...levels.map((level): Cell[] => [part, `Coins, ${level}`, coins[level], "coins"]),
    [part, "Chance of nothing", chanceOfNothing, "share"],
  ];
}

/** A scenario's value: a number as a number, a range by its ends, anything else in words. */
function plain(scenario: Scenario, key: (typeof keys)[number]): Cell {
  const value = scenario[key];
  if (typeof value === "number") return value;
  if (typeof value === "object" && "low" in value) return `${plainNumber(value.low)} to ${plainNumber(value.high)}`;
  return describeValue(scenario, key, "en-US");
}

/** Never "1e-7": not every reader of CSV knows exponents. */
function plainNumber(cell: Cell): Cell {
  return typeof cell === "number" && String(cell).includes("e")
    ? cell.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 12 })
    : cell;
}
