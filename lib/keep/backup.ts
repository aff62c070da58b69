import { parseQuery } from "@/lib/share/read-query";
import { formatQuery } from "@/lib/share/write-query";
import type { Kept } from "./store";

const FORMAT = "livetake kept scenarios";
const LIMITS = { items: 10_000, name: 120, bytes: 5_000_000 } as const;

/** Everything kept, as one JSON text. */
export function writeBackup(kept: readonly Kept[]): string {
  return JSON.stringify({ format: FORMAT, version: 1, kept }, null, 2);
}

/**
 * Reads a backup whole or not at all: the first thing that is wrong is the reason why none of it was taken.
 */
export async function readBackup(backup: Blob): Promise<{ kept: Kept[] } | { reason: string }> {
  if (backup.size > LIMITS.bytes) return refuse("it is larger than 5 MB, which no backup is");
  let file: unknown;
  try {
    file = JSON.parse(await backup.text());
  } catch {
    return refuse("it is not JSON, or it is cut off");
  }
  if (!isRecord(file) || file.format !== FORMAT) return refuse("it is not a backup of kept scenarios");
  if (file.version !== 1) return refuse("a newer version of this page wrote it. Reload the page, then try again");
  if (!Array.isArray(file.kept)) return refuse("its list of scenarios is missing");
  if (file.kept.length > LIMITS.items) return refuse(`it holds more than ${LIMITS.items} scenarios`);
  const kept: Kept[] = [];
  for (const [i, item] of file.kept.entries()) {
    const read = readItem(item);
    if (typeof read === "string") return refuse(`scenario ${i + 1} ${read}`);
    kept.push(read);
  }
  return { kept };
}

function readItem(item: unknown): Kept | string {
  if (!isRecord(item)) return "is no scenario";
  const { name, query, savedAt } = item;
  if (typeof name !== "string" || name.trim() === "" || name.length > LIMITS.name) return "has no usable name";
  if (typeof query !== "string") return `(“${name}”) has no figures`;
  if (typeof savedAt !== "string" || !Number.isFinite(Date.parse(savedAt))) return `(“${name}”) has no date`;
  const { scenario, problems } = parseQuery(new URLSearchParams(query));
  if (problems.length > 0) return `(“${name}”) cannot be read: ${problems[0].reason}`;
  return { name: name.trim(), query: formatQuery(scenario), savedAt: new Date(savedAt).toISOString() };
}

function refuse(reason: string): { reason: string } {
  return { reason: `Nothing was restored: ${reason.replace(/\.$/, "")}.` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
