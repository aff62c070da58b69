"use client";

import { Select } from "@/components/ui/choice";
import type { ImportPreview } from "@/lib/sessions/import/preview";
import type { Answers } from "./import-panel";

interface TimeZoneQuestionProps {
  preview: ImportPreview;
  answers: Answers;
  timeZone: string;
  /** the zone in sight, "" where none is */
  zone: string;
  onZone(zone: string): void;
  onAnswer(answers: Answers): void;
}

/** By whose clock the times of a table are written. */
export function TimeZoneQuestion({ preview, answers, timeZone, zone, onZone, onAnswer }: TimeZoneQuestionProps) {
  const isOpen = preview.needs.includes("time-zone");
  const zones = [...new Set([timeZone, "UTC", ...Intl.supportedValuesOf("timeZone")])];
  return (
    <div className="mt-4 space-y-2 border-t border-line pt-3">
      {isOpen && (
        <>
          <p className="font-medium">By which clock are these times?</p>
          <button type="button" className="button" onClick={() => onAnswer({ timeZone })}>
            By mine: {timeZone.replaceAll("_", " ")}
          </button>
        </>
      )}
      <Select
        label={isOpen ? "By another" : "Times are by"}
        value={zone}
        options={[
          ...(isOpen ? [{ value: "", label: "Choose a zone" }] : []),
          ...zones.map((value) => ({ value, label: value.replaceAll("_", " ") })),
        ]}
        onChange={onZone}
      />
      {/* Whoever walks through the list by its arrow keys passes many before the one that is meant. */}
      <button
        type="button"
        className="button disabled:opacity-40"
        disabled={zone === (answers.timeZone ?? "")}
        onClick={() => onAnswer({ timeZone: zone })}
      >
        Use this zone
      </button>
    </div>
  );
}
