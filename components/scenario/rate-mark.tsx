"use no memo";

import type { NamedRate } from "./named-rates";

/** How sure a rate is, as a quiet word that leads to its value, date and source on the method page. */
export function RateMark({ rate: { id, label, kind } }: { rate: Pick<NamedRate, "id" | "label" | "kind"> }) {
  return (
    <a
      href={`/method#${id}`}
      aria-label={`${kind}: ${label}`}
      className="inline-block rounded-[4px] py-1 text-xs leading-4 text-quiet underline decoration-control decoration-dotted underline-offset-3 hover:text-ink"
    >
      {kind}
    </a>
  );
}
