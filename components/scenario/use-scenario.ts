"use client";
"use no memo";

import { useCallback } from "react";
import { withinLimits, type Limits, type Scenario } from "@/lib/earnings";
import type { Link } from "@/lib/share/open-link";
import { formatQuery } from "@/lib/share/write-query";
import { useLink, withChange, withEdit, type Answered, type ChangeLink, type LinkSpelling } from "./use-link";

const spelling: LinkSpelling<Link> = {
  write: ({ scenario }) => formatQuery(scenario),
  read: async (query) => (await import("@/lib/share/open-link")).openLink(query),
};

/** Owns the scenario of a page, which its address spells. */
export function useScenario(initial: Link & Answered) {
  const [link, change, isUnread] = useLink(initial, initial.answered, spelling);
  const update = useUpdate(change);
  return { ...link, update, isUnread };
}

/**
 * What a page's forms change its scenario with, the same function at every call.
 *
 * @param follow what else of the page changes with it; the same function at every call
 */
export function useUpdate<Of extends Link>(
  change: ChangeLink<Of>,
  follow?: (now: Of, scenario: Scenario) => Partial<Of>,
): UpdateScenario {
  return useCallback(
    (part, settled) =>
      change((now) => {
        const scenario = withChange<Scenario>(now.scenario, part);
        return withEdit(now, { scenario, ...follow?.(now, scenario) } as Partial<Of>);
      }, settled),
    [change, follow],
  );
}

/** As much money in another scenario's currency, within the limits, to six digits: it may go there and back. */
export function inItsCurrency(amount: number, from: Scenario, to: Scenario, limits: Limits): number {
  return withinLimits(Number(((amount * to.fx) / from.fx).toPrecision(6)), limits);
}

export type UpdateScenario = (change: Partial<Scenario>, settled: boolean) => void;
