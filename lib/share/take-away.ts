import { writeCsv } from "@/lib/csv";
import { describeValue, labelOf } from "@/lib/describe";
import type { Outlook, Result, Scenario } from "@/lib/earnings";
import { keys } from "./write-query";

interface TakenAway {
  scenario: Scenario;
  result: Result;
  link: string;
}

/** The answer as one JSON text: what the link says, and all that it comes to. */
export function toJson({ scenario, result, link }: TakenAway): string {
  return JSON.stringify({ link, scenario, result }, null, 2);
}

/**
 * The answer as a table of CSV, its numbers with a point and no grouping whatever the locale.
 */
export function toCsv({ scenario, result, link }: TakenAway): string {
  const { session, month, payout, sources } = result;
  const fields = ["part", "item", "value", "unit", "date", "source"];
  const rows: Cell[][] = [
    ["about", "Link", link],
    ["about", "Rates of", result.asof],
    ["about", "Estimate by", result.evidence.source],
    ...keys
      .filter((key) => scenario[key] !== undefined && key !== "asof")
      .map((key): Cell[] => ["scenario", labelOf(key), plain(scenario, key)]),
    ...outlookRows("night", session, scenario.currency),
    ["month", "LIVEs", month.sessions],
    ...outlookRows("month", month, scenario.currency),
    ["money", "Viewers spend in the average LIVE", payout.viewerSpendUsd, "USD"],
    ...payout.steps.map(({ label, usd }): Cell[] => ["money", label, usd, "USD"]),
    ["money", "Kept of what viewers spend", payout.kept, "share"],
    ...sources.flatMap(({ title, rates }) =>
      rates.map(({ label, value, from }): Cell[] => ["rate", label, value, "", from, title]),
    ),
  ];
  return writeCsv([fields, ...rows.map((row) => fields.map((_, i) => plainNumber(row[i] ?? "")))]);
}

type Cell = string | number;

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
