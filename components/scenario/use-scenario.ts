"use client";

import { useEffect, useRef, useState } from "react";
import type { Scenario } from "@/lib/earnings";
import type { Decoded } from "@/lib/share/read-query";
import { formatQuery } from "@/lib/share/write-query";

/** How long a drag may run before the address bar follows. */
const ADDRESS_DELAY_MS = 250;

/**
 * Owns the scenario of a page. The address bar follows each edit: replaced while a value is being dragged or typed, pushed
 * when the edit has settled, so that back and forward walk through settled answers and a reload keeps everything.
 */
export function useScenario(initial: Decoded) {
  const [decoded, setDecoded] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settledQuery = useRef(formatQuery(initial.scenario));

  function update(change: Partial<Scenario>, settled: boolean) {
    const scenario = { ...decoded.scenario, ...change };
    setDecoded({ scenario, problems: [] });
    clearTimeout(timer.current);
    const query = formatQuery(scenario);
    if (!settled) {
      timer.current = setTimeout(() => window.history.replaceState(null, "", `?${query}`), ADDRESS_DELAY_MS);
    } else if (query !== settledQuery.current) {
      // A drag has been replacing the entry it started from; give that entry its own address back first.
      window.history.replaceState(null, "", `?${settledQuery.current}`);
      window.history.pushState(null, "", `?${query}`);
      settledQuery.current = query;
    }
  }

  useEffect(() => {
    async function follow() {
      // Reading a link needs the schema, which the first load does without.
      const { parseQuery } = await import("@/lib/share/read-query");
      const arrived = parseQuery(new URLSearchParams(window.location.search));
      settledQuery.current = formatQuery(arrived.scenario);
      setDecoded(arrived);
    }
    const onPopState = () => void follow();
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, []);

  return { ...decoded, update };
}

export type UpdateScenario = ReturnType<typeof useScenario>["update"];
