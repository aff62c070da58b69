"use client";

import { Select } from "@/components/ui/choice";
import type { DetectedColumns } from "@/lib/sessions/import/columns";
import type { Field } from "@/lib/sessions/import/headings";
import { usualFormats } from "@/lib/sessions/import/mapping";

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
  onChange(columns: DetectedColumns): void;
  /** the table is to be read so */
  onChoose(): void;
}

/** What each column of a table means, put right by hand. */
export function ColumnMapper({ columns, onChange, onChoose }: ColumnMapperProps) {
  const shown = { ...usualFormats, ...columns };

  /** No two columns are the same thing: the one chosen before gives way. */
  function name(index: number, field: Field | "") {
    const named = columns.columns.map((column) => {
      const kept = column.field === field ? undefined : column.field;
      return { ...column, field: column.index === index ? field || undefined : kept };
    });
    onChange({ ...columns, columns: named });
  }

  return (
    <div className="mt-3 space-y-3">
      {columns.columns.map(({ index, heading, field, samples }) => (
        <Select
          key={index}
          label={heading || `Column ${index + 1}`}
          value={field ?? ""}
          options={meanings}
          onChange={(chosen) => name(index, chosen)}
          hint={samples.filter(Boolean).join(" · ")}
        />
      ))}
      <div className="space-y-3 border-t border-line pt-3">
        <Select
          label="Dates like 3/4/2026"
          value={shown.dateOrder}
          options={[
            { value: "dmy", label: "The day first" },
            { value: "mdy", label: "The month first" },
          ]}
          onChange={(dateOrder) => onChange({ ...columns, dateOrder })}
        />
        <Select
          label="Decimals"
          value={shown.decimalMark}
          options={[
            { value: ".", label: "With a point" },
            { value: ",", label: "With a comma" },
          ]}
          onChange={(decimalMark) => onChange({ ...columns, decimalMark })}
        />
        <Select
          label="Lengths like 90"
          value={shown.durationUnit}
          options={[
            { value: "min", label: "Minutes" },
            { value: "h", label: "Hours" },
            { value: "s", label: "Seconds" },
          ]}
          onChange={(durationUnit) => onChange({ ...columns, durationUnit })}
        />
      </div>
      <button type="button" className="button" onClick={onChoose}>
        Read it so
      </button>
    </div>
  );
}
