"use client";

import { useEffect, useRef, useState } from "react";
import { evaluate, type Result, type Scenario } from "@/lib/earnings";
import type { Problem } from "@/lib/share/read-query";
import { formatQuery } from "@/lib/share/write-query";

export interface Estimate {
  scenario: Scenario;
  problems: Problem[];
  result: Result;
}

export interface EstimateContext {
  /** ISO date of asking */
  asOf: string;
  giftCoins?: Readonly<Record<number, number>>;
}

/** How long a drag may run before the address bar follows. */
const ADDRESS_DELAY_MS = 250;

/**
 * Owns the scenario of a page. An edit is evaluated at once; the address bar follows, replaced while a value is being
 * dragged or typed and pushed when the edit has settled, so that back and forward walk through settled answers.
 */
export function useScenario(initial: Estimate, context: EstimateContext) {
  const [estimate, setEstimate] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pushed = useRef(formatQuery(initial.scenario));

  function update(change: Partial<Scenario>, settled: boolean) {
    const scenario = { ...estimate.scenario, ...change };
    setEstimate({ scenario, problems: [], result: evaluate(scenario, context) });
    clearTimeout(timer.current);
    const query = formatQuery(scenario);
    if (!settled) {
      timer.current = setTimeout(() => window.history.replaceState(null, "", `?${query}`), ADDRESS_DELAY_MS);
    } else if (query !== pushed.current) {
      // A drag has been replacing the entry it started from; give that entry its own address back first.
      window.history.replaceState(null, "", `?${pushed.current}`);
      window.history.pushState(null, "", `?${query}`);
      pushed.current = query;
    }
  }

  useEffect(() => {
    async function follow() {
      // Reading a link needs the schema, which the first load does without.
      const { parseQuery } = await import("@/lib/share/read-query");
      const { scenario, problems } = parseQuery(new URLSearchParams(window.location.search));
      pushed.current = formatQuery(scenario);
      setEstimate({ scenario, problems, result: evaluate(scenario, context) });
    }
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [context]);

  return { ...estimate, update };
}

export type UpdateScenario = ReturnType<typeof useScenario>["update"];
