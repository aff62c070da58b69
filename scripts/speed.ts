/**
 * `npm run speed`: when a page on a slow phone comes to life, how long it is blocked till then, how soon each control shows
 * another answer, and the longest task that an edit brings (0 where none passes 50 ms); and how soon a card is drawn. Medians
 * of five, in milliseconds. `npm run speed -- frame` measures the rows of that name alone. What it prints holds for this
 * machine at this load.
 */
import { chromium, type Browser, type Locator, type Page } from "@playwright/test";
import { loadavg } from "node:os";
import { findBrowser } from "./browser";
import { serve } from "./server";

const RUNS = 5;

interface Row {
  /** the page, and what is done on it */
  name: string;
  path: string;
  /** what shows the answer, as a selector */
  answer: string;
  control(page: Page): Locator;
  /** moves the control to another value; called several times, with 0, 1, 2 … */
  act(control: Locator, time: number): Promise<void>;
  /** whether all that stands below the answer is fetched and drawn beforehand */
  showsAll?: boolean;
}

const field = (name: string) => (page: Page) => page.getByRole("textbox", { name, exact: true });
const slider = (name: string) => (page: Page) => page.getByRole("slider", { name });
const type = (control: Locator, time: number) => control.press(time % 2 === 0 ? "5" : "Backspace");
const slide = (control: Locator) => control.press("ArrowRight");

const frame = { path: "/embed/calculator", answer: "output" };
const estimator = { path: "/", answer: "output" };
const plan = { path: "/plan", answer: "output", showsAll: true };

const rows: readonly Row[] = [
  { name: "frame, viewers typed", ...frame, control: field("Average viewers"), act: type },
  { name: "frame, minutes slid", ...frame, control: slider("Minutes"), act: slide },
  { name: "frame, minutes typed", ...frame, control: field("Minutes"), act: type },
  { name: "estimator, viewers typed", ...estimator, control: field("Average viewers"), act: type },
  { name: "estimator, minutes slid", ...estimator, control: slider("Minutes"), act: slide },
  { name: "plan, goal typed", ...plan, control: field("I want, in USD"), act: type },
  { name: "plan, viewers typed", ...plan, control: field("Average viewers"), act: type },
];

/** A phone six times as slow as this machine on the browser's own "slow 4G" for the load, four times as slow after it. */
const LOAD = { cpu: 6, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const USE = { cpu: 4, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

async function measure(browser: Browser, origin: string, { path, answer, control, act, showsAll }: Row) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  const slow = async ({ cpu, ...network }: typeof LOAD) => {
    await device.send("Network.emulateNetworkConditions", { offline: false, ...network });
    await device.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  };
  await device.send("Network.enable");
  await page.addInitScript(watchLongTasks);
  await slow(LOAD);
  await page.goto(origin + path, { waitUntil: "commit" });
  const place = control(page);
  const looked = await page.waitForFunction(whenLive, await place.elementHandle(), { polling: "raf" });
  const live = await looked.jsonValue();
  const blocked = await page.evaluate((until) => window.longTasks.filter((task) => task.startTime < until), live);
  await page.waitForLoadState("networkidle");
  if (showsAll) await page.keyboard.press("Tab");
  await page.waitForLoadState("networkidle");

  await slow(USE);
  await place.click();
  const answers: number[] = [];
  const longest: number[] = [];
  for (let time = 0; time < 4; time++) {
    await page.waitForTimeout(500);
    await page.evaluate(() => void (window.longTasks = []));
    await page.locator(answer).first().evaluate(watchAnswer);
    await act(place, time);
    answers.push(await page.evaluate(() => window.answered));
    await page.waitForTimeout(500);
    longest.push(await page.evaluate(() => Math.max(0, ...window.longTasks.map(({ duration }) => duration))));
  }
  await context.close();
  return {
    live,
    blocked: blocked.reduce((sum, { duration }) => sum + duration - 50, 0),
    first: answers[0],
    next: median(answers.slice(1)),
    longest: median(longest.slice(1)),
  };
}

/** Runs in the page: keeps every task that holds it for more than 50 ms. */
function watchLongTasks() {
  window.longTasks = [];
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries())).observe({ type: "longtask" });
}

/** Runs in the page: the time at which a control is listened to, by React or by the script of the frame; 0 before that. */
function whenLive(control: Element): number {
  if (Object.keys(control).some((key) => key.startsWith("__reactProps"))) return performance.now();
  const { domContentLoadedEventEnd } = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
  return document.querySelector("script[src*='/_next/']") ? 0 : domContentLoadedEventEnd;
}

/** Runs in the page: takes the time from the next key or press to the paint that shows another answer. */
function watchAnswer(answer: Element) {
  window.answered = new Promise((resolve) => {
    let start = 0;
    for (const event of ["keydown", "pointerdown"])
      addEventListener(event, ({ timeStamp }) => (start ||= timeStamp), { capture: true, once: true });
    new MutationObserver((_, observer) => {
      observer.disconnect();
      // A message that is sent in a frame arrives when the frame has been painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => resolve(performance.now() - start));
        port1.start();
        port2.postMessage(undefined);
      });
    }).observe(answer, { subtree: true, childList: true, characterData: true });
  });
}

/** The first card that a server draws, others after it, and one that it has drawn already. */
async function measureCards(origin: string) {
  const timeOf = async (viewers: number) => {
    const start = performance.now();
    await (await fetch(`${origin}/og?v=1&viewers=${viewers}`)).arrayBuffer();
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

const rounded = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, ms]) => [name, Math.round(ms)]));

const wanted = process.argv[2] ?? "";
const server = await serve();
const browser = await chromium.launch(await findBrowser());
try {
  if ("card".includes(wanted)) console.table({ card: rounded(await measureCards(server.url)) });
  const table: Record<string, Record<string, number>> = {};
  for (const row of rows.filter(({ name }) => name.includes(wanted))) {
    const runs: Awaited<ReturnType<typeof measure>>[] = [];
    while (runs.length < RUNS) runs.push(await measure(browser, server.url, row));
    const middle = (key: keyof (typeof runs)[number]) => median(runs.map((run) => run[key]));
    const answers = {
      "first answer": middle("first"),
      "next answers": middle("next"),
      "longest task": middle("longest"),
    };
    table[row.name] = rounded({ live: middle("live"), blocked: middle("blocked"), ...answers });
  }
  if (Object.keys(table).length > 0) console.table(table);
  console.log(
    `Load of this machine: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")}`,
  );
} finally {
  await browser.close();
  await server.stop();
}

declare global {
  interface Window {
    longTasks: PerformanceEntry[];
    answered: Promise<number>;
  }
}
