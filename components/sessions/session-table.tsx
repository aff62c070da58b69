"use client";

import { memo, useLayoutEffect, useRef, useState, type ReactNode, type UIEvent } from "react";
import { formatAverage, formatCount, formatMoney } from "@/lib/format";
import { formatLocalDay, formatLocalTime, type Reader } from "@/lib/sessions/local-time";
import type { Column, LogView } from "@/lib/sessions/log-view";
import type { Session } from "@/lib/sessions/session";
import type { Worth } from "@/lib/sessions/worth";

interface SessionTableProps {
  /** a short log whole, of a long one what is found, in the order in which they are shown */
  sessions: readonly Session[];
  /** which of a short log's are in sight: the others stay in the document, ready to come back */
  isFound(session: Session): boolean;
  view: LogView;
  onSort(by: Column): void;
  /** left out where nothing can be changed */
  onEdit?: (session: Session) => void;
  worth: Worth;
  reader: Reader;
}

/** How high a row is, in pixels; on a narrow screen higher by the line of a note. The styles say it again. */
const ROW = 52;
const heights = { plain: "[--row:52px]", noted: "[--row:76px] md:[--row:52px]" };
const aboveNote = "max-md:pt-1.5 max-md:pb-7";
/** Up to this many rows all are in the document; beyond, those in sight and a screenful about them. */
const ALL = 100;
export const isShort = (sessions: readonly Session[]) => sessions.length <= ALL;
const ABOUT = 12;

/** On a phone minutes and viewers stand below other figures, and so do their headings. */
const heads: { by: Column; below?: Column; className?: string }[] = [
  { by: "start" },
  { by: "minutes", className: "max-sm:hidden" },
  { by: "viewers", className: "max-sm:hidden" },
  { by: "diamonds", below: "minutes" },
  { by: "usd", below: "viewers" },
];
const labels: Record<Column, string> = {
  start: "Began",
  minutes: "Minutes",
  viewers: "Viewers",
  diamonds: "Diamonds",
  usd: "Paid",
};

/** The log as a table. Of a long one only the rows near the ones in sight exist; it says how many there are. */
export function SessionTable({ sessions, isFound, view, onSort, onEdit, worth, reader }: SessionTableProps) {
  const [sight, setSight] = useState({ top: 0, height: 520, row: ROW, of: view });
  const scroller = useRef<HTMLDivElement>(null);
  // From the top again when the order or the filter changes.
  if (sight.of !== view) setSight({ ...sight, top: 0, of: view });
  useLayoutEffect(() => {
    if (sight.of === view) scroller.current!.scrollTop = 0;
  }, [sight.of, view]);
  const isLong = !isShort(sessions);
  const first = isLong ? Math.max(0, Math.min(Math.floor(sight.top / sight.row), sessions.length) - ABOUT) : 0;
  const last = isLong
    ? Math.min(sessions.length, first + Math.ceil(sight.height / sight.row) + 2 * ABOUT)
    : sessions.length;
  const rows = sessions.slice(first, last);
  const inSight = isLong ? rows : rows.filter(isFound);
  const places = new Map(inSight.map((session, i) => [session, first + i]));
  // Rows that are not there can only be counted where all are of one height.
  const isNoted = isLong && sessions.some((session) => saidOf(session) !== "");

  function scroll({ currentTarget }: UIEvent<HTMLElement>) {
    const { scrollTop: top, clientHeight: height } = currentTarget;
    // A few pixels need no new rows.
    if (Math.abs(top - sight.top) > (ABOUT * ROW) / 2 || height !== sight.height)
      setSight({
        ...sight,
        top,
        height,
        row: Number.parseFloat(getComputedStyle(currentTarget).getPropertyValue("--row")) || ROW,
      });
  }

  return (
    <div
      ref={scroller}
      className={`@container max-h-[33rem] scroll-pt-12 max-sm:scroll-pt-20 overflow-auto border-y border-line ${isNoted ? heights.noted : heights.plain}`}
      tabIndex={0}
      role="region"
      aria-label="Your LIVEs"
      onScroll={isLong ? scroll : undefined}
    >
      <table className="w-full text-sm max-xs:text-xs/5" aria-rowcount={(isLong ? sessions : inSight).length + 1}>
        <caption className="sr-only">Your LIVEs, with what each brought</caption>
        <thead className="sticky top-0 z-10 bg-paper">
          <tr aria-rowindex={1}>
            {heads.map(({ by, below, className = "" }, i) => (
              <th
                key={by}
                scope="col"
                aria-sort={view.by === by ? (view.isDescending ? "descending" : "ascending") : undefined}
                className={`align-top font-medium ${i > 0 ? "text-right" : "text-left"} ${className}`}
              >
                <SortButton
                  {...{ by, view, onSort }}
                  className={`min-h-11 max-sm:min-h-9 ${i > 0 ? "flex-row-reverse" : ""}`}
                />
                {below && (
                  <SortButton
                    {...{ view, onSort }}
                    by={below}
                    aria-pressed={view.by === below}
                    className="min-h-9 flex-row-reverse text-quiet sm:hidden"
                  />
                )}
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
          {rows.map((session) => (
            <Row key={session.id} place={places.get(session)} {...{ session, isNoted, onEdit, worth, reader }} />
          ))}
          <Gap rows={sessions.length - last} />
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<SessionTableProps, "onEdit" | "worth" | "reader"> {
  session: Session;
  /** among those in sight, from 0; none where it is not */
  place: number | undefined;
  isNoted: boolean;
}

/** One LIVE. Where only its place changes, nothing but that is drawn again. */
const Row = memo(function Row({ session, place, isNoted, onEdit, worth, reader }: RowProps) {
  const { start, minutes, viewers, diamonds, moneyUsd, note } = session;
  const said = saidOf(session);
  const room = said || isNoted ? aboveNote : "";
  const { locale } = reader;
  const day = formatLocalDay(start, reader);
  const time = formatLocalTime(start, reader);
  const usd = { locale, currency: "USD" };
  return (
    <tr
      hidden={place === undefined}
      aria-rowindex={place === undefined ? undefined : place + 2}
      className="h-(--row) border-t border-line"
    >
      <th scope="row" className={`relative text-left font-normal whitespace-nowrap ${room}`}>
        {day} <span className="text-quiet max-sm:block">{time}</span>
        {said && <span className="absolute bottom-1.5 left-0 w-[100cqi] truncate text-quiet md:hidden">{said}</span>}
      </th>
      <td className={`text-right max-sm:hidden ${room}`}>{formatCount(minutes, locale)}</td>
      <td className={`text-right max-sm:hidden ${room}`}>
        {viewers === undefined ? "" : formatAverage(viewers, locale)}
      </td>
      <td className={`text-right whitespace-nowrap max-sm:pl-3 max-xs:pl-2 ${room}`}>
        <Stack below={formatCount(minutes, locale)} unit="min">
          {diamonds === undefined ? "" : formatCount(diamonds, locale)}
        </Stack>
      </td>
      <td className={`text-right whitespace-nowrap max-sm:pl-3 max-xs:pl-2 ${room}`}>
        <Stack
          below={viewers === undefined ? undefined : formatAverage(viewers, locale)}
          unit={viewers === 1 ? "viewer" : "viewers"}
        >
          {moneyUsd === undefined ? (
            <span className="text-quiet">about {formatMoney(worth.usd(session), usd)}</span>
          ) : (
            formatMoney(moneyUsd, usd)
          )}
        </Stack>
      </td>
      <td className="max-w-[16rem] truncate pl-4 text-quiet max-md:hidden" title={note}>
        {said}
      </td>
      {onEdit && (
        <td className={`text-right ${room && "max-md:pb-6"}`}>
          <button
            type="button"
            className="link min-h-11 px-2 max-xs:px-1"
            aria-label={`Edit the LIVE of ${day}, ${time}`}
            onClick={() => onEdit(session)}
          >
            Edit
          </button>
        </td>
      )}
    </tr>
  );
});

interface SortButtonProps extends Pick<SessionTableProps, "view" | "onSort"> {
  by: Column;
  className: string;
  "aria-pressed"?: boolean;
}

function SortButton({ by, view, onSort, className, ...state }: SortButtonProps) {
  return (
    <button
      type="button"
      className={`flex w-full cursor-pointer items-center gap-1 hover:underline ${className}`}
      onClick={() => onSort(by)}
      {...state}
    >
      {labels[by]}
      {/* Outside, so that a heading ends where its figures do. */}
      <span aria-hidden="true">{view.by === by && (view.isDescending ? "↓" : "↑")}</span>
    </button>
  );
}

/** A figure, and on a phone another one below it. Both lines are always there, so that all figures of a row stand level. */
function Stack({ below, unit, children }: { below?: string; unit: string; children: ReactNode }) {
  return (
    <>
      <span className="block min-h-5">{children}</span>
      <span className="block min-h-5 text-quiet sm:hidden">
        {below}
        {below && <span className="max-xs:sr-only"> {unit}</span>}
      </span>
    </>
  );
}

function saidOf({ note, tags = [] }: Session): string {
  return [...tags, note].filter(Boolean).join(" · ");
}

/** The room of rows that are not there, so that the scroll bar tells the truth. */
function Gap({ rows }: { rows: number }) {
  return rows > 0 && <tr aria-hidden="true" style={{ height: `calc(${rows} * var(--row))` }} />;
}
