import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { formatCount, formatCounted } from "@/lib/format";
import type { GiftStats } from "@/lib/sessions/import/preview";

const SHOWN = 10;

/** What the gifts of a log were like: how many, how large, and which. */
export function GiftSizes({ stats, locale }: { stats: GiftStats; locale: string }) {
  const count = (n: number) => formatCount(n, locale);
  const { sendings, gifts, gifters, median, largest, sizes } = stats;
  const many = (n: number, one: string) => formatCounted(n, one, locale);
  return (
    <Fold title="Their gifts" note={`${many(gifts, "gift")}, ${many(gifters, "gifter")}`}>
      <p className="text-sm">
        {sendings === 1
          ? `One sending of ${many(largest, "diamond")}.`
          : `Half of the ${count(sendings)} sendings brought ${many(median, "diamond")} or less, the largest ${count(largest)}. `}
        {sendings > 1 && "A streak is one sending, counted at its end."}
      </p>
      <DataTable
        caption="The gifts sent most often"
        head={["Gift", "Diamonds each", "Sent"]}
        rows={sizes
          .slice(0, SHOWN)
          .map(({ name = "Without a name", diamonds, gifts: sent }) => [name, count(diamonds), count(sent)])}
      />
    </Fold>
  );
}
