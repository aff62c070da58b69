"use client";

import { KeptList } from "@/components/keep/kept-list";
import { useKept } from "@/components/keep/use-kept";
import { Dialog } from "@/components/ui/dialog";
import { readName } from "@/lib/share/read-number";
import { NAME_LENGTH } from "@/lib/share/write-comparison";
import type { ComparePanelProps } from "./comparison";

/** Adds a kept scenario to the comparison, under its name. */
export default function KeptDialog({ locale, onAdd, onClose }: ComparePanelProps) {
  const { keepings, failure } = useKept();
  return (
    <Dialog title="Add one that you keep" onClose={onClose}>
      {failure && <p role="alert">{failure}</p>}
      {keepings && (
        <KeptList
          {...keepings}
          locale={locale}
          renderActions={(item, scenario) => (
            <button
              type="button"
              className="link min-h-11"
              onClick={() => {
                onAdd(scenario, readName(item.name, NAME_LENGTH));
                onClose();
              }}
            >
              Add<span className="sr-only"> {item.name}</span>
            </button>
          )}
        />
      )}
    </Dialog>
  );
}
