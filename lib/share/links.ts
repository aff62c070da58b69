import type { Scenario } from "@/lib/earnings";
import { formatQuery } from "./write-query";

interface Place {
  /** "https://example.org", without a slash at the end */
  origin: string;
  /** the page: "/" */
  path?: string;
  /** the day of the answer, written into the link unless the scenario names one */
  asOf: string;
}

/** The one canonical link of an answer: whoever opens it, whenever, reads the answer of its day. */
export function shareLink(scenario: Scenario, { origin, path = "/", asOf }: Place): string {
  return `${origin}${path}?${formatQuery({ ...scenario, asof: scenario.asof ?? asOf })}`;
}
