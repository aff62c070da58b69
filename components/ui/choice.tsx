"use client";
"use no memo";

import { memo, useId, type ReactNode } from "react";
import { PAGE_FORM } from "./page-form";

export interface Option<T extends string> {
  value: T;
  label: string;
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange(value: T): void;
  hint?: ReactNode;
  /** its key in the page's query, where the page's form may send it */
  name?: string;
}

/** One of a few, all in sight: radio buttons that look like one control. */
export function Segmented<T extends string>({ label, value, options, onChange, name }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset className="@container">
      <legend className="sr-only">{label}</legend>
      <div className="flex rounded-(--radius) border border-control bg-raised p-0.5 @max-2xs:flex-wrap">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-10 flex-1 cursor-pointer items-center justify-center rounded-[8px] px-1 text-center text-sm leading-4 has-checked:bg-ink has-checked:text-paper has-checked:forced-color-adjust-none has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              className="sr-only"
              name={name ?? id}
              form={name && PAGE_FORM}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One of several, folded. */
export function Select<T extends string>({ label, value, options, onChange, hint, name }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div className="@container">
      <div className="flex items-center gap-x-3 @max-sm:flex-wrap">
        <label htmlFor={id} className="w-[8.5rem] shrink-0 leading-5 @max-sm:mb-1 @max-sm:w-full">
          {label}
        </label>
        <select
          id={id}
          name={name}
          form={name && PAGE_FORM}
          className="control w-full min-w-0 @sm:w-0 @sm:flex-1"
          value={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.value as T)}
        >
          <Options options={options} />
        </select>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-quiet">
          {hint}
        </p>
      )}
    </div>
  );
}

/** Drawn again only for another list: one of currencies is long. */
const Options = memo(function Options({ options }: { options: readonly Option<string>[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
});
