"use client";

import type { Scenario } from "@/lib/earnings";
import type { Decoded } from "@/lib/share/read-query";
import { formatQuery } from "@/lib/share/write-query";
import { useLink, type LinkSpelling } from "./use-link";

const spelling: LinkSpelling<Decoded> = {
  write: ({ scenario }) => formatQuery(scenario),
  read: async (query) => (await import("@/lib/share/read-query")).parseQuery(query),
};

/** Owns the scenario of a page, which its address spells. */
export function useScenario(initial: Decoded) {
  const [decoded, change] = useLink(initial, spelling);

  function update(part: Partial<Scenario>, settled: boolean) {
    change({ scenario: { ...decoded.scenario, ...part }, problems: [] }, settled);
  }

  return { ...decoded, update };
}

export type UpdateScenario = ReturnType<typeof useScenario>["update"];
