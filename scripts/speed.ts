/**
 * `npm run speed`: how soon each control shows another answer on a browser four times as slow, for the first time and after
 * that, and when each page comes to life on a slow phone. Beside both what the page itself does, as four times the processor's
 * time, which a busy machine disturbs less than the clock: from the key to the paint of a later answer, in the longest task of
 * an edit and of a load, and how long the load blocks. Medians, in milliseconds; an answer should come within 50, and no task
 * of a load pass 100. What the browser takes by itself stands beside that: the commit, in which it goes over to a new process
 * for a document that other sites cannot reach, the longest task for the page's words without styles and scripts, and before
 * all of it a page that does nothing but echo a field. Last, how soon a card is drawn.
 * `npm run speed -- plan --runs 3` measures the rows of that name alone. What it prints holds for this machine at this load.
 */
import { chromium, type BrowserContext, type Page } from "@playwright/test";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { findBrowser } from "./browser";
import { controls, pages, type Control } from "./controls";
import { serve } from "./server";

type Figures = Record<string, number>;

/** How often a control is pressed; the first time stands alone. */
const PRESSES = 4;
const SLOWER = 4;
/** A task beyond this blocks, by the part beyond. */
const LONG = 50;

/** A phone six times as slow as this machine on the browser's own "slow 4G". */
const PHONE = { cpu: 6, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

const { values, positionals } = parseArgs({
  options: { runs: { type: "string", default: "5" } },
  allowPositionals: true,
});
const [wanted = ""] = positionals;
const server = await serve();
const browser = await chromium.launch(await findBrowser());

/** In a browser that has nothing stored, with a phone's screen. */
async function fresh<T>(measure: (page: Page, context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: "block" });
  try {
    return await measure(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

async function measureLoad(path: string): Promise<Figures> {
  const live = await fresh(async (page, context) => {
    const device = await context.newCDPSession(page);
    const { cpu, ...network } = PHONE;
    await device.send("Network.enable");
    await device.send("Network.emulateNetworkConditions", { offline: false, ...network });
    await device.send("Emulation.setCPUThrottlingRate", { rate: cpu });
    await page.goto(server.url + path, { waitUntil: "commit" });
    const control = await page.locator("main").locator("input, button, a").first().elementHandle();
    const seen = await page.waitForFunction(whenLive, control, { polling: "raf" });
    return seen.jsonValue();
  });
  const words = await measureTasks(bareUrl + path);
  return { live, ...(await measureTasks(server.url + path)), "of words alone": words["longest task"] };
}

async function measureTasks(url: string): Promise<Figures> {
  const { tasks, events } = await fresh((page) => traced(page, () => page.goto(url, { waitUntil: "networkidle" })));
  const commits = events.filter(({ name, args }) => name === "CommitLoad" && args.data?.isMainFrame);
  const [commit, ...rest] = tasks.filter(({ to }) => to > commits.at(-1)!.ts).map(({ work }) => work);
  const blocked = sum(rest.map((ms) => Math.max(0, ms - LONG)));
  return { commit, blocked, "longest task": Math.max(...rest) };
}

function measureControl(
  url: string,
  { name, keys, answer = "output", ...control }: Omit<Control, "page">,
): Promise<Figures> {
  return fresh(async (page, context) => {
    await page.goto(url, { waitUntil: "networkidle" });
    await control.open?.(page);
    const device = await context.newCDPSession(page);
    const answers: number[] = [];
    const edit = async (time: number) => {
      await control.enter?.(page, time);
      await control.at(page).focus();
      await page.waitForTimeout(500);
      await page.locator(answer).first().evaluate(watchAnswer, name);
      await control.at(page).press(keys[time % keys.length]);
      answers.push(await page.evaluate(() => window.answered));
    };
    await device.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    for (let time = 0; time < PRESSES; time++) await edit(time);
    await device.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    const { tasks, events } = await traced(page, async () => {
      for (let time = PRESSES; time < 2 * PRESSES; time++) await edit(time);
      await page.waitForTimeout(500);
    });
    const timesOf = (mark: string) => events.filter((event) => event.name === mark).map(({ ts }) => ts);
    const ends = timesOf("answered");
    const works = timesOf("asked").map((start, i) =>
      sum(tasks.filter(({ from, to }) => to > start && from < ends[i]).map(({ work }) => work)),
    );
    const [first, ...next] = answers.slice(0, PRESSES);
    return {
      "first answer": first,
      "next answers": median(next),
      "work of one": median(works),
      "longest task": Math.max(...tasks.map(({ work }) => work)),
    };
  });
}

interface Task {
  /** when, in microseconds */
  from: number;
  to: number;
  /** milliseconds on the slower browser, by the processor's time */
  work: number;
}

/** The page's tasks while something is done, and all that happened among them, in their order. */
async function traced(page: Page, act: () => Promise<unknown>) {
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "blink.user_timing"] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  // The browser keeps another renderer in reserve: the page's is where its document was committed or a key came.
  const { pid, tid } = traceEvents.find(
    ({ name, args }) => name === "asked" || (name === "CommitLoad" && args.data?.isMainFrame),
  )!;
  const events = traceEvents.filter((event) => event.pid === pid && event.tid === tid).toSorted((a, b) => a.ts - b.ts);
  // What this measure itself asks of the page comes by these, and the page's own work never does.
  const asked = events.filter(
    ({ args }) => args.chrome_mojo_event_info?.mojo_interface_tag === "blink.mojom.DevToolsSession",
  );
  const tasks = events.flatMap(({ name, ts, dur = 0, tdur = 0 }): Task[] => {
    const isTask = name === "ThreadControllerImpl::RunTask" && !asked.some((at) => at.ts >= ts && at.ts < ts + dur);
    return isTask ? [{ from: ts, to: ts + dur, work: (tdur / 1000) * SLOWER }] : [];
  });
  return { tasks, events };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** when, and for how long by the clock and by the thread's own processor time, in microseconds */
  ts: number;
  dur?: number;
  tdur?: number;
  args: { data?: { isMainFrame?: boolean }; chrome_mojo_event_info?: { mojo_interface_tag?: string } };
}

/** Runs in the page: the time at which a control is listened to, by React or by the script of the frame; 0 before that. */
function whenLive(control: Element): number {
  if (Object.keys(control).some((key) => key.startsWith("__reactProps"))) return performance.now();
  const { domContentLoadedEventEnd } = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
  return document.querySelector("script[src*='/_next/']") ? 0 : domContentLoadedEventEnd;
}

/** Runs in the page: takes the time from the next key to the paint that shows another answer, and marks both in a trace. */
function watchAnswer(answer: Element, control: string) {
  window.answered = new Promise((resolve, reject) => {
    let start = 0;
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        performance.mark("asked");
        start = timeStamp;
      },
      { capture: true, once: true },
    );
    setTimeout(() => reject(new Error(`${control} brought no other answer`)), 20_000);
    new MutationObserver((_, observer) => {
      observer.disconnect();
      // Asked for in a frame, this comes when the frame has been painted, before whatever else waits for its turn.
      requestAnimationFrame(() => {
        void scheduler.postTask(
          () => {
            performance.mark("answered");
            resolve(performance.now() - start);
          },
          { priority: "user-blocking" },
        );
      });
    }).observe(answer, { subtree: true, childList: true, characterData: true });
  });
}

/** The first card that a server draws, others after it, and one that it has drawn already. */
async function measureCards(): Promise<Figures> {
  const timeOf = async (viewers: number) => {
    const start = performance.now();
    await (await fetch(`${server.url}/og?v=1&viewers=${viewers}`)).arrayBuffer();
    return performance.now() - start;
  };
  const others: number[] = [];
  const first = await timeOf(50);
  for (let viewers = 51; viewers < 90; viewers++) others.push(await timeOf(viewers));
  return { first, "another, median": median(others.slice(-20)), "the same again": await timeOf(60) };
}

function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function repeated(measure: () => Promise<Figures>): Promise<Figures> {
  const runs: Figures[] = [];
  while (runs.length < Number(values.runs)) runs.push(await measure());
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(runs.map((run) => run[name]))]));
}

/** A page of one field, whose script writes what is typed: what it takes, the browser takes on this machine by itself. */
const BARE = `<!doctype html><main><input><output></output></main><script>
  const [field, answer] = document.querySelectorAll("input, output");
  field.oninput = () => (answer.textContent = field.value);
</script>`;
const echo = { name: "anything typed", at: (page: Page) => page.locator("input"), keys: ["5", "Backspace"] };
const bare = createServer((request, response) => {
  response.setHeader("Content-Type", "text/html").setHeader("Cross-Origin-Opener-Policy", "same-origin");
  void (request.url === "/" ? Promise.resolve(BARE) : wordsOf(request.url!)).then((html) => response.end(html));
}).listen();
const bareUrl = `http://localhost:${(bare.address() as AddressInfo).port}`;

/** A page without its styles and scripts. */
async function wordsOf(path: string): Promise<string> {
  const html = await (await fetch(server.url + path)).text();
  return html.replaceAll(/<(script|style)\b.*?<\/\1>|<link\b.*?>/gs, "");
}

type Row = [name: string, measure: () => Promise<Figures>];

const rowsOf = ([page, path]: [string, string]): Row[] => [
  [page, () => measureLoad(path)],
  ...controls
    .filter((control) => control.page === page)
    .map((control): Row => [`${page}, ${control.name}`, () => measureControl(server.url + path, control)]),
];
const rows: Row[] = [
  ["bare field", async () => ({ ...(await measureTasks(bareUrl)), ...(await measureControl(bareUrl, echo)) })],
  ...Object.entries(pages).flatMap(rowsOf),
];
const rounded = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, ms]) => [name, Math.round(ms)]));

try {
  const table: Record<string, Figures> = {};
  for (const [name, measure] of rows.filter(([row]) => row.includes(wanted)))
    table[name] = rounded(await repeated(measure));
  if (Object.keys(table).length > 0) console.table(table);
  if ("card".includes(wanted)) console.table({ card: rounded(await measureCards()) });
  console.log(
    `Load of this machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")}`,
  );
} finally {
  await browser.close();
  bare.close();
  await server.stop();
}

declare global {
  interface Window {
    answered: Promise<number>;
  }
}
