/**
 * `npm run engines`: walks every page in Firefox and in WebKit, where they are installed, beside the suite that drives
 * Chromium. Playwright cannot steer either as a Linux distribution ships it, so each is steered by its own protocol, and
 * the walk itself is a script in the page. On Debian: `apt install firefox-esr webkit2gtk-driver xvfb`.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { serve } from "./server";

const FIREFOX = process.env["FIREFOX_PATH"] ?? "/usr/bin/firefox-esr";
const WEBKIT_DRIVER = process.env["WEBKIT_DRIVER_PATH"] ?? "/usr/bin/WebKitWebDriver";
const MINI_BROWSER = process.env["WEBKIT_PATH"] ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
const DRIVER = "http://127.0.0.1:4455";

interface Engine {
  name: string;
  open: (url: string) => Promise<void>;
  /** Runs the body of an async function in the page. */
  run: (body: string) => Promise<unknown>;
  close: () => Promise<void>;
}

/** What the steps of a walk may use, in the page. */
const HANDS = `
  const until = async (what, holds) => {
    for (const start = Date.now(); Date.now() - start < 20_000; await new Promise((next) => setTimeout(next, 50))) {
      const found = holds();
      if (found) return found;
    }
    throw new Error("not seen: " + what);
  };
  const answer = () => document.querySelector("output")?.innerText ?? "";
  const field = (label) => until(label, () => [...document.querySelectorAll("input:not([type=range])")].find((input) =>
    [...(input.labels ?? [])].some((at) => at.innerText.trim().startsWith(label)) || input.ariaLabel === label));
  const type = async (label, text) => {
    const input = await field(label);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const press = async (name) => (await until(name, () =>
    [...document.querySelectorAll("button")].find((button) => button.innerText.trim() === name))).click();
  const changes = async (label, text) => {
    const before = answer();
    await until("an answer that follows " + label, () => (type(label, text), answer() !== before));
  };
`;

/** Each page, and what is done there; a step that fails throws. */
const walks: [string, string][] = [
  [
    "/?viewers=30-60",
    `await changes("Average viewers", "120"); await until("address", () => /viewers=120/.test(location));`,
  ],
  ["/convert?coins=1000", `await changes("Coins", "2000");`],
  ["/plan?goal=500", `await changes("I want, in USD", "50");`],
  [
    "/sessions",
    `await press("Try it with made-up LIVEs"); await until("log", () => document.querySelectorAll("tbody tr").length > 20);`,
  ],
  [
    "/compare?s1=v:1,viewers:40&s2=v:1,viewers:120",
    `await until("two", () => document.querySelectorAll("main ol > li").length === 2);`,
  ],
  [
    "/embed",
    `document.querySelector("iframe").scrollIntoView(); await until("the calculator in the preview", () =>
       document.querySelector("iframe")?.contentDocument?.querySelector("iframe")?.contentDocument?.querySelector("output"));`,
  ],
  ["/embed/calculator", `await changes("Average viewers", "120");`],
  ["/method", `await until("rates", () => document.querySelectorAll("main a[href^=http]").length > 20);`],
];

const EVERYWHERE = `
  await new Promise((next) => setTimeout(next, 300));
  if (document.documentElement.scrollWidth > innerWidth) throw new Error("scrolls sideways");
  if (/NaN|Infinity|undefined/.test(document.body.innerText)) throw new Error("nonsense on the page");
`;

async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: FIREFOX, headless: true });
  const page = await browser.newPage();
  // The size comes with an orientation, which Firefox 140 ESR does not know.
  await page.setViewport({ width: 390, height: 844 }).catch((error: unknown) => {
    if (!String(error).includes("setScreenOrientationOverride")) throw error;
  });
  const errors: string[] = [];
  // The framed calculator has no picture of its own to show in a tab.
  const note = (text: string) => text.includes("favicon") || errors.push(text);
  page.on("console", (message) => message.type() === "error" && note(message.text()));
  page.on("pageerror", (error) => note(String(error)));
  return {
    name: `Firefox ${await browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    run: async (body) => {
      await page.evaluate(`(async () => { ${body} })()`);
      if (errors.length > 0) throw new Error(errors.splice(0).join("; "));
    },
    close: () => browser.close(),
  };
}

/** W3C WebDriver, of which four commands are enough. */
async function startWebKit(): Promise<Engine> {
  const driver: ChildProcess = spawn(WEBKIT_DRIVER, [`--port=${new URL(DRIVER).port}`], {
    stdio: "inherit",
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" },
  });
  const command = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(DRIVER + path, { method, body: body ? JSON.stringify(body) : undefined });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error((value as { message: string }).message);
    return value;
  };
  const options = { binary: MINI_BROWSER, args: ["--automation"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const session = (await command("POST", "/session", { capabilities })) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const at = `/session/${session.sessionId}`;
  await command("POST", `${at}/timeouts`, { script: 30_000 });
  return {
    name: `WebKitGTK ${session.capabilities.browserVersion}`,
    open: async (url) => void (await command("POST", `${at}/url`, { url })),
    run: async (body) => {
      const script = `const done = arguments[0]; (async () => { ${body} })().then(() => done(), (error) => done(String(error)));`;
      const error = await command("POST", `${at}/execute/async`, { script, args: [] });
      if (typeof error === "string") throw new Error(error);
    },
    close: async () => {
      await command("DELETE", at);
      driver.kill();
    },
  };
}

const engines = [
  { path: FIREFOX, start: startFirefox },
  { path: WEBKIT_DRIVER, start: startWebKit },
];
for (const { path, start } of engines) {
  if (!existsSync(path)) {
    console.log(`${path} is not installed: left out`);
    continue;
  }
  const server = await serve();
  const engine = await start();
  const walk = async (when: string, [page, steps]: (typeof walks)[number]) => {
    try {
      await engine.open(server.url + page);
      await engine.run(HANDS + steps + EVERYWHERE);
      console.log(`${engine.name}  ✓  ${page}${when}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`${engine.name}  ✗  ${page}${when}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  try {
    for (const each of walks) await walk("", each);
    // The next page is one that the worker answers for.
    await walk("", ["/", `await navigator.serviceWorker.ready;`]);
  } finally {
    await server.stop();
  }
  // What is framed comes from the server alone.
  for (const each of walks.filter(([page]) => !page.startsWith("/embed"))) await walk(", the server gone", each);
  await engine.close();
}
