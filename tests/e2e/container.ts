import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { freePort } from "../../scripts/server";
import { expect, test as base } from "./test";

const SERVER = ".next/standalone";

interface Container {
  url: string;
  server: ChildProcess;
}

/**
 * What the Dockerfile lays out, sets and starts, in an empty folder far from the repository, where nothing that was
 * forgotten can be found by chance.
 */
export const test = base.extend<{ container: Container }>({
  // Playwright reads from the pattern what a fixture needs.
  // oxlint-disable-next-line no-empty-pattern
  container: async ({}, provide) => {
    const [, stage] = readFileSync("Dockerfile", "utf8")
      .replaceAll("\\\n", "")
      .split(/^FROM .*$/m)
      .slice(-2);
    const folder = mkdtempSync(join(tmpdir(), "livetake-"));
    for (const [, from, to] of stage.matchAll(/^COPY --from=build \/site\/(\S+) (\S+)$/gm))
      cpSync(from, join(folder, to), {
        recursive: true,
        // `npm start` has laid these beside the server already; an image has them by its own lines alone.
        filter: (path) => from !== SERVER || !/^(public|\.next\/static)$/.test(relative(SERVER, path)),
      });
    const [, settings] = /^ENV (.+)$/m.exec(stage)!;
    const port = await freePort();
    const set = settings.split(" ").map((one) => one.split("=") as [string, string]);
    const env = { ...(Object.fromEntries(set) as NodeJS.ProcessEnv), PATH: process.env.PATH, PORT: String(port) };
    const start = (instruction: RegExp) => {
      const [command, ...args] = JSON.parse(instruction.exec(stage)![1]) as string[];
      return spawn(command, args, { cwd: folder, env, stdio: "ignore" });
    };
    const server = start(/^CMD (.+)$/m);
    const health = async () => ((await once(start(/^HEALTHCHECK .*? CMD (.+)$/m), "exit")) as [number])[0];
    await expect.poll(health, { timeout: 20_000 }).toBe(0);
    await provide({ url: `http://localhost:${port}`, server });
    server.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  },
});

export { expect } from "./test";
