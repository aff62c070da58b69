"use no memo";

import { defaults, type Scenario } from "@/lib/earnings";
import type { Problem } from "@/lib/share/read-query";

interface LinkProblemsProps {
  problems: readonly Problem[];
  /** where one scenario is shown, its currency, which may have come without its rate */
  scenario?: Pick<Scenario, "currency" | "fx">;
}

/** What of a link could not be taken as it stood, and what stands in its place. */
export function LinkProblems({ problems, scenario: { currency, fx } = defaults }: LinkProblemsProps) {
  const isUnpriced = currency !== "USD" && fx === 1;
  if (problems.length === 0 && !isUnpriced) return null;
  return (
    <div role="status" className="mb-4 rounded-(--radius) border border-control p-3 text-sm">
      {problems.length > 0 && (
        <>
          <p className="font-medium">Some of this link could not be read as it stands:</p>
          <ul className="list-disc pl-5">
            {problems.map(({ key, reason }) => (
              <li key={`${key} ${reason}`} className="break-words">
                {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {isUnpriced && (
        <p>
          <span className="font-medium">1 {currency} is taken for $1, because no rate was given.</span> Write today’s
          under “Where are you paid?”.
        </p>
      )}
    </div>
  );
}
