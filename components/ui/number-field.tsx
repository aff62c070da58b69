"use client";
"use no memo";

import { useId, useState, type ReactNode } from "react";
import { PAGE_FORM } from "./page-form";
import type { Amount } from "@/lib/earnings";
import {
  amountAt,
  lastPosition,
  positionOf,
  readEntry,
  showEntry,
  type NumberEntry,
  type SliderTrack,
} from "@/lib/number-entry";
import { withoutCurrency } from "@/lib/parse-number";

export interface NumberFieldProps<T extends Amount | undefined> extends NumberEntry {
  value: T;
  /** `settled` when the edit is over: the field was left, Enter pressed, the slider let go */
  onChange(value: T, settled: boolean): void;
  /** its key in the page's query, where the page's form may send it */
  name?: string;
  unit?: string;
  hint?: ReactNode;
  placeholder?: string;
  slider?: Omit<SliderTrack, "limits" | "whole">;
  /** a short note beside the field, which then leaves it room; a long unit stands there too */
  note?: ReactNode;
  /** the field alone: what stands around it says to the eye what the label says to a screen reader */
  isBare?: boolean;
}

/**
 * A number one types or drags. The field keeps its own draft: what parses and fits is passed on at once, anything else is
 * kept as typed, named beside the field, and changes nothing, until the value changes elsewhere.
 */
export function NumberField<T extends Amount | undefined>(props: NumberFieldProps<T>) {
  const { label, value, onChange, limits, range, whole, scale = 1, unit, hint, placeholder, slider, note } = props;
  const id = useId();
  const shown = showEntry(value, props);
  const [typed, setTyped] = useState<{ text: string; beside: string; isLeft?: boolean }>();
  // The framed calculator has no money to ask for, and does without these signs.
  const readTyped = (text: string) =>
    readEntry(props.money ? withoutCurrency(text, props.money, props.locale) : text, props);
  const read = typed && readTyped(typed.text);
  // A good draft stands for the value, a bad one beside the value there was. Any other has been overtaken: by a step back, or
  // by another field of the same amount.
  const isCurrent = read && (read.problem ? typed.beside : showEntry(read.value, props)) === shown;
  if (typed && !isCurrent) setTyped(undefined);
  const draft = isCurrent && !typed.isLeft ? typed.text : undefined;
  const problem = isCurrent ? read.problem : undefined;
  const remark = isCurrent ? (read.problem ?? read.note) : undefined;

  function edit(text: string) {
    setTyped({ text, beside: shown });
    const next = readTyped(text);
    if (!next.problem) onChange(next.value as T, false);
  }

  function settle() {
    if (draft === undefined || problem) return;
    // How a text was read stays when the field is left: its digits stand there no more to be wondered at.
    setTyped(read?.note ? { text: draft, beside: shown, isLeft: true } : undefined);
    onChange(value, true);
  }

  // The unit first: what the number counts is part of what is asked.
  const describedBy =
    Object.entries({ unit, note, hint, remark })
      .flatMap(([part, said]) => (said ? `${id}-${part}` : []))
      .join(" ") || undefined;
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3">
        <label
          htmlFor={id}
          className={props.isBare ? "sr-only" : `leading-5 ${note ? "w-[6.5rem]" : "w-[8.5rem] max-xs:w-20"}`}
        >
          {label}
        </label>
        <span className={`relative ${widthOf(unit, note !== undefined)}`}>
          <input
            id={id}
            name={props.name}
            form={props.name && PAGE_FORM}
            className={`control w-full text-right ${unit ? (unit.length > 2 ? "pr-14" : unit.length > 1 ? "pr-10" : "pr-8") : ""}`}
            inputMode={range || props.duration ? "text" : "decimal"}
            autoComplete="off"
            value={draft ?? shown}
            placeholder={placeholder}
            aria-invalid={problem ? true : undefined}
            aria-describedby={describedBy}
            onChange={(event) => edit(event.target.value)}
            onBlur={settle}
            onKeyDown={(event) => event.key === "Enter" && settle()}
          />
          {unit && (
            <span
              id={`${id}-unit`}
              className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-quiet"
            >
              {unit}
            </span>
          )}
        </span>
        {note && (
          <span id={`${id}-note`} className="min-w-19 flex-1 text-xs text-quiet">
            {note}
          </span>
        )}
        {slider && (
          <Slider
            label={label}
            text={shown ? `${shown}${unit ? ` ${unit}` : ""}` : "not set"}
            value={value}
            track={{ ...slider, limits, whole: whole || scale === 1 }}
            onChange={(next, settled) => {
              setTyped(undefined);
              onChange(next as T, settled);
            }}
          />
        )}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-quiet">
          {hint}
        </p>
      )}
      <p
        id={`${id}-remark`}
        role="status"
        className={remark && `mt-1 text-sm ${problem ? "font-medium text-rose" : "text-quiet"}`}
      >
        {remark}
      </p>
    </div>
  );
}

/** Room for an amount beside its unit. Fields with notes are one below the other, and of one width. */
function widthOf(unit: string | undefined, hasNote: boolean): string {
  if (hasNote) return "w-36";
  return unit !== undefined && unit.length > 2 ? "w-40" : "w-28 max-xs:w-24";
}

interface SliderProps {
  label: string;
  text: string;
  value: Amount | undefined;
  track: SliderTrack;
  onChange(value: Amount, settled: boolean): void;
}

function Slider({ label, text, value, track, onChange }: SliderProps) {
  // What was slid to is there already: taken from the slider's place once more, a range would be rounded once more.
  const settle = () => value !== undefined && onChange(value, true);
  return (
    <input
      type="range"
      className="slider min-w-8 flex-1"
      aria-label={`${label}, slider`}
      aria-valuetext={text}
      min={0}
      max={lastPosition(track)}
      value={positionOf(value, track)}
      onChange={({ target }) =>
        onChange(amountAt(Number(target.value), value, track, target.matches(":active")), false)
      }
      onPointerUp={settle}
      onKeyUp={(event) => /^(Arrow|Page|Home|End)/.test(event.key) && settle()}
    />
  );
}
