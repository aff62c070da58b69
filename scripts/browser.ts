/**
 * Finds a Chromium to drive: the one named by CHROMIUM_PATH, the system's, Playwright's, or else the one that comes
 * with the dev dependencies, so that the browser tests need nothing but `npm ci`.
 */
import packaged from "@sparticuz/chromium";
import { chromium, type LaunchOptions } from "@playwright/test";
import { existsSync, mkdtempSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

const ARGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** How Playwright is to launch the browser found. Throws when `CHROMIUM_PATH` names no file. */
export async function findBrowser(): Promise<LaunchOptions> {
  const installed = named() ?? onPath() ?? playwrights();
  return installed ? { executablePath: installed, args: ARGS } : unpacked();
}

function named(): string | undefined {
  const path = process.env.CHROMIUM_PATH ?? process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH;
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH is ${path}, where there is no file. Mend or unset it.`);
  return path;
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const names = ["chromium", "google-chrome", "google-chrome-stable"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function playwrights(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** The packaged Chromium (Linux, x64) brings its own NSS and a font, for machines that have neither. */
async function unpacked(): Promise<LaunchOptions> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium found. Run `npx playwright install chromium`, or set CHROMIUM_PATH.");
  }
  const folder = resolve("node_modules/.cache/chromium");
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, "chromium"),
    args: ARGS,
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, "al2023/lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

/** The package unpacks into the temporary folder it is told of; the rename at the end keeps half an unpacking out. */
async function unpack(folder: string): Promise<void> {
  mkdirSync(resolve(folder, ".."), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  // The libraries are unpacked only where the package believes it is on the system that lacks them.
  Object.assign(process.env, { TMPDIR: draft, AWS_EXECUTION_ENV: "nodejs20.x" });
  await packaged.executablePath();
  restore({ TMPDIR, AWS_EXECUTION_ENV });
  const fonts = `<include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}/fonts</dir>`;
  writeFileSync(
    join(draft, "fonts.conf"),
    `<fontconfig>${fonts}<cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
}

function restore(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
