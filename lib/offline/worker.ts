/**
 * Keeps the site on the device: after one visit every page opens without a network. What is kept are the files of one
 * build and the pages as they answer when nothing is asked; a page reads its own address. Nothing is added later, so no
 * answer of the API, no error and nothing of the visitor's is ever stored here.
 */
import { PrecacheController } from "workbox-precaching/PrecacheController";

declare const self: ServiceWorkerGlobalScope;
/** Put in by scripts/build-worker.ts. */
declare const BUILD: string;
declare const FILES: string[];
declare const PAGES: string[];

const PREFIX = "build ";
const CACHE = PREFIX + BUILD;
const kept = new PrecacheController({ cacheName: CACHE });
kept.addToCacheList([
  // A file's name changes with what is in it.
  ...FILES.map((url) => ({ url, revision: null })),
  ...PAGES.map((url) => ({ url, revision: BUILD })),
]);

self.addEventListener("install", (event) => {
  // All or nothing: a build that cannot be kept as a whole leaves the one before in its place, and nothing of itself.
  event.waitUntil(
    kept.install(event).catch(async (error: unknown) => {
      await caches.delete(CACHE);
      throw error;
    }),
  );
  void self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([forgetOldBuilds(), self.clients.claim()]));
});

self.addEventListener("fetch", (event) => {
  const { mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== self.origin) return;
  if (mode === "navigate" && PAGES.includes(pathname)) event.respondWith(openPage(event.request, pathname));
  else if (pathname.startsWith("/_next/static/")) event.respondWith(readFile(event.request));
});

/** How long a network may be silent before it is none. */
const PATIENCE_MS = 8_000;

/**
 * The server's answer where there is one, so that a visitor who is online never sees an old page. It is not asked before
 * the worker has started ("navigation preload"): where that fails, Firefox shows its own error and not the kept page.
 */
async function openPage(request: Request, pathname: string): Promise<Response> {
  const asked = fetch(request);
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([asked, silence]).catch(() => undefined);
  return answer ?? (await kept.matchPrecache(pathname)) ?? asked;
}

async function readFile(request: Request): Promise<Response> {
  const file = await caches.match(request, { ignoreVary: true });
  if (!file) return fetch(request);
  // A script of a worker reads its own address to its end, "#…" included, which a kept file has lost and a copy lacks.
  return request.destination === "worker" ? new Response(file.body, file) : file;
}

/** The build before this one stays, for its pages that are still open and fetch more of it as they go. */
async function forgetOldBuilds(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}
