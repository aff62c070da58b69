"use client";

import { useDeferredValue, useId, useState } from "react";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { formatCounted, formatMoney } from "@/lib/format";
import { finderOf, orderLog, plainView, totalsOf, type Column, type LogView } from "@/lib/sessions/log-view";
import type { Reader } from "@/lib/sessions/local-time";
import type { Session } from "@/lib/sessions/session";
import type { Worth } from "@/lib/sessions/worth";
import { isShort, SessionTable } from "./session-table";

interface LogSectionProps {
  sessions: readonly Session[];
  onEdit?: (session: Session) => void;
  worth: Worth;
  reader: Reader;
}

const periods = [
  { value: "", label: "All of them" },
  { value: "30", label: "Last 30 days" },
  { value: "90", label: "Last 90 days" },
  { value: "365", label: "Last 12 months" },
];

/** The log: totals of what is in sight, its filters, and the table. */
export function LogSection({ sessions, onEdit, worth, reader }: LogSectionProps) {
  const { locale } = reader;
  const [view, setView] = useState(plainView);
  const [now] = useState(() => new Date().toISOString());
  const periodId = useId();
  const [sought, setSought] = useState<readonly Session[]>();
  const seek = (change: Partial<LogView>) => {
    setView({ ...view, ...change });
    setSought(sessions);
  };
  // Of a short log it is told at once what is found, and its rows follow; a long one takes longer to go through.
  const late = useDeferredValue(view);
  const told = isShort(sessions) ? view : late;
  const found = sessions.filter(finderOf(told, now));
  const totals = totalsOf(found, worth);
  const usd = { locale, currency: "USD" };
  const money = `${totals.isEstimated ? "about " : ""}${formatMoney(totals.usd, usd)}`;
  const hours = totals.minutes / 60;
  const facts = [
    totals.diamonds > 0 && formatCounted(totals.diamonds, "diamond", locale),
    hours > 0 && `${formatMoney(totals.usd / hours, usd)} an hour`,
  ];
  const words =
    found.length > 0 ? facts.filter(Boolean).join(", ") : "No LIVE of yours fits. Take away the words or the period.";

  const sort = (by: Column) =>
    setView({ ...view, by, isDescending: view.by === by ? !view.isDescending : by !== "minutes" });

  return (
    <Section
      id="log"
      heading={`${formatCounted(totals.sessions, "LIVE", locale)} in ${formatCounted(Math.round(hours), "hour", locale)} paid ${money}`}
      source={
        totals.isEstimated
          ? "Paid is what TikTok pays, before an agency, fees and tax. “About” is worked out from diamonds or coins."
          : "Paid is what TikTok pays, before an agency, fees and tax."
      }
    >
      <div className="mb-2 flex flex-wrap items-end gap-3">
        <TextField
          label="Find in notes and tags"
          type="search"
          autoComplete="off"
          className="w-56 max-sm:flex-1"
          value={view.search}
          onChange={(search) => seek({ search })}
        />
        <div>
          <label htmlFor={periodId} className="text-sm">
            Period
          </label>
          <select
            id={periodId}
            className="control block"
            value={view.days ?? ""}
            onChange={({ target }) => seek({ days: target.value ? Number(target.value) : undefined })}
          >
            {periods.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="min-h-11 content-center text-sm text-quiet">
          {/* Said to whoever sought it; what a LIVE just logged adds to it is told elsewhere. */}
          <p role="status">{sought === sessions && words}</p>
          {sought !== sessions && <p>{words}</p>}
        </div>
      </div>
      {/* Rows that nothing is left of wait too for the filter to be lifted. */}
      <div hidden={found.length === 0}>
        <SessionTable
          sessions={orderLog(isShort(sessions) ? sessions : found, late, worth)}
          isFound={finderOf(late, now)}
          view={late}
          onSort={sort}
          onEdit={onEdit}
          worth={worth}
          reader={reader}
        />
      </div>
    </Section>
  );
}
