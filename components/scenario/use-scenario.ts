"use client";

import { useState } from "react";
import type { Scenario } from "@/lib/earnings";
import type { Link } from "@/lib/share/open-link";
import { formatQuery } from "@/lib/share/write-query";
import { useAddress } from "./use-address";

/** Owns the scenario of a page, and keeps it in the address bar. */
export function useScenario(initial: Link) {
  const [link, setLink] = useState(initial);
  const writeAddress = useAddress(formatQuery(initial.scenario), async (query) => {
    // Reading a link needs the schema and the catalogue, which the first load does without.
    const { openLink } = await import("@/lib/share/open-link");
    const arrived = openLink(query);
    setLink(arrived);
    return formatQuery(arrived.scenario);
  });

  function update(change: Partial<Scenario>, settled: boolean) {
    const scenario = { ...link.scenario, ...change };
    setLink({ ...link, scenario, problems: [] });
    writeAddress(formatQuery(scenario), settled);
  }

  return { ...link, update };
}

export type UpdateScenario = (change: Partial<Scenario>, settled: boolean) => void;
