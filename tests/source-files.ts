import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const IGNORED = new Set(
  [".git", ...read(".gitignore").split("\n").filter(Boolean)].map((line) => line.replace(/\/$/, "")),
);

/** The text of a file of the repository. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** Every file of the repository by its path from the root, but for those that git is told to ignore. */
export function listFiles(folder = ""): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (IGNORED.has(entry.name) || IGNORED.has(path)) return [];
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
