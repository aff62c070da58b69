"use client";

import { useEffect, useRef, useState } from "react";
import type { Scenario } from "@/lib/earnings";
import { formatComparison, places, type Compared } from "@/lib/share/write-comparison";

/** A scenario with a key of its own, which it keeps wherever it is moved. */
export interface Place extends Compared {
  id: number;
}

/**
 * Owns the scenarios of a comparison. The address bar holds their figures; their names are kept beside it in this tab's
 * history, where a reload finds them and a copied address leaves them behind.
 */
export function useComparison(initial: readonly Compared[]) {
  const next = useRef(initial.length);
  const [compared, setCompared] = useState<Place[]>(() => initial.map((entry, id) => ({ ...entry, id })));

  function commit(changed: Place[], settled = true) {
    setCompared(changed);
    const state = { names: changed.map(({ name }) => name) };
    const address = `?${formatComparison(changed)}`;
    if (settled) window.history.pushState(state, "", address);
    else window.history.replaceState(state, "", address);
  }

  useEffect(() => {
    const named = (entries: readonly Compared[]) => {
      const names = namesOfEntry() ?? [];
      return entries.map((entry, i) => ({ ...entry, name: entry.name ?? names[i], id: next.current++ }));
    };
    async function read() {
      const { parseComparison } = await import("@/lib/share/read-comparison");
      setCompared(named(parseComparison(new URLSearchParams(window.location.search))));
    }
    const follow = () => void read();
    setCompared((entries) => (namesOfEntry() ? named(entries) : entries));
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, []);

  return {
    compared,
    isFull: compared.length === places.length,
    /** @returns its key */
    add: (entry: Compared): number => {
      const id = next.current++;
      commit([...compared, { ...entry, id }]);
      return id;
    },
    change: (id: number, change: Partial<Scenario>, settled: boolean) =>
      commit(
        compared.map((entry) => (entry.id === id ? { ...entry, scenario: { ...entry.scenario, ...change } } : entry)),
        settled,
      ),
    rename: (id: number, name: string) =>
      commit(
        compared.map((entry) => (entry.id === id ? { ...entry, name: name || undefined } : entry)),
        false,
      ),
    drop: (id: number) => commit(compared.filter((entry) => entry.id !== id)),
    swap: (here: number, there: number) => commit(compared.with(here, compared[there]).with(there, compared[here])),
  };
}

/** The names that this entry of the tab's history was left with. */
function namesOfEntry(): (string | undefined)[] | undefined {
  return (window.history.state as { names?: (string | undefined)[] } | null)?.names;
}
