"use no memo";

import { Citation } from "./citation";
import { Section } from "@/components/ui/section";
import type { CitedSource } from "@/lib/earnings";
import { formatRate } from "@/lib/format";

const kinds = {
  official: "Said by TikTok",
  measured: "Measured",
  reported: "Reported",
  assumed: "Assumed by us",
} as const;

interface AssumptionsProps {
  sources: readonly CitedSource[];
  asOf: string;
  locale: string;
}

/** Every rate behind the answer with its source and date, the surest first. */
export function Assumptions({ sources, asOf, locale }: AssumptionsProps) {
  const later = sources.some(({ rates }) => rates.some(({ from }) => from > asOf))
    ? " Where none was known yet, the first that is, with its day."
    : "";
  return (
    <Section
      id="assumptions"
      heading="What this assumes, and who says so"
      source={`Rates in force on ${asOf}.${later}`}
    >
      <div className="gap-x-10 md:columns-2 print:columns-2">
        {(Object.keys(kinds) as (keyof typeof kinds)[]).map((kind) => {
          const cited = sources.filter((source) => source.kind === kind);
          if (cited.length === 0) return null;
          return (
            <div key={kind} className="not-first:mt-6 md:break-inside-avoid print:not-first:mt-2">
              <h3 className="break-after-avoid font-medium">{kinds[kind]}</h3>
              <ul className="mt-1 text-sm">
                {cited.map((source) => (
                  <li key={`${source.id} ${kind}`} className="break-inside-avoid border-b border-line py-2">
                    <p className="text-quiet">
                      <Citation sources={[source]} />
                    </p>
                    <ul>
                      {source.rates.map(({ id, label, value, unit, from }) => (
                        <li key={id} className="flex items-baseline justify-between gap-4">
                          <a
                            className="inline-flex min-h-6 items-center hover:underline print:min-h-0"
                            href={`/method#${id}`}
                          >
                            {label}
                            {from > asOf && `, from ${from}`}
                          </a>
                          <span className="text-right sm:whitespace-nowrap">{formatRate(value, unit, locale)}</span>
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
