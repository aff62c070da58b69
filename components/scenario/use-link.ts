"use client";

import { useEffect, useRef, useState } from "react";

/** How long a drag may run before the address bar follows. */
const ADDRESS_DELAY_MS = 250;

/** How a page's value stands in its address. Reading may wait for the schema, which the first load does without. */
export interface LinkSpelling<T> {
  write(value: T): string;
  /** @param aside what `aside` gave for this entry of the tab's history, undefined where it gave nothing */
  read(query: URLSearchParams, aside: unknown): Promise<T>;
  /** what stays out of the address and is kept beside it in this tab's history: a copied address leaves it behind */
  aside?(value: T): unknown;
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
  const settledValue = useRef(initial);

  function change(next: T, settled: boolean) {
    const entry = (of: T) => [{ aside: spelling.aside?.(of) }, "", `?${spelling.write(of)}`] as const;
    setValue(next);
    clearTimeout(timer.current);
    if (!settled) {
      timer.current = setTimeout(() => window.history.replaceState(...entry(next)), ADDRESS_DELAY_MS);
    } else if (spelling.write(next) === spelling.write(settledValue.current)) {
      if (spelling.aside) window.history.replaceState(...entry(next));
      settledValue.current = next;
    } else {
      // A drag has been replacing the entry it started from; give that entry its own address back first.
      window.history.replaceState(...entry(settledValue.current));
      window.history.pushState(...entry(next));
      settledValue.current = next;
    }
  }

  useEffect(() => {
    const aside = () => (window.history.state as { aside?: unknown } | null)?.aside;
    async function follow() {
      const arrived = await spelling.read(new URLSearchParams(window.location.search), aside());
      settledValue.current = arrived;
      setValue(arrived);
    }
    const onPopState = () => void follow();
    // The server answered the address alone.
    if (aside() !== undefined) onPopState();
    window.addEventListener("popstate", onPopState);
    // A step back before the page came alive was heard by nobody: the address is not the one that was loaded.
    const [loaded] = performance.getEntriesByType("navigation");
    if (loaded && new URL(loaded.name, window.location.href).search !== window.location.search) void follow();
    return () => window.removeEventListener("popstate", onPopState);
  }, [spelling]);

  return [value, change];
}
