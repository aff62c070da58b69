// Serves the production build on PORT (3000), building first when it is missing or older than what it is made from.
import { spawn } from "node:child_process";
import { cpSync, readdirSync, statSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "scripts/build-embed.ts",
  "scripts/build-worker.ts",
  "scripts/compress-static.ts",
  "scripts/hint-compile.ts",
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "postcss.config.mjs",
  "package-lock.json",
];
const SERVER = ".next/standalone";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
// Containers put their own name here, and under that name alone the server would listen.
process.env.HOSTNAME = "0.0.0.0";
if (process.env.npm_lifecycle_event === "start") stopWhenOrphaned();

if (isStale()) {
  const code = await build();
  if (code !== 0) process.exit(code);
}
// The build leaves these to whoever lays out the server: here and in the Dockerfile.
for (const folder of ["public", ".next/static"])
  cpSync(folder, join(SERVER, folder), { recursive: true, preserveTimestamps: true });
await import(`../${SERVER}/server.js`);

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

/** Runs `npm run build` to its end, passing on the signals that this process gets; the answer is its exit code. */
function build() {
  // The shell finds npm on every system, `npm.cmd` included.
  const child = spawn("npm run build", { shell: true, stdio: "inherit" });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const name of SIGNALS) process.off(name, pass);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** npm starts us through a shell, which dies of a signal without passing it on: then we have another parent. */
function stopWhenOrphaned() {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, "SIGTERM"), 500).unref();
}
