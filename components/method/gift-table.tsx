import { DataTable } from "@/components/ui/data-table";
import { everyGift } from "@/lib/earnings/gifts";
import { formatCount } from "@/lib/format";

/** The whole catalogue, by price. */
export default function GiftTable({ locale }: { locale: string }) {
  return (
    <DataTable
      caption="Every gift"
      head={["Gift", "Coins", "Last seen", "Confidence"]}
      rows={everyGift.map(({ id, name, coins, latest, confidence }) => [
        `${name} (${id})`,
        formatCount(coins, locale),
        latest,
        confidence,
      ])}
    />
  );
}
