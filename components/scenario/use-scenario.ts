"use client";
"use no memo";

import { useCallback } from "react";
import type { Scenario } from "@/lib/earnings";
import type { Link } from "@/lib/share/open-link";
import { formatQuery } from "@/lib/share/write-query";
import { useLink, withChange, withEdit, type Answered, type ChangeLink, type LinkSpelling } from "./use-link";

const spelling: LinkSpelling<Link> = {
  write: ({ scenario }) => formatQuery(scenario),
  read: async (query) => (await import("@/lib/share/open-link")).openLink(query),
};

/** Owns the scenario of a page, which its address spells. */
export function useScenario(initial: Link & Answered) {
  const [link, change] = useLink(initial, initial.answered, spelling);
  const update = useUpdate(change);
  return { ...link, update };
}

/** What a page's forms change its scenario with, the same function at every call. */
export function useUpdate<Of extends Link>(change: ChangeLink<Of>): UpdateScenario {
  return useCallback(
    (part, settled) =>
      change((now) => withEdit(now, { scenario: withChange<Scenario>(now.scenario, part) } as Partial<Of>), settled),
    [change],
  );
}

export type UpdateScenario = (change: Partial<Scenario>, settled: boolean) => void;
