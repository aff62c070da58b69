"use client";

import { useState, type UIEvent } from "react";
import { formatCount, formatEstimate, formatMoney, formatNumber } from "@/lib/format";
import { formatDay, formatTime } from "@/lib/sessions/local-time";
import type { Column, LogView } from "@/lib/sessions/log-view";
import type { Session } from "@/lib/sessions/session";
import type { Worth } from "@/lib/sessions/worth";

interface SessionTableProps {
  /** in the order in which they are shown */
  sessions: readonly Session[];
  view: LogView;
  onSort(by: Column): void;
  /** left out where nothing can be changed */
  onEdit?: (session: Session) => void;
  worth: Worth;
  locale: string;
  timeZone: string;
}

const ROW = 52;
/** Up to this many rows all are in the document; beyond, those in sight and a screenful about them. */
const ALL = 100;
const ABOUT = 12;

const heads: { by: Column; label: string; className?: string }[] = [
  { by: "start", label: "Began" },
  { by: "minutes", label: "Minutes", className: "max-sm:hidden" },
  { by: "viewers", label: "Viewers", className: "max-sm:hidden" },
  { by: "diamonds", label: "Diamonds" },
  { by: "usd", label: "Paid" },
];

/** The log as a table. Of a long one only the rows near the ones in sight exist; it says how many there are. */
export function SessionTable({ sessions, view, onSort, onEdit, worth, locale, timeZone }: SessionTableProps) {
  const [sight, setSight] = useState({ top: 0, height: 520 });
  const isLong = sessions.length > ALL;
  const first = isLong ? Math.max(0, Math.min(Math.floor(sight.top / ROW), sessions.length) - ABOUT) : 0;
  const last = isLong ? Math.min(sessions.length, first + Math.ceil(sight.height / ROW) + 2 * ABOUT) : sessions.length;
  const usd = { locale, currency: "USD" };

  function scroll({ currentTarget: { scrollTop, clientHeight } }: UIEvent<HTMLElement>) {
    // A few pixels need no new rows.
    if (Math.abs(scrollTop - sight.top) > (ABOUT * ROW) / 2 || clientHeight !== sight.height)
      setSight({ top: scrollTop, height: clientHeight });
  }

  return (
    <div
      className="max-h-[33rem] overflow-auto border-y border-line"
      tabIndex={0}
      role="region"
      aria-label="Your LIVEs"
      onScroll={isLong ? scroll : undefined}
    >
      <table className="w-full text-sm" aria-rowcount={sessions.length + 1}>
        <caption className="sr-only">Your LIVEs, with what each brought</caption>
        <thead className="sticky top-0 z-10 bg-paper">
          <tr aria-rowindex={1}>
            {heads.map(({ by, label, className = "" }, i) => (
              <th
                key={by}
                scope="col"
                aria-sort={view.by === by ? (view.isDescending ? "descending" : "ascending") : undefined}
                className={`font-medium ${i > 0 ? "text-right" : "text-left"} ${className}`}
              >
                {/* The arrow stands outside, so that a heading ends where its figures do. */}
                <button
                  type="button"
                  className={`flex min-h-11 w-full cursor-pointer items-center gap-1 hover:underline ${i > 0 ? "flex-row-reverse" : ""}`}
                  onClick={() => onSort(by)}
                >
                  {label}
                  <span aria-hidden="true">{view.by === by && (view.isDescending ? "↓" : "↑")}</span>
                </button>
              </th>
            ))}
            <th scope="col" className="pl-4 text-left font-medium max-md:hidden">
              Note
            </th>
            {onEdit && (
              <th scope="col">
                <span className="sr-only">Change</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {sessions.slice(first, last).map((session, i) => {
            const { id, start, minutes, viewers, diamonds, moneyUsd, note, tags = [] } = session;
            const day = formatDay(start, { locale, timeZone });
            const time = formatTime(start, { locale, timeZone });
            return (
              <tr key={id} aria-rowindex={first + i + 2} className="border-t border-line" style={{ height: ROW }}>
                <th scope="row" className="text-left font-normal whitespace-nowrap">
                  {day} <span className="text-quiet max-sm:block">{time}</span>
                </th>
                <td className="text-right max-sm:hidden">{formatCount(minutes, locale)}</td>
                <td className="text-right max-sm:hidden">
                  {viewers === undefined ? "" : formatNumber(viewers, locale)}
                </td>
                <td className="text-right">{diamonds === undefined ? "" : formatCount(diamonds, locale)}</td>
                <td className="text-right">
                  {moneyUsd === undefined ? (
                    <span className="text-quiet">about {formatEstimate(worth.usd(session), usd)}</span>
                  ) : (
                    formatMoney(moneyUsd, usd)
                  )}
                </td>
                <td className="max-w-[16rem] truncate pl-4 text-quiet max-md:hidden" title={note}>
                  {[...tags, note].filter(Boolean).join(" · ")}
                </td>
                {onEdit && (
                  <td className="text-right">
                    <button
                      type="button"
                      className="link min-h-11 px-2"
                      aria-label={`Edit the LIVE of ${day}, ${time}`}
                      onClick={() => onEdit(session)}
                    >
                      Edit
                    </button>
                  </td>
                )}
              </tr>
            );
          })}
          <Gap rows={sessions.length - last} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not there, so that the scroll bar tells the truth. */
function Gap({ rows }: { rows: number }) {
  return rows > 0 && <tr aria-hidden="true" style={{ height: rows * ROW }} />;
}
