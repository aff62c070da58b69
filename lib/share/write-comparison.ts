import type { Scenario } from "@/lib/earnings";
import type { Gift } from "@/lib/earnings/gifts";
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
 * Writes a comparison as its query: `s1=v:1,viewers:15&s2=…`. A scenario's own query is nested with `:` and `,` for `=` and
 * `&`, which its values never hold and which links carry as they are.
 */
export function formatComparison(
  compared: readonly Pick<Compared, "scenario" | "name">[],
  { withNames = false } = {},
): string {
  return compared
    .flatMap(({ scenario, name }, i) => [
      `s${i + 1}=${formatQuery(scenario).replaceAll("=", ":").replaceAll("&", ",")}`,
      ...(withNames && name ? [`n${i + 1}=${encodeURIComponent(name)}`] : []),
    ])
    .join("&");
}
