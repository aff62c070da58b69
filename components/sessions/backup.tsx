"use client";

import { useState } from "react";
import { download } from "@/components/share/download";
import { Dialog } from "@/components/ui/dialog";
import { Unfetched } from "@/components/ui/fetched";
import { Section } from "@/components/ui/section";
import { useTabMemory } from "@/components/ui/use-tab-memory";
import { formatCounted } from "@/lib/format";
import { formatLocalDay, type Reader } from "@/lib/sessions/local-time";
import type { Log } from "@/lib/sessions/store";
import { DRAFT } from "./entry-form";
import type { Act } from "./use-log";

const fetchWriters = () => import("@/lib/sessions/export");

interface BackupProps {
  log: Log;
  act: Act;
  reader: Reader;
}

/** The log as files, imports to take back, and everything to delete. */
export function Backup({ log: { sessions, imports, unreadable }, act, reader }: BackupProps) {
  const [, keepDraft] = useTabMemory(DRAFT);
  const [isAsking, setAsking] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const lives = (count: number) => formatCounted(count, "LIVE", reader.locale);

  const save = (kind: "json" | "csv") => void write(kind).catch(() => setFailed(true));

  async function write(kind: "json" | "csv") {
    const { sessionsCsv, writeBackup } = await fetchWriters();
    setFailed(false);
    const now = new Date().toISOString();
    const text = kind === "json" ? writeBackup(sessions, now) : sessionsCsv(sessions, reader.timeZone);
    const type = kind === "json" ? "application/json" : "text/csv";
    download(new Blob([text], { type }), `livetake-${now.slice(0, 10)}.${kind}`);
  }

  return (
    <Section
      id="backup"
      heading="Your log is on this device alone"
      source="A browser may clear what a page stores when space runs short or the page is long unvisited: keep a backup. To restore one, choose it above as a file to bring in."
    >
      {imports.length > 0 && (
        <ul className="mb-4 max-w-(--measure) text-sm" aria-label="Imports">
          {imports.map((step) => (
            <li key={step.id} className="flex items-center gap-4 border-b border-line">
              <span className="min-w-0 flex-1 truncate" title={step.name}>
                {step.name}
              </span>
              <span className="text-quiet">
                {lives(step.sessions)}, {formatLocalDay(step.at, reader)}
              </span>
              <button
                type="button"
                className="link min-h-11"
                aria-label={`Take back the import of ${step.name}`}
                onClick={() => void act(`Import taken back: ${step.name}`, (store) => store.undoImport(step.id))}
              >
                Take back
              </button>
            </li>
          ))}
        </ul>
      )}
      {unreadable > 0 && (
        <p className="mb-4 max-w-(--measure)">
          {formatCounted(unreadable, "record", reader.locale)} {unreadable === 1 ? "is" : "are"} damaged and left out of
          all this. Deleting everything removes what is damaged too.
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button" onClick={() => save("json")}>
          Download a backup
        </button>
        <button type="button" className="button" onClick={() => save("csv")}>
          Download as CSV
        </button>
        <button type="button" className="button" onClick={() => setAsking(true)}>
          Delete everything
        </button>
      </div>
      {hasFailed && <Unfetched />}
      {isAsking && (
        <Dialog title={`Delete ${lives(sessions.length)} from this device?`} onClose={() => setAsking(false)}>
          <p>You can undo it until you leave this page.</p>
          {/* Its buttons close the dialog the browser's own way, which gives the focus back. */}
          <form method="dialog" className="mt-3 flex flex-wrap gap-3">
            <button
              type="submit"
              className="button border-ink font-medium"
              onClick={() => {
                keepDraft(() => "");
                void act(`${lives(sessions.length)} deleted`, (store) => store.clear());
              }}
            >
              Delete them
            </button>
            <button type="submit" className="button">
              Keep them
            </button>
          </form>
        </Dialog>
      )}
    </Section>
  );
}
