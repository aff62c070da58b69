import { DataTable } from "@/components/ui/data-table";
import { formatCount, formatMoney, formatAverage } from "@/lib/format";
import { formatDay, formatTime, type Place } from "@/lib/sessions/local-time";
import type { Session } from "@/lib/sessions/session";

/** The first sessions as a table, without the columns in which none of them has anything. */
export function FoundLives({ sessions, ...place }: { sessions: readonly Session[] } & Place) {
  const { locale } = place;
  const show = (value?: number) => (value === undefined ? "" : formatAverage(value, locale));
  const columns = [
    {
      head: "Began",
      // Broken between day and time, and nowhere else.
      show: ({ start }: Session) =>
        [`${formatDay(start, place)},`, formatTime(start, place)]
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
