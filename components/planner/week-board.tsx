"use client";

import { useState } from "react";
import type { PlannedLive } from "@/lib/earnings";
import { clockOf, dayNames } from "./live-row";

/**
 * The week as seven columns. A LIVE is dragged from one day to another; the list below it says and does the same without a
 * mouse, so to a screen reader the board is a picture.
 */
export function WeekBoard({ week, move }: { week: readonly PlannedLive[]; move(place: number, day: number): void }) {
  const [over, setOver] = useState<number>();
  return (
    <div aria-hidden="true" className="grid grid-cols-7 gap-1 text-center text-xs sm:text-sm">
      {dayNames.map((name, i) => (
        <div
          key={name}
          className={`min-h-24 rounded-[6px] border p-0.5 ${over === i + 1 ? "border-ink" : "border-line"}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(i + 1);
          }}
          onDragLeave={() => setOver(undefined)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(undefined);
            const place = Number(event.dataTransfer.getData("text/plain"));
            if (Number.isInteger(place) && place >= 0 && place < week.length) move(place, i + 1);
          }}
        >
          <p className="text-quiet">{name.slice(0, 2)}</p>
          {livesOn(week, i + 1).map(({ live, place }) => (
            <div
              key={place}
              draggable
              className="mt-0.5 cursor-grab rounded-[4px] bg-rose-soft py-1 leading-4"
              onDragStart={(event) => event.dataTransfer.setData("text/plain", String(place))}
            >
              {clockOf(live.start)}
              <span className="hidden text-quiet sm:inline"> · {live.minutes} min</span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function livesOn(week: readonly PlannedLive[], day: number): { live: PlannedLive; place: number }[] {
  return week
    .map((live, place) => ({ live, place }))
    .filter(({ live }) => live.day === day)
    .sort((a, b) => a.live.start - b.live.start);
}
