"use client";

import { useState } from "react";
import { Select } from "@/components/ui/choice";
import type { ColumnMapping, DetectedColumns } from "@/lib/sessions/import/columns";
import type { Field } from "@/lib/sessions/import/headings";

const meanings: { value: Field | ""; label: string }[] = [
  { value: "", label: "Leave out" },
  { value: "start", label: "Date and time" },
  { value: "date", label: "Date" },
  { value: "time", label: "Time of day" },
  { value: "end", label: "End" },
  { value: "minutes", label: "Length" },
  { value: "viewers", label: "Viewers at one time" },
  { value: "diamonds", label: "Diamonds" },
  { value: "money", label: "Money" },
  { value: "coins", label: "Coins" },
  { value: "gifters", label: "Gifters" },
  { value: "views", label: "Views in total" },
  { value: "note", label: "Note" },
  { value: "tags", label: "Tags" },
];

interface ColumnMapperProps {
  columns: DetectedColumns;
  /** something is chosen that the file is not read by yet */
  onEdit(): void;
  onChoose(mapping: ColumnMapping): void;
}

/** What each column of a table means, put right by hand. */
export function ColumnMapper({ columns, onEdit, onChoose }: ColumnMapperProps) {
  const [fields, setFields] = useState(() => columns.columns.map(({ field }) => field));
  const [dateOrder, setDateOrder] = useState(columns.dateOrder ?? "dmy");
  const [decimalMark, setDecimalMark] = useState(columns.decimalMark ?? ".");
  const [durationUnit, setDurationUnit] = useState(columns.durationUnit ?? "min");

  function choose() {
    const chosen = fields.flatMap((field, index) => (field ? [[field, columns.columns[index].index] as const] : []));
    onChoose({
      columns: Object.fromEntries(chosen),
      headerRow: columns.headerRow,
      dateOrder,
      decimalMark,
      durationUnit,
    });
  }

  return (
    <div className="mt-3 space-y-3" onChange={onEdit}>
      {columns.columns.map(({ index, heading, samples }, i) => (
        <Select
          key={index}
          label={heading || `Column ${index + 1}`}
          value={fields[i] ?? ""}
          options={meanings}
          // No two columns are the same thing: the one chosen before gives way.
          onChange={(field) =>
            setFields(fields.map((old, j) => (j === i ? field || undefined : old === field ? undefined : old)))
          }
          hint={samples.filter(Boolean).join(" · ")}
        />
      ))}
      <div className="space-y-3 border-t border-line pt-3">
        <Select
          label="Dates like 3/4/2026"
          value={dateOrder}
          options={[
            { value: "dmy", label: "The day first" },
            { value: "mdy", label: "The month first" },
          ]}
          onChange={(order) => setDateOrder(order)}
        />
        <Select
          label="Decimals"
          value={decimalMark}
          options={[
            { value: ".", label: "With a point" },
            { value: ",", label: "With a comma" },
          ]}
          onChange={(mark) => setDecimalMark(mark)}
        />
        <Select
          label="Lengths like 90"
          value={durationUnit}
          options={[
            { value: "min", label: "Minutes" },
            { value: "h", label: "Hours" },
            { value: "s", label: "Seconds" },
          ]}
          onChange={(unit) => setDurationUnit(unit)}
        />
      </div>
      <button type="button" className="button" onClick={choose}>
        Read it so
      </button>
    </div>
  );
}
