import type { Session } from "../session";
import { importFile } from "./import-file";
import type { ImportOptions, ImportPreview } from "./preview";

/** What a page says to the import worker … */
export type ToImporter =
  { type: "start"; file: Blob; options: Omit<ImportOptions, "signal" | "onProgress"> } | { type: "cancel" };

/** … and what it answers. After a cancel it answers no more. */
export type FromImporter =
  | { type: "progress"; fraction: number }
  /** A part of the preview's sessions: a hundred thousand in one message would hold up the page that unpacks it. */
  | { type: "sessions"; sessions: Session[] }
  | { type: "done"; preview: ImportPreview };

const SESSIONS_A_MESSAGE = 2000;

interface Port {
  postMessage(message: FromImporter): void;
  addEventListener(type: "message", listener: (event: { data: ToImporter }) => void): void;
}

/** Answers the messages of one page; one import at a time. */
export function serveImports(port: Port): void {
  let running: AbortController | undefined;
  port.addEventListener("message", ({ data }) => {
    running?.abort();
    running = new AbortController();
    if (data.type === "start") void answer(data, running.signal, port);
  });
}

async function answer(
  { file, options }: Extract<ToImporter, { type: "start" }>,
  signal: AbortSignal,
  port: Port,
): Promise<void> {
  const onProgress = (fraction: number) => port.postMessage({ type: "progress", fraction });
  try {
    const { sessions, ...preview } = await importFile(file, { ...options, signal, onProgress });
    for (let from = 0; from < sessions.length; from += SESSIONS_A_MESSAGE)
      port.postMessage({ type: "sessions", sessions: sessions.slice(from, from + SESSIONS_A_MESSAGE) });
    port.postMessage({ type: "done", preview: { ...preview, sessions: [] } });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

if (typeof document === "undefined" && "importScripts" in globalThis) serveImports(globalThis);
