"use client";

import { useId } from "react";
import { download } from "@/components/share/download";
import { useSaid } from "@/components/ui/use-said";
import { readBackup, writeBackup } from "@/lib/keep/backup";
import type { Kept } from "@/lib/keep/kept";
import type { Outcome } from "@/lib/keep/store";

interface BackupProps {
  kept: readonly Kept[];
  /** adds what is not there yet */
  onRestore(items: readonly Kept[]): Promise<Outcome>;
}

/** Everything kept as one file, and back. */
export function Backup({ kept, onRestore }: BackupProps) {
  const id = useId();
  const [said, setSaid] = useSaid();

  async function restore(file: File) {
    const read = await readBackup(file);
    if ("reason" in read) {
      setSaid(read.reason);
      return;
    }
    const before = new Set(kept.map(({ name, query }) => `${name}\n${query}`));
    const added = new Set(read.kept.map(({ name, query }) => `${name}\n${query}`).filter((key) => !before.has(key)))
      .size;
    const outcome = await onRestore(read.kept);
    const there = read.kept.length - added;
    setSaid(
      outcome.ok
        ? [`${added} added; ${there} ${there === 1 ? "was" : "were"} here already.`, ...read.mended].join(" ")
        : outcome.reason,
    );
  }

  return (
    <section className="mt-6">
      <h3 className="font-semibold">Backup</h3>
      <div className="flex flex-wrap items-center gap-x-5 text-sm">
        <button
          type="button"
          className="link min-h-11"
          disabled={kept.length === 0}
          onClick={() => download(new Blob([writeBackup(kept)], { type: "application/json" }), "livetake-kept.json")}
        >
          Save all to a file
        </button>
        <label htmlFor={id} className="link flex min-h-11 cursor-pointer items-center has-focus-visible:outline-2">
          Restore from a file
          <input
            id={id}
            type="file"
            accept="application/json,.json"
            className="sr-only"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void restore(file);
              // The same file may be chosen again.
              currentTarget.value = "";
            }}
          />
        </label>
      </div>
      <p role="status" className="text-sm">
        {said}
      </p>
    </section>
  );
}
