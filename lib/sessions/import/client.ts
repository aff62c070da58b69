import type { Session } from "../session";
import type { ImportOptions, ImportPreview } from "./preview";
import type { FromImporter, ToImporter } from "./worker";

/** As much of a Worker as an import uses. */
export interface ImportWorker {
  postMessage(message: ToImporter): void;
  addEventListener(type: "message", listener: (event: { data: FromImporter }) => void): void;
  addEventListener(type: "error", listener: (event: unknown) => void): void;
  terminate(): void;
}

function openWorker(): ImportWorker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}

/**
 * `importFile` off the main thread, in a worker of its own that ends with the import. Rejects only when
 * `signal` is aborted, with its reason.
 */
export function importInWorker(
  file: Blob,
  { signal, onProgress, ...options }: ImportOptions,
  open: () => ImportWorker = openWorker,
): Promise<ImportPreview> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const port = open();
    const sessions: Session[] = [];
    const cancel = () => {
      port.postMessage({ type: "cancel" });
      port.terminate();
      reject(signal?.reason as Error);
    };
    const finish = (preview: ImportPreview) => {
      signal?.removeEventListener("abort", cancel);
      port.terminate();
      resolve(preview);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    port.addEventListener("message", ({ data }) => {
      if (data.type === "progress") onProgress?.(data.fraction);
      else if (data.type === "sessions") sessions.push(...data.sessions);
      else finish({ ...data.preview, sessions });
    });
    // A worker dies without a word when its memory runs out.
    port.addEventListener("error", () =>
      finish({
        format: "unknown",
        sessions: [],
        skipped: [],
        needs: [],
        problems: ["This file was too much for your browser to read. Split it, or try on a computer."],
      }),
    );
    port.postMessage({ type: "start", file, options });
  });
}
