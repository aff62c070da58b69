import type { Scenario } from "@/lib/earnings";
import { formatQuery } from "./write-query";

/** The scenario with the day of its answer: whoever opens its link, whenever, reads that answer. */
export function pinned(scenario: Scenario, asOf: string): Scenario {
  return { ...scenario, asof: scenario.asof ?? asOf };
}

interface Place {
  /** "https://example.org", without a slash at the end */
  origin: string;
  /** the day of the answer, unless the scenario names one */
  asOf: string;
}

/** The one canonical link of an answer. */
export function shareLink(scenario: Scenario, { origin, asOf }: Place): string {
  return `${origin}/?${formatQuery(pinned(scenario, asOf))}`;
}
