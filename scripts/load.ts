/**
 * Drives the production server and prints what it carries: `npm run load`. One process answers, so this is what one core
 * does while another asks. `npm run load -- --soak 100000` prints how much memory that many requests leave behind.
 */
import autocannon, { type Options, type Result } from "autocannon";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { serve } from "./server";

const SECONDS = 10;
const CONNECTIONS = 10;
/** More than the server keeps cards for, so that each is drawn anew. */
const QUERIES = 1000;

const { values } = parseArgs({ options: { soak: { type: "string" } } });
const server = await serve();

/** As many questions, no two alike. */
const asked = (path: (query: string) => string) =>
  Array.from({ length: QUERIES }, (_, i) => ({ path: path(`v=1&viewers=${i + 1}&minutes=60-120`) }));

const targets = {
  page: asked((query) => `/?${query}`),
  frame: asked((query) => `/embed/calculator?${query}`),
  API: asked((query) => `/api/estimate?${query}`),
  "API, a plan": asked((query) => `/api/plan?${query}`),
  oEmbed: asked((query) => `/oembed?url=${encodeURIComponent(`${server.url}/?${query}`)}`),
  "card, asked for before": asked((query) => `/og?${query}`).slice(0, 1),
  "card, drawn anew": asked((query) => `/og?${query}`),
};

/** In languages and currencies that somebody made up: what is kept of each would fill the memory. */
const strangers = Array.from({ length: QUERIES }, (_, i) => ({
  path: `/?v=1&fx=1&currency=${[i / 26 ** 2, i / 26, i].map((n) => String.fromCharCode(65 + (n % 26))).join("")}`,
  headers: { "accept-language": `en-x-${i}` },
}));

/** Asks as browsers and other servers do, who take answers compressed. */
async function ask(options: Partial<Options>): Promise<Result> {
  const headers = { "accept-encoding": "gzip" };
  const result = await autocannon({ url: server.url, connections: CONNECTIONS, headers, ...options });
  if (result.errors + result.non2xx > 0)
    throw new Error(`${result.errors} requests failed, ${result.non2xx} were refused: this measures nothing.`);
  return result;
}

async function measure(): Promise<void> {
  const rows: Record<string, Record<string, number>> = {};
  for (const [name, requests] of Object.entries(targets)) {
    await ask({ requests, amount: CONNECTIONS * 5 });
    const { requests: answered, latency, throughput } = await ask({ requests, duration: SECONDS });
    rows[name] = {
      "requests a second": Math.round(answered.average),
      "p50 ms": latency.p50,
      "p99 ms": latency.p99,
      "bytes each": Math.round(throughput.total / answered.total),
    };
  }
  console.table(rows);
}

/** Every kind of request by turns. What comes in the first tenth fills the caches; growth is what comes after it. */
async function soak(amount: number): Promise<void> {
  const requests = Array.from({ length: QUERIES }, (_, i) =>
    [...Object.values(targets), strangers].map((all) => all[i % all.length]),
  ).flat();
  const resident: number[] = [];
  for (let part = 0; part <= 10; part++) {
    if (part > 0) await ask({ requests, amount: amount / 10 });
    resident.push(residentMegabytes());
    console.log(`${(amount / 10) * part} requests: ${resident[part]} MB`);
  }
  console.log(`Growth over the last nine tenths: ${resident[10] - resident[1]} MB`);
}

/** Of the server, as Linux tells it. */
function residentMegabytes(): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))!;
  return Math.round(Number(kilobytes) / 1024);
}

try {
  await (values.soak ? soak(Number(values.soak)) : measure());
} finally {
  await server.stop();
}
