/**
 * Prints Lighthouse's mobile scores, each the median of five runs: `npm run lighthouse`, or with pages and a number of
 * runs of one's own, `npm run lighthouse -- /convert --runs 3`. `cpu` is Lighthouse's own measure of the machine:
 * performance on one that is slow or busy (below 1,500 or so) says little about the page.
 */
import { launch } from "chrome-launcher";
import lighthouse, { type Result } from "lighthouse";
import { parseArgs } from "node:util";
import budgets from "../tests/budgets.json" with { type: "json" };
import { findBrowser } from "./browser";
import { serve } from "./server";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

type Row = Record<string, number>;

const { values, positionals } = parseArgs({
  options: { runs: { type: "string", default: "5" } },
  allowPositionals: true,
});
const paths = positionals.length > 0 ? positionals : Object.keys(budgets.firstLoadJs);

/** One run in a browser of its own, as Lighthouse's command does it. */
async function measure(url: string): Promise<Row> {
  const { executablePath, args = [], env } = await findBrowser();
  const chrome = await launch({
    chromePath: executablePath,
    chromeFlags: ["--headless=new", ...args],
    envVars: { ...process.env, ...env },
  });
  try {
    const run = await lighthouse(url, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
    if (!run || run.lhr.runtimeError) throw new Error(`${url}: ${run?.lhr.runtimeError?.message ?? "no result"}`);
    return toRow(run.lhr);
  } finally {
    chrome.kill();
  }
}

function toRow({ categories, audits, environment }: Result): Row {
  const number = (id: string) => audits[id].numericValue ?? Number.NaN;
  return {
    ...Object.fromEntries(CATEGORIES.map((id) => [id, Math.round((categories[id].score ?? 0) * 100)])),
    "LCP ms": Math.round(number("largest-contentful-paint")),
    "TBT ms": Math.round(number("total-blocking-time")),
    CLS: Number(number("cumulative-layout-shift").toFixed(3)),
    bytes: number("total-byte-weight"),
    cpu: Math.round(environment.benchmarkIndex),
  };
}

function median(rows: Row[]): Row {
  const middle = Math.floor(rows.length / 2);
  const columns = Object.keys(rows[0]).map((key) => [
    key,
    rows.map((row) => row[key]).toSorted((a, b) => a - b)[middle],
  ]);
  return Object.fromEntries(columns) as Row;
}

const server = await serve();
try {
  const table: Record<string, Row> = {};
  for (const path of paths) {
    const rows: Row[] = [];
    while (rows.length < Number(values.runs)) rows.push(await measure(server.url + path));
    table[path] = median(rows);
  }
  console.table(table);
} finally {
  await server.stop();
}
