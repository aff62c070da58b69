/** The main controls of each page, as one works them by keyboard: `npm run speed` times them, `npm run memory` repeats them. */
import type { Locator, Page } from "@playwright/test";

export const pages = {
  estimator: "/",
  converter: "/convert",
  plan: "/plan",
  compare: "/compare",
  sessions: "/sessions",
  embed: "/embed",
  method: "/method",
  frame: "/embed/calculator",
} as const;

export interface Control {
  page: keyof typeof pages;
  name: string;
  at(page: Page): Locator;
  /** pressed by turns; each brings another answer */
  keys: readonly string[];
  /** what shows the answer or holds it, as a selector; `output` unless it is said */
  answer?: string;
  /** brings the control to sight */
  open?(page: Page): Promise<unknown>;
  /** what is entered before each press */
  enter?(page: Page, time: number): Promise<void>;
}

const field = (name: string) => (page: Page) => page.getByRole("textbox", { name, exact: true }).first();
const slider = (name: string) => (page: Page) => page.getByRole("slider", { name }).first();
const select = (name: string) => (page: Page) => page.getByRole("combobox", { name, exact: true }).first();
const button = (name: RegExp) => (page: Page) => page.getByRole("button", { name }).first();
const words = (page: Page) => page.getByRole("searchbox", { name: "Find in notes and tags" });
const chosen = (group: string) => (page: Page) =>
  page.getByRole("group", { name: group, exact: true }).getByRole("radio", { checked: true });

const type = ["5", "Backspace"];
const toNext = ["ArrowRight", "ArrowLeft"];
/** Where an answer is rounded too much to follow a single step. */
const leap = ["PageUp", "PageDown"];
const choose = ["ArrowDown", "ArrowUp"];
const press = ["Enter"];

const unfold = (title: string) => (page: Page) =>
  page
    .locator("details", { hasText: title })
    .first()
    .evaluate((fold) => fold.setAttribute("open", ""));

async function showMadeUp(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Try it with made-up LIVEs" }).click();
  await page.locator("#log").waitFor();
}

/** Each on a day of its own: the log takes no two of one moment. */
async function enterLive(page: Page, time: number, diamonds = "1200"): Promise<void> {
  const day = new Date(Date.UTC(2020, 0, 1 + time)).toISOString().slice(0, 10);
  await page.getByLabel("Began").fill(`${day}T19:00`);
  await field("Minutes")(page).fill("90");
  await field("Diamonds")(page).fill(diamonds);
}

const OWN = 12;

/** The page of that address as it answers from a dozen LIVEs that were logged. */
const fromOwn = (path: string) => async (page: Page) => {
  for (let time = 0; time < OWN; time++) {
    await enterLive(page, time, String(400 * (1 + (time % 5))));
    await field("Average viewers")(page).fill(String(30 + time));
    await page.getByRole("button", { name: "Add LIVE" }).click();
    await page.locator("tbody tr[aria-rowindex]").nth(time).waitFor({ state: "attached" });
  }
  await page.goto(new URL(path, page.url()).href, { waitUntil: "networkidle" });
  await page.getByText(`from your ${OWN} LIVEs`).first().waitFor();
};

async function changeA(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Change A" }).click();
  await page.getByRole("dialog").waitFor();
}

const showGifts = (page: Page) => page.locator("#gifts").scrollIntoViewIfNeeded();

/** Whoever walks by keyboard has all of the page fetched and drawn. */
const walk = (page: Page) => page.keyboard.press("Tab");

const levers = unfold("What would you change?");
const terms = unfold("Where are you paid?");

export const controls: readonly Control[] = [
  { page: "estimator", name: "viewers typed", at: field("Average viewers"), keys: type },
  { page: "estimator", name: "minutes slid", at: slider("Minutes"), keys: leap },
  { page: "estimator", name: "way in chosen", at: chosen("What do you know?"), keys: toNext },
  { page: "estimator", name: "lever chosen", at: select("Battles"), keys: choose, open: levers },
  { page: "estimator", name: "programme chosen", at: select("Programme"), keys: choose, answer: "main", open: terms },
  { page: "converter", name: "amount typed", at: field("Coins"), keys: type },
  { page: "converter", name: "gift added", at: button(/^Add Rose,/), keys: press, open: showGifts },
  { page: "converter", name: "programme chosen", at: select("Programme"), keys: choose, open: terms },
  { page: "plan", name: "goal typed", at: field("I want, in USD"), keys: type, open: walk },
  { page: "plan", name: "viewers typed", at: field("Average viewers"), keys: type, open: walk },
  {
    page: "compare",
    name: "viewers slid",
    at: slider("Average viewers"),
    keys: leap,
    answer: "dialog output",
    open: changeA,
  },
  { page: "compare", name: "example added", at: button(/^Battle night|^Remove C/), keys: press, answer: "main ol" },
  { page: "compare", name: "two swapped", at: button(/^Swap with A/), keys: press, answer: "main ol" },
  { page: "sessions", name: "LIVE added", at: field("Diamonds"), keys: press, answer: "main", enter: enterLive },
  { page: "sessions", name: "words sought", at: words, keys: ["b", "Backspace"], answer: "#log", open: showMadeUp },
  { page: "sessions", name: "period chosen", at: select("Period"), keys: choose, answer: "#log", open: showMadeUp },
  {
    page: "sessions",
    name: "estimate from them",
    at: field("Average viewers"),
    keys: type,
    open: fromOwn("/"),
  },
  { page: "sessions", name: "plan from them", at: field("Average viewers"), keys: type, open: fromOwn("/plan") },
  { page: "embed", name: "viewers typed", at: field("Average viewers"), keys: type, answer: "textarea" },
  { page: "embed", name: "theme chosen", at: chosen("Theme"), keys: toNext, answer: "textarea" },
  { page: "frame", name: "viewers typed", at: field("Average viewers"), keys: type },
  { page: "frame", name: "minutes typed", at: field("Minutes"), keys: type },
  { page: "frame", name: "minutes slid", at: slider("Minutes"), keys: leap },
];
