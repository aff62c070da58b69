"use client";
"use no memo";

import type { Scenario } from "@/lib/earnings";
import type { Link } from "@/lib/share/open-link";
import { formatQuery } from "@/lib/share/write-query";
import { useLink, withChange, withEdit, type Answered, type LinkSpelling } from "./use-link";

const spelling: LinkSpelling<Link> = {
  write: ({ scenario }) => formatQuery(scenario),
  read: async (query) => (await import("@/lib/share/open-link")).openLink(query),
};

/** Owns the scenario of a page, which its address spells. */
export function useScenario(initial: Link & Answered) {
  const [link, change] = useLink(initial, initial.answered, spelling);

  function update(part: Partial<Scenario>, settled: boolean) {
    change(withEdit(link, { scenario: withChange(link.scenario, part) }), settled);
  }

  return { ...link, update };
}

export type UpdateScenario = (change: Partial<Scenario>, settled: boolean) => void;
