"use client";

import { useEffect, useRef } from "react";

/** How long a drag may run before the address bar follows. */
const ADDRESS_DELAY_MS = 250;

/**
 * The address bar follows each edit: replaced while a value is being dragged or typed, pushed when the edit has settled,
 * so that back and forward walk through settled answers and a reload keeps everything.
 *
 * @param query the query of the first answer
 * @param arrive takes the query that back or forward led to, and gives it back in its canonical form
 */
export function useAddress(query: string, arrive: (query: URLSearchParams) => Promise<string>) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settledQuery = useRef(query);

  useEffect(() => {
    async function follow() {
      settledQuery.current = await arrive(new URLSearchParams(window.location.search));
    }
    const onPopState = () => void follow();
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  });

  return function write(next: string, settled: boolean) {
    clearTimeout(timer.current);
    if (!settled) {
      timer.current = setTimeout(() => window.history.replaceState(null, "", `?${next}`), ADDRESS_DELAY_MS);
    } else if (next !== settledQuery.current) {
      // A drag has been replacing the entry it started from; give that entry its own address back first.
      window.history.replaceState(null, "", `?${settledQuery.current}`);
      window.history.pushState(null, "", `?${next}`);
      settledQuery.current = next;
    }
  };
}
