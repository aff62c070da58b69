import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importFile } from "@/lib/sessions/import/import-file";
import type { ImportOptions, ImportPreview } from "@/lib/sessions/import/preview";

export const NOW = "2026-11-20T00:00:00.000Z";

/** The preview of a text or of bytes, as if chosen on 20 November 2026 in Berlin. */
export function previewOf(
  content: string | Uint8Array | Blob,
  options: Partial<ImportOptions> = {},
): Promise<ImportPreview> {
  const file = content instanceof Blob ? content : new Blob([content as BlobPart]);
  return importFile(file, { now: NOW, timeZone: "Europe/Berlin", ...options });
}

export function fixture(path: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, "../../../fixtures/imports", path));
}

/** The one sentence of a file from which nothing can be imported. */
export async function refusalOf(
  content: string | Uint8Array | Blob,
  options?: Partial<ImportOptions>,
): Promise<string> {
  const { format, sessions, skipped, problems, needs } = await previewOf(content, options);
  if (format !== "unknown" || sessions.length || skipped.length || needs.length || problems.length !== 1)
    throw new Error(`not refused in one sentence: ${JSON.stringify({ format, sessions: sessions.length, problems })}`);
  return problems[0];
}
