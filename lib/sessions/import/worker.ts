import { importFile } from "./import-file";
import type { ImportOptions, ImportPreview } from "./preview";

/** What a page says to the import worker … */
export type ToImporter =
  | { type: "start"; file: Blob & { name?: string }; options: Omit<ImportOptions, "signal" | "onProgress"> }
  | { type: "cancel" };

/** … and what it answers. After a cancel it answers no more. */
export type FromImporter = { type: "progress"; fraction: number } | { type: "done"; preview: ImportPreview };

interface Port {
  postMessage(message: FromImporter): void;
  addEventListener(type: "message", listener: (event: { data: ToImporter }) => void): void;
}

/** Answers the messages of one page; one import at a time. */
export function serveImports(port: Port): void {
  let running: AbortController | undefined;
  port.addEventListener("message", ({ data }) => {
    running?.abort();
    if (data.type === "cancel") return;
    const controller = (running = new AbortController());
    const { signal } = controller;
    importFile(data.file, {
      ...data.options,
      signal,
      onProgress: (fraction) => signal.aborted || port.postMessage({ type: "progress", fraction }),
    }).then(
      (preview) => port.postMessage({ type: "done", preview }),
      () => {}, // rejects only when cancelled
    );
  });
}

if (typeof document === "undefined" && "importScripts" in globalThis) serveImports(globalThis);
