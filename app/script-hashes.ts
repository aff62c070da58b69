import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const BUILD = join(process.cwd(), ".next");
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>(.+?)<\/script>/gs;

interface PrerenderManifest {
  routes: Record<string, { dataRoute: string | null }>;
}

/**
 * The hashes of the inline scripts in each page that the build wrote, by its path, as a content security policy names
 * them. Such a page is the same bytes for everybody and stays so in caches, where a nonce would be known to all.
 */
export function readScriptHashes(): ReadonlyMap<string, readonly string[]> {
  const manifest = join(BUILD, "prerender-manifest.json");
  if (!existsSync(manifest)) return new Map();
  const { routes } = JSON.parse(readFileSync(manifest, "utf8")) as PrerenderManifest;
  const pages = Object.keys(routes).filter((path) => existsSync(fileOf(path)));
  return new Map(pages.map((path) => [path, hashScripts(readFileSync(fileOf(path), "utf8"))]));
}

function fileOf(path: string): string {
  return join(BUILD, "server/app", `${path === "/" ? "/index" : path}.html`);
}

/** Each inline script of a page as `'sha256-…'`. */
export function hashScripts(html: string): string[] {
  const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, script]) => script);
  return scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
}
