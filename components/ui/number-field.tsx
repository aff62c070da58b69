"use client";

import { useId, useState, type ReactNode } from "react";
import type { Amount } from "@/lib/earnings";
import { formatNumber } from "@/lib/format";
import { parseAmount, parseNumber } from "./parse-number";

export interface NumberFieldProps<T extends Amount | undefined> {
  label: string;
  value: T;
  /** `settled` when the edit is over: the field was left, Enter pressed, the slider let go */
  onChange(value: T, settled: boolean): void;
  limits: { min: number; max: number; rangeMin?: number };
  locale: string;
  /** may hold a range like 30–60 */
  range?: boolean;
  /** may be left empty, which is `undefined` */
  optional?: boolean;
  /** whole numbers only */
  whole?: boolean;
  /** what the field shows of one unit: 100 for a share shown in percent */
  scale?: number;
  unit?: string;
  hint?: ReactNode;
  placeholder?: string;
  /** a slider beside the field: from 0 or `from` to `to`, in equal ratios where `log` */
  slider?: { to: number; from?: number; log?: boolean };
}

const STEPS = 240;

/**
 * A number one types or drags. The field keeps its own draft: what parses and fits is passed on at once, anything else is
 * kept as typed, named beside the field, and changes nothing.
 */
export function NumberField<T extends Amount | undefined>(props: NumberFieldProps<T>) {
  const {
    label,
    value,
    onChange,
    limits,
    locale,
    range,
    optional,
    whole,
    scale = 1,
    unit,
    hint,
    placeholder,
    slider,
  } = props;
  const id = useId();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const show = (x: number) => formatNumber(Math.round(x * scale * 1e7) / 1e7, locale);
  const shown =
    value === undefined ? "" : typeof value === "number" ? show(value) : `${show(value.low)}–${show(value.high)}`;
  const problem = draft === undefined ? undefined : read(draft).problem;

  function read(text: string): { value?: T; problem?: string } {
    if (text.trim() === "" && optional) return { value: undefined };
    const given = range ? parseAmount(text, locale) : parseNumber(text, locale);
    const kept = "The last good answer is still shown.";
    if (given === undefined)
      return {
        problem: `${label}: write a number${range ? `, or a range like ${show(30 / scale)}–${show(60 / scale)}` : ""}. ${kept}`,
      };
    const ends = (typeof given === "number" ? [given] : [given.low, given.high]).map(
      (x) => Math.round((x / scale) * 1e9) / 1e9,
    );
    const least = ends.length > 1 ? (limits.rangeMin ?? limits.min) : limits.min;
    if (ends.some((x) => x < least || x > limits.max))
      return { problem: `${label} can be ${show(least)} to ${show(limits.max)}. ${kept}` };
    if (whole && !ends.every(Number.isInteger)) return { problem: `${label} is a whole number. ${kept}` };
    return { value: (ends.length === 1 ? ends[0] : { low: ends[0], high: ends[1] }) as T };
  }

  function edit(text: string) {
    setDraft(text);
    const next = read(text);
    if (!next.problem) onChange(next.value as T, false);
  }

  function settle() {
    if (draft === undefined || problem) return;
    setDraft(undefined);
    onChange(value, true);
  }

  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || undefined;
  return (
    <div>
      <div className="flex items-center gap-3">
        <label htmlFor={id} className="w-[8.5rem] shrink-0 leading-5">
          {label}
        </label>
        <span className="relative w-28 shrink-0">
          <input
            id={id}
            className={`control w-full text-right ${unit ? "pr-8" : ""}`}
            inputMode={range ? "text" : "decimal"}
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
              aria-hidden="true"
              className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-quiet"
            >
              {unit}
            </span>
          )}
        </span>
        {slider && (
          <Slider
            label={label}
            text={`${shown}${unit ? ` ${unit}` : ""}`}
            value={value}
            whole={whole || scale === 1}
            {...slider}
            min={limits.min}
            onChange={(next, settled) => {
              setDraft(undefined);
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
      <p id={`${id}-problem`} role="alert" className={problem ? "mt-1 text-sm font-medium text-rose" : "hidden"}>
        {problem}
      </p>
    </div>
  );
}

interface SliderProps {
  label: string;
  text: string;
  value: Amount | undefined;
  min: number;
  from?: number;
  to: number;
  log?: boolean;
  whole?: boolean;
  onChange(value: Amount, settled: boolean): void;
}

/** The slider moves the middle of a range and keeps its width; on a log scale every step is the same ratio. */
function Slider({ label, text, value, min, from = Math.max(min, 1), to, log, whole, onChange }: SliderProps) {
  const middle = value === undefined ? from : typeof value === "number" ? value : Math.sqrt(value.low * value.high);
  const place = log ? Math.log(Math.max(from, middle) / from) / Math.log(to / from) : (middle - min) / (to - min);
  const position = log && middle < from ? 0 : Math.round(Math.min(1, Math.max(0, place)) * (STEPS - 1)) + (log ? 1 : 0);

  function amountAt(step: number): Amount {
    const raw = log
      ? step === 0
        ? min
        : from * (to / from) ** ((step - 1) / (STEPS - 1))
      : min + ((to - min) * step) / (STEPS - 1);
    const rounded = whole ? Math.round(raw) : Number(raw.toPrecision(2));
    if (value === undefined || typeof value === "number" || rounded <= 0) return rounded;
    const scaled = (end: number) => Number(((end * rounded) / middle).toPrecision(2));
    const [low, high] = [Math.max(min, scaled(value.low)), scaled(value.high)];
    return low > 0 && low < high ? { low, high } : rounded;
  }

  const settle = (target: EventTarget) => onChange(amountAt(Number((target as HTMLInputElement).value)), true);
  return (
    <input
      type="range"
      className="slider"
      aria-label={`${label}, slider`}
      aria-valuetext={text}
      min={0}
      max={log ? STEPS : STEPS - 1}
      value={position}
      onChange={(event) => onChange(amountAt(Number(event.target.value)), false)}
      onPointerUp={(event) => settle(event.target)}
      onKeyUp={(event) => event.key.startsWith("Arrow") && settle(event.target)}
    />
  );
}
