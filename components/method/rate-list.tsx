import { Citation } from "@/components/scenario/citation";
import { rateGroups, sources, type RateId, type SourceId } from "@/lib/earnings";
import { formatRate } from "@/lib/format";

/** What is read of a rate here; the tables themselves are narrower, each in its own way. */
interface AnyRate {
  label: string;
  unit: string;
  values: readonly {
    from: string;
    value: number;
    low?: number;
    high?: number;
    kind: string;
    source: SourceId;
    also?: readonly SourceId[];
    note?: string;
  }[];
}

const headings: Record<keyof typeof rateGroups, string> = {
  money: "From the viewers’ purse to your bank",
  reward: "The reward rate",
  audience: "What audiences do",
  tiers: "What guides say of followers",
  otherIncome: "Other income of a LIVE",
};

/** Every rate with each of its dated values, how it is known and where from. An id is an address: /method#coinPriceApp. */
export function RateList({ locale }: { locale: string }) {
  return (Object.keys(headings) as (keyof typeof rateGroups)[]).map((group) => (
    <section key={group} aria-labelledby={`rates-${group}`} className="mt-8">
      <h3 id={`rates-${group}`} className="font-semibold">
        {headings[group]}
      </h3>
      <ul className="mt-2">
        {(Object.entries(rateGroups[group]) as [RateId, AnyRate][]).map(([id, rate]) => (
          <li key={id} id={id} className="scroll-mt-4 border-b border-line py-3 target:bg-rose-soft">
            <RateEntry rate={rate} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function RateEntry({ rate: { label, unit, values }, locale }: { rate: AnyRate; locale: string }) {
  const show = (value: number) => formatRate(value, unit, locale);
  return (
    <div className="grid grid-cols-1 gap-x-8 md:grid-cols-[20rem_1fr]">
      <p>{label}</p>
      <ul className="space-y-2">
        {values.toReversed().map(({ from, value, low, high, kind, source, also = [], note }) => (
          <li key={from}>
            <p>
              <strong className="font-semibold">{show(value)}</strong>
              {low !== undefined && high !== undefined && ` (${show(low)} to ${show(high)})`}
              <span className="text-sm text-quiet">
                , {kind}, from <time dateTime={from}>{from}</time>
              </span>
            </p>
            {note && <p className="max-w-(--measure) text-sm">{note}</p>}
            <p className="text-sm text-quiet">
              <Citation sources={[source, ...also].map((id) => sources[id])} />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
