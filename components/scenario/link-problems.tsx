"use no memo";

import type { Problem } from "@/lib/share/read-query";

/** What of a link could not be taken as it stood, and what stands in its place. */
export function LinkProblems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div role="status" className="mb-4 rounded-(--radius) border border-control p-3 text-sm">
      <p className="font-medium">Some of this link could not be read as it stands:</p>
      <ul className="list-disc pl-5">
        {problems.map(({ key, reason }) => (
          <li key={`${key} ${reason}`} className="break-words">
            {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
