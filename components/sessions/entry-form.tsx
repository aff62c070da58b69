"use client";

import { useId, useRef, useState, type ReactNode } from "react";
import { Fold } from "@/components/ui/fold";
import { TextField } from "@/components/ui/text-field";
import { useTabMemory } from "@/components/ui/use-tab-memory";
import { doubtOf, entryOf, readEntry, type Entry, type EntryProblems } from "@/lib/sessions/entry";
import type { Reader } from "@/lib/sessions/local-time";
import type { Session } from "@/lib/sessions/session";

interface EntryFormProps {
  name: string;
  initial: Entry;
  /** the session that is being changed, if one is */
  edited?: Session;
  reader: Reader;
  submit: string;
  /** under which name this tab keeps what was typed and not saved; without one it goes with the page */
  memory?: string;
  /** answers whether it was saved; if not, everything typed stays */
  onSubmit(session: Session): Promise<boolean>;
  /** hears that what was typed is no LIVE yet */
  onRefusal?(): void;
  children?: ReactNode;
}

/** Under which name this tab keeps the LIVE that is about to be added. */
export const DRAFT = "live";

const commonTags = ["battle", "promoted", "collab", "event"];

/** One LIVE, typed: when, how long, and what it brought. */
export function EntryForm({
  name,
  initial,
  edited,
  reader,
  submit,
  memory,
  onSubmit,
  onRefusal,
  children,
}: EntryFormProps) {
  const [kept, keep] = useTabMemory(memory);
  const draft = entryOf(kept);
  const entry = draft ?? initial;
  const [problems, setProblems] = useState<EntryProblems>({});
  const form = useRef<HTMLFormElement>(null);
  const tagsId = useId();
  const tags = [...new Set([...commonTags, ...entry.tags])];

  const enter = (change: Partial<Entry>) =>
    keep((before) => JSON.stringify({ ...(entryOf(before) ?? initial), ...change }));

  const field = (key: Exclude<keyof Entry, "tags">) => ({
    value: entry[key],
    hasRemarks: true,
    problem: problems[key],
    note: key === "viewers" || key === "money" ? doubtOf(entry, key, reader.locale) : undefined,
    onChange: (value: string) => {
      enter({ [key]: value });
      setProblems({ ...problems, [key]: undefined, whole: undefined });
    },
  });

  /** Goes to a field once what has changed is painted: focus takes a slow phone as long as the form itself. */
  const goTo = (selector: string) =>
    requestAnimationFrame(() => setTimeout(() => form.current?.querySelector<HTMLElement>(selector)?.focus()));

  async function save() {
    const read = readEntry(entry, { ...reader, now: new Date().toISOString() }, edited);
    if ("problems" in read) {
      setProblems(read.problems);
      onRefusal?.();
      goTo("[aria-invalid]");
      return;
    }
    setProblems({});
    if (await onSubmit(read.session)) {
      keep(() => "");
      goTo("input");
    }
  }

  return (
    <form
      ref={form}
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="grid grid-cols-2 gap-x-3 gap-y-2">
        {/* A time to choose, once there is one: browsers take long to lay out the first such field of a page. */}
        <TextField
          label="Began"
          type={entry.start || draft ? "datetime-local" : "text"}
          className="col-span-2"
          {...field("start")}
        />
        <TextField label="Minutes" inputMode="text" autoComplete="off" placeholder="90" {...field("minutes")} />
        <TextField
          label="Average viewers"
          inputMode="decimal"
          autoComplete="off"
          placeholder="if known"
          {...field("viewers")}
        />
        <TextField label="Diamonds" inputMode="decimal" autoComplete="off" {...field("diamonds")} />
        <TextField
          label="Money, US$"
          inputMode="decimal"
          autoComplete="off"
          placeholder="if known"
          {...field("money")}
        />
      </div>
      <Fold title="Coins, note, tags" note={entry.tags.join(", ")}>
        <TextField label="Coins, if you know neither" inputMode="decimal" autoComplete="off" {...field("coins")} />
        <TextField label="Note" autoComplete="off" maxLength={500} {...field("note")} />
        <fieldset>
          <legend className="text-sm">Tags</legend>
          <div className="flex flex-wrap gap-x-5">
            {tags.map((tag) => (
              <label key={tag} className="flex min-h-11 items-center gap-2">
                <input
                  type="checkbox"
                  name={tagsId}
                  className="size-5"
                  checked={entry.tags.includes(tag)}
                  onChange={({ target }) =>
                    enter({
                      tags: target.checked ? [...entry.tags, tag] : entry.tags.filter((other) => other !== tag),
                    })
                  }
                />
                {tag}
              </label>
            ))}
          </div>
        </fieldset>
      </Fold>
      <p role="alert" className={problems.whole ? "mt-2 text-sm font-medium text-rose" : "hidden"}>
        {problems.whole}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <button type="submit" className="button border-ink font-medium">
          {submit}
        </button>
        {children}
      </div>
    </form>
  );
}
