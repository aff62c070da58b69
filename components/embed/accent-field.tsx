"use client";

import { useId, useState } from "react";
import { readAccent, type EmbedOptions } from "@/lib/share/embed-options";
import { accentFor, siteAccent } from "./accent";

interface AccentFieldProps {
  accent: string | undefined;
  theme: EmbedOptions["theme"];
  onChange(accent: string | undefined): void;
}

/** A colour picked or typed; where its text could not be read, the one shown in its place is named. */
export function AccentField({ accent, theme, onChange }: AccentFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const shown = accent === undefined ? "" : `#${accent}`;
  const isWrong = draft !== undefined && draft.trim() !== "" && readAccent(draft) === undefined;
  const changes = accent === undefined ? [] : adjustments(accent, theme);

  function edit(text: string) {
    setDraft(text);
    if (text.trim() === "") onChange(undefined);
    else if (readAccent(text)) onChange(readAccent(text));
  }

  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3">
        <label htmlFor={id} className="w-[8.5rem] leading-5 max-xs:w-20">
          Accent
        </label>
        <input
          id={id}
          className="control w-28 min-w-0"
          value={draft ?? shown}
          placeholder="rose"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong || undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => edit(event.target.value)}
          onBlur={() => !isWrong && setDraft(undefined)}
        />
        <input
          type="color"
          className="h-11 w-14 shrink-0 cursor-pointer rounded-(--radius) border border-control bg-raised p-1"
          aria-label="Accent, colour picker"
          value={shown || siteAccent}
          onChange={(event) => {
            setDraft(undefined);
            onChange(readAccent(event.target.value));
          }}
        />
      </div>
      <p id={`${id}-note`} role="status" className="mt-1 text-sm text-quiet">
        {isWrong ? "Write a colour as six digits, or pick one. The last one is still used." : changes.join(" ")}
      </p>
    </div>
  );
}

function adjustments(accent: string, theme: EmbedOptions["theme"]): string[] {
  const { light, dark } = accentFor(accent);
  const said: string[] = [];
  if (theme !== "dark" && light !== `#${accent}`)
    said.push(`Too pale to read on a light ground: ${light} is shown there.`);
  if (theme !== "light" && dark !== `#${accent}`)
    said.push(`Too dim to read on a dark ground: ${dark} is shown there.`);
  return said;
}
