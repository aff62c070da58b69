"use no memo";

import { UnreadAddress } from "@/components/ui/fetched";
import type { Problem } from "@/lib/share/read-query";

interface LinkProblemsProps {
  problems: readonly Problem[];
  /** whether what reads the address could not be fetched */
  isUnread: boolean;
}

/** What of a link could not be taken as it stood, and what stands in its place. */
export function LinkProblems({ problems, isUnread }: LinkProblemsProps) {
  if (isUnread) return <UnreadAddress />;
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
