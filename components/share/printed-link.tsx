import type { ReactNode } from "react";

/** The link of an answer, where the answer is on paper. */
export function PrintedLink({ link, children }: { link: string; children?: ReactNode }) {
  return (
    <p className="mt-4 hidden text-sm print:block">
      {children}
      <span className="break-all">{link}</span>
    </p>
  );
}
