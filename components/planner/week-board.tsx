"use client";

import { useState } from "react";
import { hours, shadeOf } from "@/components/sessions/slot-map";
import { dayParts, type PlannedLive, type SlotMap } from "@/lib/earnings";
import { formatClock, formatFactor } from "@/lib/format";
import { dayNames, slotAt } from "./live-row";

interface WeekBoardProps {
  week: readonly PlannedLive[];
  /** what own LIVEs say of each time, where there are any */
  slots: SlotMap["slots"];
  locale: string;
  change(place: number, live: PlannedLive): void;
}

/** What is dragged is a LIVE of the week, by its place; whatever else is dropped here is not ours. */
const PLACE = "application/x-livetake-place";

const PART = (24 * 60) / dayParts.length;

/**
 * The week as days and parts of the day, each as one's own LIVEs have shown it. A LIVE is dragged from one to another; the
 * list below it says and does the same without a mouse, so to a screen reader the board is a picture.
 */
export function WeekBoard({ week, slots, locale, change }: WeekBoardProps) {
  const [over, setOver] = useState<string>();
  return (
    <div
      aria-hidden="true"
      className="grid grid-cols-[2.25rem_repeat(7,minmax(0,1fr))] gap-0.5 text-center text-[11px] sm:grid-cols-[4rem_repeat(7,minmax(0,1fr))] sm:gap-1 sm:text-sm"
    >
      <span />
      {dayNames.map((name) => (
        <span key={name} className="text-quiet">
          {name.slice(0, 2)}
        </span>
      ))}
      {dayParts.map((part, p) => [
        <span key={part} className="self-center text-left text-quiet">
          {hours[part].replace(" h", "")}
        </span>,
        ...dayNames.map((_, d) => {
          const cell = `${part} ${d}`;
          const slot = slotAt(slots, { day: d + 1, start: p * PART });
          const lives = livesIn(week, d + 1, p);
          return (
            <div
              key={cell}
              className={`min-h-9 rounded-[6px] border p-px ${over === cell ? "border-ink" : "border-line"}`}
              style={slot && { background: shadeOf(slot) }}
              onDragOver={(event) => {
                if (!event.dataTransfer.types.includes(PLACE)) return;
                event.preventDefault();
                setOver(cell);
              }}
              onDragLeave={() => setOver(undefined)}
              onDrop={(event) => {
                event.preventDefault();
                setOver(undefined);
                const carried = event.dataTransfer.getData(PLACE);
                const place = Number(carried);
                const live = week[place] as PlannedLive | undefined;
                if (carried && live) change(place, { ...live, day: d + 1, start: p * PART + (live.start % PART) });
              }}
            >
              {slot && <p className="text-quiet">{formatFactor(slot.factor, locale)}</p>}
              {lives.map(({ live, place }) => (
                <div
                  key={place}
                  draggable
                  className="mt-px cursor-grab rounded-[4px] bg-ink py-1 leading-4 tracking-tighter text-paper sm:tracking-normal"
                  onDragStart={(event) => event.dataTransfer.setData(PLACE, String(place))}
                >
                  {formatClock(live.start)}
                  <span className="max-sm:hidden"> · {live.minutes} min</span>
                </div>
              ))}
            </div>
          );
        }),
      ])}
    </div>
  );
}

function livesIn(week: readonly PlannedLive[], day: number, part: number): { live: PlannedLive; place: number }[] {
  return week
    .map((live, place) => ({ live, place }))
    .filter(({ live }) => live.day === day && Math.floor(live.start / PART) === part)
    .sort((a, b) => a.live.start - b.live.start);
}
