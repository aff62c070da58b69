import { breathe } from "@/lib/breathe";
import { parseQuery } from "@/lib/share/read-query";
import { formatQuery } from "@/lib/share/write-query";
import { keptLimits, type Kept } from "./kept";

const FORMAT = "livetake kept scenarios";
const LIMITS = { items: 10_000, bytes: 5_000_000 } as const;
/** So many of the sentences are given; the others are counted. */
const TOLD = 5;

/** Everything kept, as one JSON text. */
export function writeBackup(kept: readonly Kept[]): string {
  return JSON.stringify({ format: FORMAT, version: 1, kept }, null, 2);
}

/** What a backup holds, and what of it had to be mended, in a few sentences. */
interface Backup {
  kept: Kept[];
  mended: string[];
}

/**
 * Reads a backup whole or not at all: the first thing that is wrong is the reason why none of it was taken. Figures are read
 * as those of any link, which a bad one does not spoil.
 */
export async function readBackup(backup: Blob): Promise<Backup | { reason: string }> {
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
  const read: Backup = { kept: [], mended: [] };
  for (const [i, item] of file.kept.entries()) {
    if (i % 100 === 0) await breathe();
    const fault = readItem(item, read);
    if (fault) return refuse(`scenario ${i + 1} ${fault}`);
  }
  const untold = read.mended.length - TOLD;
  if (untold > 0) read.mended.splice(TOLD, untold, `${untold} more ${untold === 1 ? "was" : "were"} mended likewise.`);
  return read;
}

/** Adds an item to what was read, or says what is wrong with it. */
function readItem(item: unknown, { kept, mended }: Backup): string | undefined {
  if (!isRecord(item)) return "is no scenario";
  const { name, query, savedAt } = item;
  if (typeof name !== "string" || name.trim() === "" || name.length > keptLimits.name) return "has no usable name";
  if (typeof query !== "string") return `(“${name}”) has no figures`;
  if (query.length > keptLimits.query) return `(“${name}”) has more figures than any link holds`;
  if (typeof savedAt !== "string" || !Number.isFinite(Date.parse(savedAt))) return `(“${name}”) has no date`;
  const { scenario, problems } = parseQuery(new URLSearchParams(query));
  mended.push(...problems.map(({ reason }) => `“${name}”: ${reason}`));
  kept.push({ name: name.trim(), query: formatQuery(scenario), savedAt: new Date(savedAt).toISOString() });
  return undefined;
}

function refuse(reason: string): { reason: string } {
  return { reason: `Nothing was restored: ${reason.replace(/\.$/, "")}.` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
