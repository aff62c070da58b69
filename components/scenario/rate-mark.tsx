import { rateAt, rates, type RateId } from "@/lib/earnings";

/**
 * How sure a rate is, as a quiet word that leads to its value, date and source on the method page.
 *
 * @param asOf ISO date on which the rate is read
 */
export function RateMark({ id, asOf }: { id: RateId; asOf: string }) {
  const { kind } = rateAt(id, asOf);
  return (
    <a
      href={`/method#${id}`}
      aria-label={`${kind}: ${rates[id].label}`}
      className="inline-block rounded-[4px] py-1 text-xs leading-4 text-quiet underline decoration-control decoration-dotted underline-offset-3 hover:text-ink"
    >
      {kind}
    </a>
  );
}
