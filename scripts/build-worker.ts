/** Builds the service worker, which knows the files of one build by name. */
import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pages } from "../lib/pages";
import { bundle } from "./build-embed";

/** Writes `public/sw.js` for what the compiler has put into the build's folder. */
export async function buildWorker({ distDir }: { distDir: string }): Promise<void> {
  const folder = join(distDir, "static");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const urls = files.map(({ parentPath, name }) => {
    const path = relative(folder, join(parentPath, name)).split(sep).join("/");
    return `/_next/static/${path}`;
  });
  const worker = await bundle("lib/offline/worker.ts", {
    // The build's own name is part of theirs.
    BUILD: createHash("sha256").update(urls.join()).digest("hex").slice(0, 10),
    FILES: urls.toSorted(),
    PAGES: pages.map(({ href }) => href),
    "process.env.NODE_ENV": "production",
  });
  writeFileSync(join(process.cwd(), "public/sw.js"), worker);
}
