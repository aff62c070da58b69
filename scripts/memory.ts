/**
 * `npm run memory`: a thousand edits in one page, and what stands in its memory after each hundred, the garbage collected.
 * The browser warms up for long: it compiles what runs often and fills its own bounded lists of timings. So the last two
 * lines of a page say what a hundred edits added, the median of three hundreds and of the last three: less where the page but
 * warmed up, as much again where it keeps something of each edit. `npm run memory -- plan` edits the pages of that name alone.
 */
import { chromium, type CDPSession, type Page } from "@playwright/test";
import { parseArgs } from "node:util";
import { findBrowser } from "./browser";
import { controls, pages } from "./controls";
import { serve } from "./server";

const EDITS = 1000;
const STEP = 100;
const STRETCH = 3;

type Figures = Record<string, number>;

/** Two edits of each control by turns: most lead there and back, sliders ever further. What opens is closed each time. */
async function edit(page: Page, name: string, time: number): Promise<void> {
  const own = controls.filter((control) => control.page === name);
  const { open, enter, at, keys } = own[(time >> 1) % own.length];
  await open?.(page);
  await enter?.(page, time);
  await at(page).press(keys[time % keys.length]);
  await page.evaluate(whenIdle);
  await page.keyboard.press("Escape");
}

/** Runs in the page. Without a frame the browser does not always call for idle work. */
function whenIdle(): Promise<unknown> {
  return new Promise((idle) => requestAnimationFrame(() => requestIdleCallback(idle, { timeout: 300 })));
}

async function look(device: CDPSession): Promise<Figures> {
  await device.send("HeapProfiler.collectGarbage");
  const { metrics } = await device.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { "heap, kB": Math.round(of("JSHeapUsedSize") / 1000), nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/** What is left in the page after each hundred edits. */
async function measure(page: Page, name: keyof typeof pages): Promise<Figures[]> {
  const device = await page.context().newCDPSession(page);
  await device.send("Performance.enable");
  await page.goto(server.url + pages[name], { waitUntil: "networkidle" });
  const looks: Figures[] = [];
  for (let time = 0; time < EDITS; time++) {
    await edit(page, name, time);
    if ((time + 1) % STEP > 0) continue;
    await page.waitForTimeout(1000);
    looks.push(await look(device));
  }
  return looks;
}

/** What a hundred edits add: the median of `STRETCH` such steps, so that a list that doubles its room is no growth. */
function typicalStep(looks: readonly Figures[]): Figures {
  const added = (figure: string) => looks.slice(1).map((later, i) => later[figure] - looks[i][figure]);
  const median = (steps: number[]) => steps.toSorted((a, b) => a - b)[steps.length >> 1];
  return Object.fromEntries(Object.keys(looks[0]).map((figure) => [figure, median(added(figure))]));
}

const {
  positionals: [wanted = ""],
} = parseArgs({ allowPositionals: true });
const server = await serve();
const browser = await chromium.launch(await findBrowser());
try {
  for (const name of ["estimator", "converter", "plan", "compare"] as const) {
    if (!name.includes(wanted)) continue;
    const context = await browser.newContext({ serviceWorkers: "block" });
    const looks = await measure(await context.newPage(), name);
    await context.close();
    const table: Record<string, Figures> = {};
    looks.forEach((figures, i) => (table[`${name}, ${(i + 1) * STEP} edits`] = figures));
    for (const end of [looks.length - STRETCH, looks.length])
      table[`a hundred more, till ${end * STEP}`] = typicalStep(looks.slice(end - STRETCH - 1, end));
    console.table(table);
  }
} finally {
  await browser.close();
  await server.stop();
}
