import type { ReactNode } from "react";

/**
 * A part of a page whose heading is a sentence, with one picture and a quiet line of source below it. What is far below is not
 * laid out before it comes near; nothing that is drawn then may leave the section's box, so the box has room for focus rings.
 */
export function Section({
  id,
  heading,
  source,
  height = "lazy-layout-150",
  children,
}: {
  id: string;
  heading: string;
  source?: ReactNode;
  /** what it is taken to be high until it is laid out, as a class: near enough that one comes back to where one was */
  height?: string;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={id} className={`${height} -mx-2 mt-13 px-2 py-1 print:mt-5`}>
      <h2 id={id} className="max-w-(--measure) text-heading font-semibold text-balance">
        {heading}
      </h2>
      <div className="mt-4">{children}</div>
      {source && <p className="mt-3 max-w-(--measure) text-sm text-quiet">{source}</p>}
    </section>
  );
}
