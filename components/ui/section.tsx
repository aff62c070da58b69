import type { ReactNode } from "react";

/** A part of a page whose heading is a sentence, with one picture and a quiet line of source below it. */
export function Section({
  id,
  heading,
  source,
  children,
}: {
  id: string;
  heading: string;
  source?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mt-14 print:mt-6">
      <h2 id={id} className="max-w-(--measure) text-heading font-semibold text-balance">
        {heading}
      </h2>
      <div className="mt-4">{children}</div>
      {source && <p className="mt-3 max-w-(--measure) text-sm text-quiet">{source}</p>}
    </section>
  );
}
