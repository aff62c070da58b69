import { Citation } from "@/components/scenario/citation";
import { leverIds, leverRates, sources } from "@/lib/earnings";
import { formatNumber } from "@/lib/format";

/** Every lever with its factor, what that acts on, and where its direction is from. */
export function LeverList({ locale }: { locale: string }) {
  return (
    <ul className="max-w-[60rem]">
      {leverIds.map((id) => {
        const { label, actsOn, more, kind, source } = leverRates[id];
        return (
          <li key={id} className="grid grid-cols-1 gap-x-8 border-b border-line py-2 md:grid-cols-[20rem_1fr]">
            <span>{label}</span>
            <span>
              × {formatNumber(more.low, locale)} to {formatNumber(more.high, locale)} on {actsOn}, {kind}
              <span className="block text-sm text-quiet">
                <Citation sources={[sources[source]]} />
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
