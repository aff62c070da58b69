"use client";

import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { writeEntry } from "@/lib/sessions/entry";
import { formatLocalDay, type Reader } from "@/lib/sessions/local-time";
import type { Session } from "@/lib/sessions/session";
import { EntryForm } from "./entry-form";
import type { LastAction } from "./use-log";

interface EditDialogProps {
  edited: Session;
  reader: Reader;
  /** what was done last: why it was not is told here */
  last: LastAction | undefined;
  /** answers whether it was saved */
  onSave(session: Session): Promise<boolean>;
  /** answers when it was tried: the dialog is closed then, or says why not */
  onDelete(): Promise<void>;
  onClose(): void;
}

/** One LIVE of the log, changed or taken out of it. */
export function EditDialog({ edited, reader, last, onSave, onDelete, onClose }: EditDialogProps) {
  // Pressed once more, it would tell that the LIVE is gone in the place of the way back.
  const [isDeleting, setDeleting] = useState(false);
  return (
    <Dialog title={`LIVE of ${formatLocalDay(edited.start, reader)}`} onClose={onClose}>
      <EntryForm
        name="Edit this LIVE"
        initial={writeEntry(edited, reader)}
        edited={edited}
        reader={reader}
        submit="Save"
        onSubmit={onSave}
      >
        <button
          type="button"
          className="button disabled:opacity-40"
          disabled={isDeleting}
          onClick={() => {
            setDeleting(true);
            void onDelete().then(() => setDeleting(false));
          }}
        >
          Delete
        </button>
      </EntryForm>
      {/* Inside, because everything beside an open dialog is out of reach. */}
      {last && !last.undo && (
        <p role="alert" className="mt-3 text-sm font-medium text-rose">
          {last.text}
        </p>
      )}
    </Dialog>
  );
}
