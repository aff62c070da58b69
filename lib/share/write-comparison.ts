import type { Scenario } from "@/lib/earnings";
import type { Gift } from "@/lib/earnings/gifts";
import { nest } from "./nested";
import { formatQuery } from "./write-query";

/** One scenario among those compared. Its name is the user's own and stays out of links unless they say so. */
export interface Compared {
  scenario: Scenario;
  name?: string;
  /** the catalogue's entries for its basket */
  gifts: readonly Gift[];
}

/** The places of a comparison, in order. */
export const places = ["A", "B", "C", "D"] as const;

export const NAME_LENGTH = 40;

/**
 * Writes a comparison as its query, in which each scenario's own is nested: `s1=v:1,viewers:15&s2=…`.
 */
export function formatComparison(
  compared: readonly Pick<Compared, "scenario" | "name">[],
  { withNames = false } = {},
): string {
  return compared
    .flatMap(({ scenario, name }, i) => [
      `s${i + 1}=${nest(formatQuery(scenario))}`,
      ...(withNames && name ? [`n${i + 1}=${encodeURIComponent(name)}`] : []),
    ])
    .join("&");
}
