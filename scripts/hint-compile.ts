import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Read by Chrome from version 136 on; to all others it is a comment. */
const HINT = "//# allFunctionsCalledOnLoad\n";

/**
 * Lets browsers compile the framework's files whole, beside the main thread and while they still arrive. Nearly all of their
 * functions are called as a page comes alive, and would be compiled one by one in the one task that starts React and Next.
 * Source: https://v8.dev/blog/explicit-compile-hints
 */
export function hintCompile({ distDir }: { distDir: string }): void {
  const manifest = readFileSync(join(distDir, "build-manifest.json"), "utf8");
  const { rootMainFiles } = JSON.parse(manifest) as { rootMainFiles: string[] };
  for (const file of rootMainFiles.map((name) => join(distDir, name))) {
    const script = readFileSync(file, "utf8");
    if (!script.startsWith(HINT)) writeFileSync(file, HINT + script);
  }
}
