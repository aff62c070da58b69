import type { ReactNode } from "react";

/** A part one opens when one wants it; works without JavaScript. */
export function Fold({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <details className="group border-b border-line">
      <summary className="flex min-h-11 items-center gap-2 py-2 [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 12 12"
          className="size-3 shrink-0 transition-transform group-open:rotate-90"
          aria-hidden="true"
        >
          <path d="M4 1.5 8.5 6 4 10.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
        <span className="font-medium">{title}</span>
        {note && <span className="ml-auto text-right text-sm text-quiet">{note}</span>}
      </summary>
      <div className="space-y-4 pt-2 pb-5">{children}</div>
    </details>
  );
}
