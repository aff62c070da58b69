import { DataTable } from "@/components/ui/data-table";
import { formatCount } from "@/lib/format";
import type { Aggregate } from "@/lib/sessions/import/preview";

const SHOWN = 50;

/** What a Backstage export holds: each creator's month so far. */
export function CreatorMonths({ months, locale }: { months: readonly Aggregate[]; locale: string }) {
  const show = (value?: number) => (value === undefined ? "" : formatCount(value, locale));
  const periods = [...new Set(months.flatMap(({ period }) => period ?? []))];
  return (
    <div className="mt-3">
      <p className="text-sm text-quiet">{periods.slice(0, 3).join(", ")}</p>
      <DataTable
        caption="Creators of this export"
        head={["Creator", "Diamonds", "Hours", "Valid days", "LIVEs"]}
        rows={months
          .slice(0, SHOWN)
          .map(({ creator = "", diamonds, minutes, validDays, lives }) => [
            creator,
            show(diamonds),
            show(minutes && minutes / 60),
            show(validDays),
            show(lives),
          ])}
      />
    </div>
  );
}
