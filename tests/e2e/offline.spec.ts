import { once } from "node:events";
import { createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readAll } from "node:stream/consumers";
import type { Locator, Page } from "@playwright/test";
import { pages } from "@/lib/pages";
import { calculators, expect, test as base } from "./host";
import { addLive, logRows, openLog } from "./own-log";

interface Releases {
  origin: string;
  /** From now on the worker is that of another build, in which all that `changes` names is something else. */
  release(build: string, changes?: Record<string, string>): void;
  /** From now on nothing is answered, though connections are taken. */
  fallSilent(): void;
}

/** Playwright's `test` with the site behind a server that can tell of other builds than the one that is there. */
const test = base.extend<{ releases: Releases }>({
  releases: async ({ baseURL }, provide) => {
    let rewrite = (worker: string) => worker;
    let isSilent = false;
    const server = createServer((asked, answer) => {
      if (isSilent) return;
      get(baseURL! + asked.url!, { headers: { ...asked.headers, "accept-encoding": "identity" } }, (given) => {
        if (asked.url !== "/sw.js") {
          answer.writeHead(given.statusCode!, given.headers);
          given.pipe(answer);
          return;
        }
        answer.writeHead(200, { "Content-Type": "text/javascript" });
        void readAll(given).then((worker) => answer.end(rewrite(worker)));
      });
    }).listen(0);
    await once(server, "listening");
    await provide({
      origin: `http://localhost:${(server.address() as AddressInfo).port}`,
      release(build, changes = {}) {
        rewrite = (worker) => {
          const [, real] = /cacheName:\S+?"(\w{10})"/.exec(worker)!;
          return Object.entries({ [real]: build, ...changes }).reduce(
            (changed, [from, to]) => changed.replaceAll(from, to),
            worker,
          );
        };
      },
      fallSilent() {
        isSilent = true;
      },
    });
    server.closeAllConnections();
    server.close();
  },
});

test.skip(({ isMobile }) => isMobile, "A worker keeps the same files for every screen.");
test.use({ serviceWorkers: "allow", expectedErrors: /ERR_INTERNET_DISCONNECTED|status of 40[04]/ });

/** One visit: to the front page, until the worker has kept what it keeps. */
async function visit(page: Page, site = ""): Promise<void> {
  await page.goto(`${site}/`);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== "activated") await new Promise((done) => active?.addEventListener("statechange", done));
  });
}

/** No network, and nothing that the browser has kept on its own account. */
async function goOffline(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.clearBrowserCache");
  await page.context().setOffline(true);
}

const builds = (page: Page) => page.evaluate(() => caches.keys());

/** What a page says, at two addresses; the second is where an edit of the first leads. */
interface Journey {
  opened: string;
  edit: (page: Page) => Promise<unknown>;
  edited: string;
  answer: (page: Page) => Locator;
}

const output = (page: Page) => page.locator("output").first();
const fill = (name: string, text: string) => (page: Page) =>
  page.getByRole("textbox", { name, exact: true }).first().fill(text);

const journeys: Record<string, Journey> = {
  "/": {
    opened: "/?v=1&viewers=77&minutes=100",
    edit: fill("Minutes", "180"),
    edited: "/?v=1&viewers=77&minutes=180",
    answer: output,
  },
  "/convert": {
    opened: "/convert?v=1&diamonds=10000&agency=10",
    edit: fill("Coins", "2500"),
    edited: "/convert?v=1&coins=2500&agency=10",
    answer: output,
  },
  "/plan": {
    opened: "/plan?v=1&viewers=200&goal=50",
    edit: (page) => page.getByRole("combobox", { name: "How surely" }).selectOption("90"),
    edited: "/plan?v=1&viewers=200&goal=50&sure=90",
    answer: output,
  },
  "/compare": {
    opened: "/compare?s1=v:1,viewers:15&s2=v:1,viewers:120&s3=v:1,viewers:500",
    edit: (page) => page.getByRole("button", { name: "Remove B" }).click(),
    edited: "/compare?s1=v:1,viewers:15&s2=v:1,viewers:500",
    answer: (page) => page.getByRole("main").locator("ol"),
  },
  "/embed": {
    opened: "/embed?viewers=100&minutes=120&theme=dark",
    edit: (page) => page.getByRole("textbox", { name: "Average viewers" }).first().fill("1000"),
    edited: "/embed?viewers=1000&minutes=120&theme=dark",
    answer: (page) => page.getByRole("textbox", { name: "What to paste" }),
  },
};

test.describe("after one visit, without a network", () => {
  for (const [path, { opened, edit, edited, answer }] of Object.entries(journeys)) {
    test(`${path} answers the query at hand and an edit as the server would`, async ({ page, browser, baseURL }) => {
      const server = await browser.newPage({ javaScriptEnabled: false, baseURL });
      const said: string[] = [];
      for (const address of [opened, edited]) {
        await server.goto(address);
        said.push((await answer(server).textContent())!);
      }
      await visit(page);
      await goOffline(page);
      await page.goto(opened);
      await expect(answer(page)).toHaveText(said[0]);
      await edit(page);
      await expect(answer(page)).toHaveText(said[1]);
      await server.close();
    });
  }

  test("every page of the menu opens with its styles, and the method with all that it lists", async ({ page }) => {
    await page.goto("/method");
    const listed = await page.getByRole("main").textContent();
    await visit(page);
    await goOffline(page);
    for (const { href, label } of pages) {
      await page.getByRole("navigation", { name: "Main" }).first().getByRole("link", { name: label }).click();
      await expect(page).toHaveURL(href);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => getComputedStyle(document.querySelector("header")!).display)).toBe("flex");
    }
    await expect(page.getByRole("main")).toHaveText(listed!);
  });

  test("kept scenarios and the log are there, grow, and outlast it", async ({ page, context }) => {
    await visit(page);
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Keep on this device" });
    await dialog.getByRole("textbox", { name: "Name", exact: true }).fill("Quiet Sunday");
    await dialog.getByRole("button", { name: "Keep", exact: true }).click();
    await expect(dialog.getByText("“Quiet Sunday” is kept on this device.")).toBeVisible();
    await openLog(page);
    await addLive(page, "2026-03-13T19:00", "90", "20,000");

    await goOffline(page);
    await page.goto("/");
    await page.getByRole("button", { name: "Keep", exact: true }).click();
    await expect(page.getByRole("list", { name: "Kept scenarios" })).toContainText("Quiet Sunday");
    await page.goto("/sessions");
    await expect(logRows(page)).toHaveCount(1);
    await addLive(page, "2026-03-14T19:00", "90", "31,000");

    await context.setOffline(false);
    await page.reload();
    await expect(logRows(page)).toHaveCount(2);
  });
});

test("a browser finds nothing that keeps it from installing the site, and its icons are as large as it says", async ({
  page,
}) => {
  await visit(page);
  const devtools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // Newer browsers also hold against the site that a test's window is a private one.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
  const { data, errors } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data!) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of [
    ...icons.filter((icon) => icon.sizes !== "any"),
    { src: "/apple-icon.png", sizes: "180x180" },
  ]) {
    const picture = await (await page.request.get(src)).body();
    expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
  }
});

test("nothing but the site's own files and its bare pages is stored: no query, no answer, no error", async ({
  page,
}) => {
  await visit(page);
  await page.goto("/?v=1&viewers=77");
  await page.evaluate(() =>
    Promise.all(
      ["/api/estimate?viewers=77", "/api/convert", "/og?viewers=77", "/oembed?url=x", "/method/gifts.json"].map(
        (path) => fetch(path).then((answer) => answer.arrayBuffer()),
      ),
    ),
  );
  const stored = await page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url.slice(location.origin.length));
  });
  expect(
    stored.filter((url) => !url.startsWith("/_next/static/")).map((url) => url.replace(/\?__WB_REVISION__=\w+$/, "")),
  ).toEqual(pages.map(({ href }) => href));
  // Without a network an answer that is not kept is none at all, and never another's.
  await goOffline(page);
  await expect(page.goto("/api/estimate?viewers=77")).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
});

test.describe("a new build", () => {
  /** A browser looks for a new worker in its own time. */
  const UPDATED = { timeout: 20_000 };

  /** The nonce of a page that a build has kept, which is another at each fetch; none while there is no such page. */
  const nonceOf = (page: Page, build: string) =>
    page.evaluate(async (name) => {
      const kept = await caches.match("/embed", { cacheName: name, ignoreSearch: true });
      return /'nonce-([^']+)'/.exec(kept?.headers.get("content-security-policy") ?? "")?.[1];
    }, build);

  test("takes over at the next visit with pages of its own; the one before makes way for the third", async ({
    page,
    context,
    releases: { origin, release },
  }) => {
    release("first");
    await visit(page, origin);
    expect(await builds(page)).toEqual(["build first"]);
    const open = await context.newPage();
    await open.goto(`${origin}/plan`);

    // It has no file in common with the first.
    release("second", { '"/_next/static/chunks/': '"/icon.svg?' });
    await page.reload();
    await expect.poll(() => nonceOf(page, "build second"), UPDATED).toBeDefined();
    expect(await nonceOf(page, "build second")).not.toBe(await nonceOf(page, "build first"));
    await expect.poll(() => builds(page)).toEqual(["build first", "build second"]);
    // A page of the first build that is still open finds what it has not fetched yet.
    await goOffline(page);
    await open.getByRole("combobox", { name: "How surely" }).selectOption("90");
    await expect(open.getByRole("heading", { name: /9 months in 10/ })).toBeVisible();
    await context.setOffline(false);

    release("third");
    await page.reload();
    await expect.poll(() => builds(page), UPDATED).toEqual(["build second", "build third"]);
  });

  test("that cannot be kept as a whole leaves the one before in its place", async ({
    page,
    releases: { origin, release },
  }) => {
    release("first");
    await visit(page, origin);
    release("second", { '"/method"': '"/no/such-page"' });
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      const { installing } = registration;
      await new Promise((done) => installing!.addEventListener("statechange", done));
      return installing!.state;
    });
    expect(state).toBe("redundant");
    // What it has left behind would pass for the build before the next one, and push that out.
    await expect.poll(() => builds(page)).toEqual(["build first"]);
    await goOffline(page);
    await page.goto(`${origin}/convert?v=1&coins=29999`);
    await expect(output(page)).toContainText("$149.995");
  });
});

test("a network that takes the question and never answers is none", async ({
  page,
  releases: { origin, fallSilent },
}) => {
  await visit(page, origin);
  fallSilent();
  await page.goto(`${origin}/convert?v=1&coins=29999`);
  await expect(output(page)).toContainText("$149.995");
});

test("a calculator in another site's frame comes from the server, as the frame's query asks", async ({
  page,
  host,
  baseURL,
}) => {
  await visit(page);
  await host.open(page, `<iframe title="LIVE" src="${baseURL}/embed/calculator?viewers=100&minutes=120"></iframe>`);
  const [frame] = await calculators(page);
  await expect(frame.locator("output")).toContainText("$0.06 – $41");
});
