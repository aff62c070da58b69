"use no memo";

import { NumberField } from "@/components/ui/number-field";
import { basketLimits } from "@/lib/earnings";
import { formatCount, formatCounted } from "@/lib/format";
import type { BasketItem } from "./basket";

interface BasketListProps {
  items: readonly BasketItem[];
  /** whether the conversion shown is of this basket */
  isConverted: boolean;
  locale: string;
  change(items: BasketItem[], settled: boolean): void;
}

const countLimits = { min: 1, max: basketLimits.count };

/** The gifts that were counted, each with its price and a stepper. */
export function BasketList({ items, isConverted, locale, change }: BasketListProps) {
  if (items.length === 0)
    return (
      <p className="text-quiet">The basket is empty. Find a gift, or paste a list, and it is converted at once.</p>
    );
  const total = items.reduce((sum, { gift, count }) => sum + gift.coins * count, 0);
  const setCount = (at: number, count: number, settled: boolean) =>
    change(
      items.map((item, i) => (i === at ? { ...item, count: Math.min(countLimits.max, Math.max(1, count)) } : item)),
      settled,
    );
  return (
    <>
      <ul aria-label="Gifts in the basket">
        {items.map(({ gift, count }, i) => (
          <li key={gift.id} className="flex flex-wrap items-center gap-x-3 border-b border-line py-2">
            <span className="min-w-32 flex-1">
              {gift.name}
              <span className="block text-sm text-quiet">
                {formatCounted(gift.coins, "coin", locale)} each · {formatCount(gift.coins * count, locale)} in all
              </span>
            </span>
            <span className="ml-auto flex items-center gap-1">
              <Step
                label={`One ${gift.name} less`}
                sign="−"
                isOff={count === 1}
                step={() => setCount(i, count - 1, true)}
              />
              <NumberField
                label={`How many ${gift.name} at ${gift.coins}`}
                isBare
                whole
                value={count}
                limits={countLimits}
                locale={locale}
                onChange={(next, settled) => setCount(i, next, settled)}
              />
              <Step label={`One ${gift.name} more`} sign="+" step={() => setCount(i, count + 1, true)} />
              <Step
                label={`Take ${gift.name} out`}
                sign="×"
                step={() =>
                  change(
                    items.filter((_, at) => at !== i),
                    true,
                  )
                }
              />
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-3">
        <p>
          <strong className="font-semibold">{formatCount(total, locale)} coins</strong> in the basket
        </p>
        <span className="flex gap-2 print:hidden">
          {!isConverted && (
            <button type="button" className="button" onClick={() => change([...items], true)}>
              Convert these gifts
            </button>
          )}
          <button type="button" className="button" onClick={() => change([], true)}>
            Empty it
          </button>
        </span>
      </div>
    </>
  );
}

function Step({ label, sign, isOff, step }: { label: string; sign: string; isOff?: boolean; step(): void }) {
  return (
    <button
      type="button"
      className="button w-11 shrink-0 px-0 disabled:opacity-40 print:hidden"
      aria-label={label}
      disabled={isOff}
      onClick={step}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
