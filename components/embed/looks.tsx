"use client";

import type { ReactNode } from "react";
import { Segmented, Select } from "@/components/ui/choice";
import { NumberField } from "@/components/ui/number-field";
import { embedParts, type EmbedOptions, type EmbedPart } from "@/lib/share/embed-options";
import { AccentField } from "./accent-field";

interface LooksProps {
  options: EmbedOptions;
  width: number | undefined;
  locale: string;
  onChange(change: Partial<EmbedOptions>): void;
  onWidth(width: number | undefined): void;
}

const themes = [
  { value: "auto", label: "Auto" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;
const sizes = [
  { value: "full", label: "Roomy" },
  { value: "compact", label: "Compact" },
] as const;
const grounds = [
  { value: "paper", label: "Its own" },
  { value: "transparent", label: "Your page’s" },
] as const;
const parts: Record<EmbedPart, string> = {
  fields: "Fields to change",
  strip: "Range strip",
  month: "A month",
  dollar: "Of each $1",
  sentence: "The sentence",
};
const languages = [
  "en-US",
  "en-GB",
  "en-IN",
  "de-DE",
  "es-ES",
  "fr-FR",
  "id-ID",
  "it-IT",
  "ja-JP",
  "pt-BR",
  "tr-TR",
  "vi-VN",
];

/** Everything about an embed but its scenario. */
export function Looks({ options, width, locale, onChange, onWidth }: LooksProps) {
  const names = new Intl.DisplayNames("en", { type: "language" });
  const numbers = [...new Set([...languages, ...(options.numbers ? [options.numbers] : [])])].map((tag) => ({
    value: tag,
    label: `${names.of(tag)}: ${new Intl.NumberFormat(tag).format(1234.5)}`,
  }));
  return (
    <form className="max-w-[34rem] space-y-2" onSubmit={(event) => event.preventDefault()} aria-label="Looks">
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">What it shows</legend>
        {embedParts.map((part) => (
          <label key={part} className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              className="size-5"
              checked={options.show.includes(part)}
              onChange={({ target }) =>
                onChange({
                  show: embedParts.filter((one) => (one === part ? target.checked : options.show.includes(one))),
                })
              }
            />
            {parts[part]}
          </label>
        ))}
      </fieldset>
      <Labelled label="Theme">
        <Segmented label="Theme" value={options.theme} options={themes} onChange={(theme) => onChange({ theme })} />
      </Labelled>
      <Labelled label="Size">
        <Segmented label="Size" value={options.size} options={sizes} onChange={(size) => onChange({ size })} />
      </Labelled>
      <AccentField accent={options.accent} theme={options.theme} onChange={(accent) => onChange({ accent })} />
      <Select label="Ground" value={options.ground} options={grounds} onChange={(ground) => onChange({ ground })} />
      <NumberField
        label="Width"
        unit="px"
        whole
        optional
        placeholder="auto"
        value={width}
        limits={{ min: 280, max: 1200 }}
        locale={locale}
        onChange={onWidth}
        hint="Empty: as wide as the column it stands in."
      />
      <Select
        label="Numbers"
        value={options.numbers ?? ""}
        options={[{ value: "", label: "As each reader writes them" }, ...numbers]}
        onChange={(tag) => onChange({ numbers: tag || undefined })}
      />
    </form>
  );
}

/** A choice with its name to the left, in line with the fields. */
function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3">
      <span className="w-[8.5rem]" aria-hidden="true">
        {label}
      </span>
      <div className="min-w-32 flex-1">{children}</div>
    </div>
  );
}
