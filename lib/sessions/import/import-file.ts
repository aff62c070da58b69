import { readBackup } from "../export";
import { readDelimited } from "./delimited";
import { GiftLog } from "./gift-log";
import { normaliseRecord, walkJson } from "./json-records";
import { Findings, type ImportOptions, type ImportPreview, Refusal } from "./preview";
import { type Encoding, readHead, readLines, readText, readUtf8, type Source } from "./read";
import { type Recognised, recognise } from "./recognise";
import { TableReader } from "./table";
import { ExportReader, isExportSection, isGoLiveItem } from "./tiktok-export";
import type { ZipEntry } from "./zip";

const MAX_JSON = 500 << 20;

/**
 * Reads a file of the creator's own, or a pasted text as one, and shows what could be imported; nothing is saved. Any
 * file gives a preview: one that cannot be read has a sentence in `problems` and no sessions. Rejects only when
 * `signal` is aborted, with its reason.
 */
export async function importFile(source: Source, options: ImportOptions): Promise<ImportPreview> {
  try {
    return await importRecognised(source, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    const sentence =
      error instanceof Refusal
        ? error.message
        : "This file could not be read: it is damaged, or of a kind we do not know. Download it again, or save it as CSV.";
    return { format: "unknown", sessions: [], skipped: [], problems: [sentence], needs: [] };
  }
}

async function importRecognised(source: Source, options: ImportOptions): Promise<ImportPreview> {
  const found = recognise(await readHead(source));
  if (found.kind === "zip") {
    if (source instanceof Blob) return importArchive(source, options);
    throw new Refusal("This ZIP holds another ZIP. Unpack it first, then import the file inside.");
  }
  if (source.size > MAX_JSON)
    throw new Refusal("This file is larger than 500 MB. Ask TikTok for your LIVE data alone, or split the file.");
  return IMPORTERS[found.kind](source, found.encoding, new Findings(options.now), options);
}

async function importArchive(file: Blob, options: ImportOptions): Promise<ImportPreview> {
  // Loaded only for archives and spreadsheets.
  const [{ readZip }, { isWorkbook, readWorkbook }] = await Promise.all([import("./zip"), import("./xlsx")]);
  const entries = await readZip(file, MAX_JSON, options.signal);
  if (isWorkbook(entries)) {
    const findings = new Findings(options.now);
    const table = new TableReader(findings, options);
    for (const row of await readWorkbook(entries, findings, options)) table.push(row);
    return table.finish();
  }
  let first: ImportPreview | undefined;
  for (const entry of likeliest(entries)) {
    const preview = await importFile(entry, options);
    if (preview.sessions.length || preview.needs.length) return preview;
    if (!first || (first.format === "unknown" && preview.format !== "unknown")) first = preview;
  }
  if (!first)
    throw new Refusal("This ZIP holds no JSON, text or table. Choose the ZIP that TikTok sent, or the file inside.");
  return first;
}

/** The few files of an archive that can hold LIVEs, the likeliest first; all others are never unpacked. */
function likeliest(entries: readonly ZipEntry[]): ZipEntry[] {
  const ranks = [
    /user_data[^/]*\.json$/i,
    /go ?live ?history\.(json|txt)$/i,
    /\.(json|ndjson|jsonl)$/i,
    /\.(csv|tsv)$/i,
  ];
  const rank = ({ name }: ZipEntry) => ranks.findIndex((pattern) => pattern.test(name));
  return entries
    .filter((entry) => rank(entry) >= 0 && !/(^|\/)(__macosx|\.)/i.test(entry.name))
    .sort((a, b) => rank(a) - rank(b) || b.size - a.size)
    .slice(0, 8);
}

type Importer = (
  source: Source,
  encoding: Encoding,
  findings: Findings,
  options: ImportOptions,
) => Promise<ImportPreview>;

const importJson: Importer = async (source, encoding, findings, options) => {
  const [exported, log] = [new ExportReader(findings), new GiftLog(findings)];
  let isExport = false;
  let events = 0;
  await walkJson(readUtf8(source, encoding, options), {
    wants(path, kind) {
      isExport ||= isExportSection(path);
      if (kind !== "object") return false;
      // A log is a list of events, or an object with one, whatever its name.
      const isEvent = !isExport && path.length <= 2 && path.at(-1) === "*";
      return isGoLiveItem(path) || isEvent;
    },
    record(value, path) {
      if (isGoLiveItem(path)) exported.add(value);
      else log.add(value, `event ${++events}`);
    },
  });
  if (isExport) return finishExport(exported, findings, options);
  return finishLog(
    log,
    findings,
    "This JSON file is neither TikTok's data download nor a log of gifts. Choose user_data_tiktok.json, or the ZIP that TikTok sent.",
  );
};

const importEventLines: Importer = async (source, encoding, findings, options) => {
  const log = new GiftLog(findings);
  let number = 0;
  for await (const line of readLines(source, encoding, options)) {
    number++;
    if (!line.trim()) continue;
    let event: unknown;
    try {
      event = JSON.parse(line);
    } catch {
      findings.skip(`line ${number}`, "it is not whole");
      continue;
    }
    if (typeof event === "object" && event !== null) log.add(normaliseRecord(event), `line ${number}`);
  }
  return finishLog(log, findings, "This log holds no gifts and no viewer counts of a LIVE.");
};

/** TikTok's data download as text: "Live Start Time: 2025-03-01 19:00:00" and so on, an empty line after each LIVE. */
const importFieldLines: Importer = async (source, encoding, findings, options) => {
  const exported = new ExportReader(findings);
  let fields = new Map<string, string>();
  const close = () => {
    const record = normaliseRecord(Object.fromEntries(fields));
    if (record.livestarttime !== undefined) exported.add(record);
    fields = new Map();
  };
  for await (const line of readLines(source, encoding, options)) {
    const [, name, value] = /^[^\p{L}:]*(\p{L}[\p{L} _]{1,39})\s*:(.*)/u.exec(line) ?? [];
    const key = name?.trim();
    if (!key || fields.has(key)) close();
    if (key) fields.set(key, value.trim());
  }
  close();
  return finishExport(exported, findings, options);
};

const importBackup: Importer = async (source, encoding, findings, options) => {
  const backup = readBackup((await readText(source, encoding, options)).text);
  if ("reason" in backup) throw new Refusal(backup.reason);
  const { sessions, skipped } = backup;
  for (const { where, why } of skipped) findings.skip(where, why);
  if (sessions.length + skipped.length === 0) findings.problems.push("This backup holds no LIVEs.");
  return findings.preview("backup", { sessions });
};

const importTable: Importer = async (source, encoding, findings, options) => {
  const { text, isLatin } = await readText(source, encoding, options);
  const table = new TableReader(findings, options);
  for await (const rows of readDelimited(text.replace(/^\ufeff/, ""), options))
    for (const cells of rows) table.push(cells);
  const preview = await table.finish();
  if (isLatin)
    findings.problems.push("This file is not in Unicode and is read as Western European text: check names and notes.");
  return preview;
};

const IMPORTERS: Record<Exclude<Recognised["kind"], "zip">, Importer> = {
  json: importJson,
  "event-lines": importEventLines,
  "field-lines": importFieldLines,
  backup: importBackup,
  table: importTable,
};

function finishExport(exported: ExportReader, findings: Findings, { earningUnit }: ImportOptions): ImportPreview {
  const asked = exported.finish(earningUnit);
  const preview = findings.preview("tiktok-export", asked);
  if (preview.sessions.length === 0 && preview.skipped.length === 0)
    findings.problems.push(
      "This is TikTok's data download, but it holds no LIVE of yours. Ask TikTok for all your data, as JSON.",
    );
  return preview;
}

function finishLog(log: GiftLog, findings: Findings, otherwise: string): ImportPreview {
  if (log.events === 0) throw new Refusal(otherwise);
  const giftStats = log.finish();
  return findings.preview("gift-log", giftStats ? { giftStats } : {});
}
