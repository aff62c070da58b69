import { memo } from "react";
import type { Gift } from "@/lib/earnings/gifts";
import { formatCount, formatCounted } from "@/lib/format";

interface GiftRowProps {
  gift: Gift;
  /** how many are in the basket */
  count: number;
  locale: string;
  isStarred: boolean;
  /** whether the Tab key stops here: arrows lead to the other rows */
  isActive: boolean;
}

const confidences = { high: "two lists agree", medium: "one list", low: "seen once" } as const;

/**
 * One gift at one price, with the month in which it was last seen and how sure that is. The list hears its buttons, so that
 * of hundreds of rows only those are drawn anew of which something has changed.
 */
export const GiftRow = memo(function GiftRow({ gift, count, locale, isStarred, isActive }: GiftRowProps) {
  const { name, coins, latest, confidence } = gift;
  const price = formatCounted(coins, "coin", locale);
  const tabIndex = isActive ? 0 : -1;
  return (
    <li className="flex items-center border-b border-line lazy-layout-14">
      <button
        type="button"
        value="add"
        tabIndex={tabIndex}
        className="flex min-h-14 min-w-0 flex-1 items-center gap-3 px-1 text-left hover:bg-raised focus-visible:-outline-offset-2"
        aria-label={`Add ${name}, ${price}, ${confidences[confidence]}, last seen ${latest}`}
      >
        <span className="min-w-0 flex-1">
          {name}
          <span className="block text-xs text-quiet">
            seen {latest}, {confidences[confidence]}
          </span>
        </span>
        {count > 0 && <span className="text-sm text-rose">{formatCount(count, locale)} in basket</span>}
        <span className="shrink-0">{price}</span>
      </button>
      <button
        type="button"
        value="star"
        tabIndex={tabIndex}
        className="flex size-11 shrink-0 items-center justify-center text-quiet hover:text-ink focus-visible:-outline-offset-2"
        aria-label={`Star ${name}, ${price}`}
        aria-pressed={isStarred}
      >
        <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
          <path
            d="M8 1.8 9.9 5.9l4.4.5-3.3 3 .9 4.4L8 11.6l-3.9 2.2.9-4.4-3.3-3 4.4-.5Z"
            className={isStarred ? "fill-rose stroke-rose" : "fill-none stroke-current"}
          />
        </svg>
      </button>
    </li>
  );
});
