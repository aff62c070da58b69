"use client";

import { NumberField } from "@/components/ui/number-field";
import { dayParts, weekLimits, type PlannedLive, type Slot } from "@/lib/earnings";
import { formatClock, formatCounted, formatFactor } from "@/lib/format";

export const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

interface LiveRowProps {
  live: PlannedLive;
  /** what own LIVEs say of the times they were at; none where there are none */
  slots: readonly Slot[];
  locale: string;
  onChange(live: PlannedLive, settled: boolean): void;
  onRemove(): void;
}

/** One LIVE of the week: its day, its hour, its length, and what one's own LIVEs say of that time. */
export function LiveRow({ live, slots, locale, onChange, onRemove }: LiveRowProps) {
  const name = `LIVE on ${dayNames[live.day - 1]} at ${formatClock(live.start)}`;
  return (
    <li className="border-b border-line py-2">
      <fieldset className="flex min-w-0 flex-wrap items-center gap-2 sm:gap-x-4">
        <legend className="sr-only">{name}</legend>
        <select
          className="control w-32 sm:w-36"
          aria-label="Day"
          value={live.day}
          onChange={(event) => onChange({ ...live, day: Number(event.target.value) }, true)}
        >
          {dayNames.map((day, i) => (
            <option key={day} value={i + 1}>
              {day}
            </option>
          ))}
        </select>
        <input
          type="time"
          className="control w-36"
          aria-label="Start"
          value={formatClock(live.start)}
          onChange={(event) => {
            const start = minutesOf(event.target.value);
            if (start !== undefined) onChange({ ...live, start }, true);
          }}
        />
        <NumberField
          label="Minutes"
          isBare
          whole
          duration
          unit="min"
          value={live.minutes}
          limits={weekLimits.minutes}
          locale={locale}
          onChange={(minutes, settled) => onChange({ ...live, minutes }, settled)}
        />
        <button
          type="button"
          className="link min-h-11 px-1 text-sm"
          aria-label={`Remove the ${name}`}
          onClick={onRemove}
        >
          Remove
        </button>
        {slots.length > 0 && <span className="text-sm text-quiet">{experience(slotAt(slots, live), locale)}</span>}
      </fieldset>
    </li>
  );
}

/** What own LIVEs say of the time that a planned one is at. */
export function slotAt(slots: readonly Slot[], { day, start }: Pick<PlannedLive, "day" | "start">): Slot | undefined {
  const part = dayParts[Math.floor((start / (24 * 60)) * dayParts.length)];
  return slots.find((slot) => slot.weekday === day && slot.part === part);
}

function experience(slot: Slot | undefined, locale: string): string {
  if (!slot) return "You have not been LIVE then yet.";
  return `${formatFactor(slot.factor, locale)} your usual hour, by ${formatCounted(slot.sessions, "LIVE", locale)} then.`;
}

function minutesOf(clock: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(clock) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
