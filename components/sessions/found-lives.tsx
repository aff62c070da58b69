import { DataTable } from "@/components/ui/data-table";
import { formatCount, formatMoney, formatAverage } from "@/lib/format";
import { formatLocalDay, formatLocalTime, type Reader } from "@/lib/sessions/local-time";
import type { Session } from "@/lib/sessions/session";

/** The first sessions as a table, without the columns in which none of them has anything. */
export function FoundLives({ sessions, reader }: { sessions: readonly Session[]; reader: Reader }) {
  const { locale } = reader;
  const show = (value?: number) => (value === undefined ? "" : formatAverage(value, locale));
  const columns = [
    {
      head: "Began",
      // Broken between day and time, and nowhere else.
      show: ({ start }: Session) =>
        [`${formatLocalDay(start, reader)},`, formatLocalTime(start, reader)]
          .map((part) => part.replace(/\s/g, "\u00a0"))
          .join(" "),
    },
    { head: "Diamonds", show: ({ diamonds }: Session) => show(diamonds) },
    { head: "Coins", show: ({ coins }: Session) => show(coins) },
    {
      head: "Money",
      show: ({ moneyUsd }: Session) =>
        moneyUsd === undefined ? "" : formatMoney(moneyUsd, { locale, currency: "USD" }),
    },
    { head: "Minutes", show: ({ minutes }: Session) => formatCount(minutes, locale) },
    { head: "Viewers", show: ({ viewers }: Session) => show(viewers) },
  ].filter((column) => sessions.some((session) => column.show(session) !== ""));
  return (
    <DataTable
      caption="The first LIVEs of this file"
      head={columns.map(({ head }) => head)}
      rows={sessions.map((session) => columns.map((column) => column.show(session)))}
    />
  );
}
