"use client";

import { useId, useState } from "react";
import type { PanelProps } from "@/components/share/actions";
import { Dialog } from "@/components/ui/dialog";
import { useSaid } from "@/components/ui/use-said";
import { questionOf } from "@/lib/describe";
import { keptLimits, type Kept } from "@/lib/keep/kept";
import type { Outcome } from "@/lib/keep/store";
import { formatComparison } from "@/lib/share/write-comparison";
import { formatQuery } from "@/lib/share/write-query";
import { Backup } from "./backup";
import { KeptList } from "./kept-list";
import { useKept } from "./use-kept";

/** Keeps the scenario under a name on this device, and opens, renames or forgets what is kept. */
export default function KeepDialog({ scenario, locale, update, onClose }: PanelProps) {
  const { store, keepings, failure } = useKept();
  const [said, setSaid] = useSaid();
  const [renaming, setRenaming] = useState<Kept>();
  /** the new name and the link of what was renamed, where one goes on */
  const [renamed, setRenamed] = useState<string>();
  const say = async (task: Promise<Outcome>, done: string) => {
    const outcome = await task;
    setSaid(outcome.ok ? done : outcome.reason);
    return outcome.ok;
  };

  async function rename(item: Kept, name: string) {
    setRenamed(`${name} ${item.query}`);
    if (await say(store.rename(item, name), `Renamed to “${name}”.`)) setRenaming(undefined);
  }

  return (
    <Dialog title="Keep on this device" onClose={onClose}>
      <NameForm
        label="Name"
        submit="Keep"
        start={questionOf(scenario, locale)}
        onName={(name) => {
          const item = { name, query: formatQuery(scenario), savedAt: new Date().toISOString() };
          void say(store.add([item]), `“${name}” is kept on this device.`);
        }}
      />
      <p role="status" className="mt-2 min-h-5 text-sm">
        {failure ?? said}
      </p>
      {keepings && (
        <section className="mt-3" aria-label="Kept">
          <KeptList
            {...keepings}
            locale={locale}
            renderActions={(item, itsScenario) =>
              renaming === item ? (
                <NameForm
                  label="New name"
                  submit="Rename"
                  start={item.name}
                  isNext
                  onName={(name) => void rename(item, name)}
                />
              ) : (
                <>
                  <button
                    type="button"
                    className="link min-h-11"
                    onClick={() => {
                      // The prices of a basket come with the page, so a basket opens as a page.
                      if (itsScenario.gifts.length > 0) window.location.assign(`/?${item.query}`);
                      else update(itsScenario, true);
                      onClose();
                    }}
                  >
                    Open<span className="sr-only"> {item.name}</span>
                  </button>
                  <a
                    className="link flex min-h-11 items-center"
                    href={`/compare?${formatComparison([{ scenario }, { scenario: itsScenario }])}`}
                  >
                    Compare<span className="sr-only"> {item.name}</span>
                  </a>
                  <button
                    type="button"
                    className="link min-h-11"
                    // oxlint-disable-next-line jsx-a11y/no-autofocus
                    autoFocus={renamed === `${item.name} ${item.query}`}
                    onFocus={() => setRenamed(undefined)}
                    onClick={() => setRenaming(item)}
                  >
                    Rename<span className="sr-only"> {item.name}</span>
                  </button>
                  <button
                    type="button"
                    className="link min-h-11"
                    onClick={() => void say(store.remove(item), `“${item.name}” is no longer kept.`)}
                  >
                    Forget<span className="sr-only"> {item.name}</span>
                  </button>
                </>
              )
            }
          />
          {keepings.unreadable > 0 && (
            <button
              type="button"
              className="link min-h-11 text-sm"
              onClick={() => void say(store.removeUnreadable(), "What was damaged is gone.")}
            >
              Forget what is damaged
            </button>
          )}
        </section>
      )}
      <Backup kept={keepings?.kept ?? []} onRestore={(items) => store.add(items)} />
    </Dialog>
  );
}

interface NameFormProps {
  label: string;
  submit: string;
  start: string;
  /** it was asked for just now, and is what one turns to next */
  isNext?: boolean;
  onName(name: string): void;
}

function NameForm({ label, submit, start, isNext, onName }: NameFormProps) {
  const id = useId();
  const [name, setName] = useState(start);
  return (
    <form
      className="flex w-full items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) onName(name.trim());
      }}
    >
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        className="control min-w-0 flex-1"
        maxLength={keptLimits.name}
        required
        value={name}
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={isNext}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="button">
        {submit}
      </button>
    </form>
  );
}
