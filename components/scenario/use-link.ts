"use client";

import { useEffect, useRef, useState } from "react";

/** How long a drag may run before the address bar follows. */
const ADDRESS_DELAY_MS = 250;

/** How a page's value stands in its address. Reading may wait for the schema, which the first load does without. */
export interface LinkSpelling<T> {
  write(value: T): string;
  read(query: URLSearchParams): Promise<T>;
}

/**
 * Owns the value that a page's address spells. The address bar follows each edit: replaced while something is being dragged
 * or typed, pushed when the edit has settled, so that back and forward walk through settled answers and a reload keeps
 * everything.
 *
 * @param spelling the same object at every call
 */
export function useLink<T>(
  initial: T,
  spelling: LinkSpelling<T>,
): [value: T, change: (next: T, settled: boolean) => void] {
  const [value, setValue] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settledQuery = useRef(spelling.write(initial));

  function change(next: T, settled: boolean) {
    setValue(next);
    clearTimeout(timer.current);
    const query = spelling.write(next);
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
      const arrived = await spelling.read(new URLSearchParams(window.location.search));
      settledQuery.current = spelling.write(arrived);
      setValue(arrived);
    }
    const onPopState = () => void follow();
    window.addEventListener("popstate", onPopState);
    // A step back before the page came alive was heard by nobody: the address is not the one that was loaded.
    const [loaded] = performance.getEntriesByType("navigation");
    if (loaded && new URL(loaded.name, window.location.href).search !== window.location.search) void follow();
    return () => window.removeEventListener("popstate", onPopState);
  }, [spelling]);

  return [value, change];
}
