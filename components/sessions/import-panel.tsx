"use client";

import { Suspense, useEffect, useEffectEvent, useId, useState } from "react";
import { fetched, Unfetched } from "@/components/ui/fetched";
import { Fold } from "@/components/ui/fold";
import type { Scenario } from "@/lib/earnings";
import { formatCounted, formatShare } from "@/lib/format";
import type { ImportOptions, ImportPreview as Preview } from "@/lib/sessions/import/preview";
import type { Reader } from "@/lib/sessions/local-time";
import type { Session } from "@/lib/sessions/session";
import type { Act } from "./use-log";

interface ImportPanelProps {
  /** the log, oldest first */
  known: readonly Session[];
  act: Act;
  /** the payout terms and the date by which a file is read */
  scenario: Scenario;
  asOf: string;
  reader: Reader;
}

const ImportPreview = fetched(() => import("./import-preview"));
const fetchReader = () => import("@/lib/sessions/import/client");

/** What the creator said of a file after seeing its preview. */
export type Answers = Pick<ImportOptions, "earningUnit" | "timeZone" | "mapping">;

type Stage =
  | { is: "waiting"; hasFailed?: boolean }
  | { is: "reading"; name: string; fraction: number; cancel(): void }
  | { is: "preview"; name: string; source: Blob; answers: Answers; preview: Preview };

/** Files and pasted tables, read beside the page and shown before anything is saved. */
export function ImportPanel({ known, act, ...given }: ImportPanelProps) {
  const [stage, setStage] = useState<Stage>({ is: "waiting" });
  const [pasted, setPasted] = useState("");
  async function read(source: Blob, name: string, answers: Answers) {
    const controller = new AbortController();
    const cancel = () => controller.abort(new Error("cancelled"));
    setStage({ is: "reading", name, fraction: 0, cancel });
    try {
      const { importInWorker } = await fetchReader();
      const preview = await importInWorker(source, {
        ...answers,
        now: new Date().toISOString(),
        signal: controller.signal,
        onProgress: (fraction) => setStage((old) => (old.is === "reading" ? { ...old, fraction } : old)),
      });
      setStage({ is: "preview", name, source, answers, preview });
    } catch {
      setStage({ is: "waiting", hasFailed: !controller.signal.aborted });
    }
  }

  const choose = (file?: File) => file && void read(file, file.name, {});
  const close = () => setStage({ is: "waiting" });
  const isOver = useFileDrop((file) => stage.is === "waiting" && choose(file));

  if (stage.is === "reading") return <Reading {...stage} locale={given.reader.locale} />;
  if (stage.is === "preview")
    return (
      <Suspense>
        <ImportPreview
          {...stage}
          {...given}
          known={known}
          onAnswer={(answers) => void read(stage.source, stage.name, { ...stage.answers, ...answers })}
          onClose={close}
          onSave={async (sessions, replaces) => {
            const at = new Date().toISOString();
            const step = { id: at, name: stage.name, at, sessions: sessions.length };
            const text = `${formatCounted(sessions.length, "LIVE", given.reader.locale)} added from ${stage.name}`;
            if (await act(text, (store) => store.addImport(step, sessions, replaces))) {
              setPasted("");
              close();
            }
          }}
        />
      </Suspense>
    );
  return (
    <Sources
      {...{ isOver, pasted }}
      hasFailed={stage.hasFailed}
      onFile={choose}
      onPaste={setPasted}
      onTable={(text) => void read(new Blob([text]), "pasted table", {})}
    />
  );
}

/** The whole page takes a file: one let go beside the box would otherwise be opened in the page's place. */
function useFileDrop(onFile: (file?: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const drag = useEffectEvent((event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    if (event.type === "dragover") setOver(true);
    else if (event.type === "drop" || !event.relatedTarget) setOver(false);
    if (event.type === "drop") onFile(event.dataTransfer.files[0]);
  });
  useEffect(() => {
    const kinds = ["dragover", "dragleave", "drop"] as const;
    for (const kind of kinds) window.addEventListener(kind, drag);
    return () => kinds.forEach((kind) => window.removeEventListener(kind, drag));
  }, []);
  return isOver;
}

interface ReadingProps {
  name: string;
  fraction: number;
  cancel(): void;
  locale: string;
}

function Reading({ name, fraction, cancel, locale }: ReadingProps) {
  return (
    <div className="rounded-(--radius) border border-control p-4">
      <p className="[overflow-wrap:anywhere]">Reading {name}</p>
      <progress className="mt-2 w-full accent-rose" value={fraction} aria-label={`Reading ${name}`}>
        {formatShare(fraction, locale, 0)}
      </progress>
      <button type="button" className="button mt-2" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}

interface SourcesProps {
  /** whether a file is held over the page */
  isOver: boolean;
  hasFailed?: boolean;
  pasted: string;
  onFile(file?: File): void;
  onPaste(text: string): void;
  onTable(text: string): void;
}

/** Where LIVEs may come from: a file, a table that is pasted, and how to get one. */
function Sources({ isOver, hasFailed, pasted, onFile, onPaste, onTable }: SourcesProps) {
  const id = useId();
  return (
    <div>
      <div
        className={`rounded-(--radius) border border-dashed p-4 ${isOver ? "border-ink bg-rose-soft" : "border-control"}`}
      >
        <label htmlFor={id} className="button cursor-pointer has-focus-visible:outline-2">
          Choose a file
          <input
            id={id}
            type="file"
            className="sr-only"
            onChange={({ target }) => {
              onFile(target.files?.[0]);
              target.value = "";
            }}
          />
        </label>
        <span className="ml-3 text-sm text-quiet max-sm:hidden">or drop it on this page</span>
        <p className="mt-2 text-sm text-quiet">
          TikTok’s data download (JSON or ZIP), a table (CSV, TSV, XLSX), a log of gifts, or a backup of this page. It
          is read on this device and shown before anything is saved.
        </p>
        {hasFailed && <Unfetched />}
      </div>
      <Fold title="Paste a table">
        <form
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (pasted.trim()) onTable(pasted);
          }}
        >
          <label className="block text-sm">
            A row for each LIVE, with its headings
            <textarea
              className="control mt-1 block w-full py-2 font-mono text-sm"
              rows={5}
              value={pasted}
              placeholder={"Date and time, Minutes, Diamonds\n2026-11-20 19:00, 90, 412"}
              onChange={({ target }) => onPaste(target.value)}
            />
          </label>
          <button type="submit" className="button">
            Read the table
          </button>
        </form>
      </Fold>
      <Fold title="Where do I find my LIVEs?">
        <ol className="list-decimal space-y-1 pl-5 text-sm">
          <li>In TikTok: Settings and privacy, Account, Download your data.</li>
          <li>Choose JSON, ask for all data, and come back when it is ready, mostly after a day or two.</li>
          <li>Choose the ZIP here. Only the list of your LIVEs is read; everything else in it stays unopened.</li>
        </ol>
        <p className="text-sm">
          LIVE Center shows viewers and diamonds of each LIVE: type them in, or copy the rows and paste them above.
        </p>
      </Fold>
    </div>
  );
}
