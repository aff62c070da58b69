"use client";

import { useState } from "react";
import { useLink, withChange, type LinkSpelling } from "@/components/scenario/use-link";
import type { Scenario } from "@/lib/earnings";
import { formatComparison, places, type Compared } from "@/lib/share/write-comparison";

/** A scenario with a key of its own, which it keeps wherever it is moved. */
export interface Place extends Compared {
  id: number;
}

/** The first places are numbered as they stand; what comes later goes on from there. */
const numbers = { next: places.length };

const withNumber = (entry: Compared): Place => ({ ...entry, id: numbers.next++ });

/** The address holds the figures. The names are the user's own and are kept beside it. */
const spelling: LinkSpelling<Place[]> = {
  write: (compared) => formatComparison(compared),
  read: async (query, names) => {
    const { openComparison } = await import("@/lib/share/read-comparison");
    return openComparison(query).map((entry, i) =>
      withNumber({ ...entry, name: entry.name ?? (names as string[] | undefined)?.[i] }),
    );
  },
  aside: (compared) => compared.map(({ name }) => name),
};

/**
 * Owns the scenarios of a comparison, which its address spells.
 *
 * @param answered the query that the server has read
 */
export function useComparison(initial: readonly Compared[], answered: string) {
  const [numbered] = useState(() => initial.map((entry, id) => ({ ...entry, id })));
  const [compared, commit, isUnread] = useLink(numbered, answered, spelling);
  const edit = (id: number, change: (entry: Place) => Place, settled: boolean) =>
    commit((now) => {
      const next = now.map((entry) => (entry.id === id ? change(entry) : entry));
      // A key let go changes nothing that it has not changed when it was pressed.
      return next.every((entry, i) => entry === now[i]) ? now : next;
    }, settled);

  return {
    compared,
    isUnread,
    isFull: compared.length === places.length,
    /** @returns the new place's key; where there is no place left, nothing is added */
    add(entry: Compared): number {
      const added = withNumber(entry);
      commit((now) => (now.length < places.length ? [...now, added] : now), true);
      return added.id;
    },
    change: (id: number, change: Partial<Scenario>, settled: boolean) =>
      edit(id, (entry) => withChange(entry, { scenario: withChange(entry.scenario, change) }), settled),
    rename: (id: number, name: string) => edit(id, (entry) => ({ ...entry, name: name || undefined }), true),
    drop: (id: number) => commit((now) => now.filter((entry) => entry.id !== id), true),
    swap: (here: number, there: number) => commit((now) => now.with(here, now[there]).with(there, now[here]), true),
  };
}
