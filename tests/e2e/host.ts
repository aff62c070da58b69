import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "@playwright/test";
import { test as base } from "./test";

interface Host {
  /** Serves a page from an origin that is not the site's, and opens it. */
  open(page: Page, body: string, given?: { head?: string; headers?: Record<string, string> }): Promise<void>;
}

/** Playwright's `test` with somebody else's blog: a server of its own, on a port of its own. */
export const test = base.extend<{ host: Host }>({
  // Playwright reads from the pattern what a fixture needs.
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, provide) => {
    let current = { body: "", head: "", headers: {} as Record<string, string> };
    const server = createServer((_, response) => {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...current.headers });
      response.end(
        `<!doctype html><html lang="en"><head><title>A blog</title><link rel="icon" href="data:,">${current.head}</head><body>${current.body}</body></html>`,
      );
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await provide({
      async open(page, body, { head = "", headers = {} } = {}) {
        current = { body, head, headers };
        await page.goto(`http://127.0.0.1:${port}/`);
      },
    });
    server.closeAllConnections();
    server.close();
  },
});

/** The frames of the calculator on a page, once each has its answer. */
export async function calculators(page: Page, count = 1): Promise<Frame[]> {
  const isOurs = (frame: Frame) => frame.url().includes("/embed/calculator");
  await base.expect.poll(() => page.frames().filter(isOurs).length).toBe(count);
  const frames = page.frames().filter(isOurs);
  for (const frame of frames) await frame.locator("output strong").waitFor();
  return frames;
}

/** How tall the answer in a frame is, and how tall the frame around it. */
export async function heights(frame: Frame): Promise<{ inside: number; outside: number }> {
  const element = await frame.frameElement();
  return {
    inside: await frame.locator("main").evaluate((main) => main.getBoundingClientRect().height),
    outside: await element.evaluate((iframe) => (iframe as HTMLIFrameElement).clientHeight),
  };
}

export { expect } from "@playwright/test";
