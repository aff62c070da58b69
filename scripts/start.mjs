// Serves the production build on PORT (3000), building first when it is missing or older than what it is made from.
import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "scripts/build-embed.ts",
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "postcss.config.mjs",
  "package-lock.json",
];

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

if (isStale()) {
  // The shell finds npm on every system, `npm.cmd` included.
  const code = await run("npm run build", { shell: true });
  if (code !== 0) process.exit(code);
}
process.exit(await run(process.execPath, { args: ["node_modules/next/dist/bin/next", "start"] }));

function isStale() {
  const built = statSync(".next/BUILD_ID", { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || SOURCES.some((source) => newest(source) > built);
}

/** When the file, or anything in the folder, was last written; folders count, so that a deletion is seen. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  const children = stat.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(stat.mtimeMs, ...children);
}

/** Runs a command to its end, passing on the signals that this process gets; the answer is its exit code. */
function run(command, { args = [], shell = false }) {
  const child = spawn(command, args, {
    shell,
    stdio: "inherit",
    env: { NEXT_TELEMETRY_DISABLED: "1", ...process.env },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event === "start") whenOrphaned(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** npm starts us through a shell, which dies of a signal without passing it on: then we have another parent. */
function whenOrphaned(act) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && act(), 500).unref();
}
