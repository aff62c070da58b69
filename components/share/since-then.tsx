import type { ReactNode } from "react";
import { SourceName } from "@/components/scenario/citation";
import { formatRate, formatShare } from "@/lib/format";
import type { Change } from "@/lib/share/rate-changes";

interface SinceThenProps {
  /** of the answer that the link promised */
  then: { asof: string; rewardRate: number };
  /** today's */
  rewardRate: number;
  changes: readonly Change[];
  /** the same question under today's rates */
  href: string;
  locale: string;
  /** today's answer, as a sentence goes on after "With today's rates:" */
  children: ReactNode;
}

/** Beside the answer that an older link promised: what it would be today, and which rates have changed. */
export function SinceThen({ then, rewardRate, changes, href, locale, children }: SinceThenProps) {
  const share = (rate: number) => formatShare(rate, locale);
  return (
    <aside className="mt-4 border-l-2 border-rose pl-3 text-sm" aria-label="Then and now">
      <p>
        The answer above is the one of {then.asof}. With today’s rates: {children}
        {rewardRate !== then.rewardRate &&
          ` The reward rate was ${share(then.rewardRate)} then and is ${share(rewardRate)} now.`}
      </p>
      <p className="mt-2 font-medium">What has changed since</p>
      <ul className="text-quiet">
        {changes.map(({ source, from, rates }) => (
          <li key={`${source.id} ${from}`} className="mt-1">
            Since {from}, says <SourceName source={source} />:{" "}
            {rates.map(({ label, unit, before, now }) => `${label} ${changeOf(before, now, unit, locale)}`).join("; ")}.
          </li>
        ))}
      </ul>
      <a className="link inline-flex min-h-11 items-center print:hidden" href={href}>
        Use today’s rates
      </a>
    </aside>
  );
}

function changeOf(before: number | undefined, now: number, unit: string, locale: string): string {
  return before === undefined
    ? formatRate(now, unit, locale)
    : `${formatRate(before, unit, locale)}, now ${formatRate(now, unit, locale)}`;
}
