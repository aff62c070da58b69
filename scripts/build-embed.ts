/** Builds what pages of others load: the frame's script and stylesheet, and the loader at `/embed.js`. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = process.cwd();

/** Writes the scripts into `public` and answers with what the framed page must know of them. */
export async function buildEmbed(): Promise<{ EMBED_CSS: string; EMBED_SCRIPT: string }> {
  const [frame, loader, css] = await Promise.all([
    bundle("components/embed/frame/frame.ts"),
    bundle("components/embed/loader.ts"),
    bundle("components/embed/frame/frame.css"),
  ]);
  const folder = join(root, "public/embed");
  const name = `frame.${createHash("sha256").update(frame).digest("hex").slice(0, 10)}.js`;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder).filter((file) => file !== name)) rmSync(join(folder, old));
  write(join(folder, name), frame);
  write(join(root, "public/embed.js"), loader);
  return { EMBED_CSS: tokensOf(css) + css, EMBED_SCRIPT: `/embed/${name}` };
}

/** Leaves a file alone that is as it should be, so that its date says when it changed. */
function write(path: string, text: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
}

/** One file of what `entry` brings in, in which the names of `given` stand for their values. */
export async function bundle(entry: string, given: Record<string, unknown> = {}): Promise<string> {
  // Loaded when it is needed: a server that only starts a build has no bundler.
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    format: "iife",
    target: entry.endsWith(".css") ? [] : "es2022",
    define: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, JSON.stringify(value)])),
    write: false,
  });
  return outputFiles[0].text.trim();
}

/** The site's tokens that a stylesheet uses, from the one place where they stand. */
function tokensOf(css: string): string {
  const [, theme] = /@theme \{(.*?)\n\}/s.exec(readFileSync(join(root, "app/globals.css"), "utf8")) ?? [];
  const tokens = [...theme.matchAll(/^\s*(--[\w-]+):\s*(.+?);$/gm)].filter(([, name]) => css.includes(`var(${name})`));
  return `:root{${tokens.map(([, name, value]) => `${name}:${value}`).join(";")}}`;
}
