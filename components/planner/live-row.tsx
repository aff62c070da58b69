"use client";

import { NumberField } from "@/components/ui/number-field";
import { weekLimits, type PlannedLive } from "@/lib/earnings";

export const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** One LIVE of the week: its day, its hour, its length. */
export function LiveRow({
  live,
  locale,
  onChange,
  onRemove,
}: {
  live: PlannedLive;
  locale: string;
  onChange(live: PlannedLive, settled: boolean): void;
  onRemove(): void;
}) {
  const name = `LIVE on ${dayNames[live.day - 1]} at ${clockOf(live.start)}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2">
      <select
        className="control w-36"
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
        className="control w-32"
        aria-label="Start"
        value={clockOf(live.start)}
        onChange={(event) => {
          const start = minutesOf(event.target.value);
          if (start !== undefined) onChange({ ...live, start }, true);
        }}
      />
      <NumberField
        label="Minutes"
        whole
        value={live.minutes}
        limits={weekLimits.minutes}
        locale={locale}
        onChange={(minutes, settled) => onChange({ ...live, minutes }, settled)}
      />
      <button type="button" className="link min-h-11 px-1 text-sm" aria-label={`Remove the ${name}`} onClick={onRemove}>
        Remove
      </button>
    </li>
  );
}

/** Minutes after midnight as a clock shows them: 20:00. */
export function clockOf(start: number): string {
  const two = (x: number) => String(x).padStart(2, "0");
  return `${two(Math.floor(start / 60))}:${two(start % 60)}`;
}

function minutesOf(clock: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(clock) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}
