"use client";

import { useCallback, useEffect, useRef, useState } from "react";

/** How long a drag may run before the address bar follows. */
const ADDRESS_DELAY_MS = 250;

/** What the server has answered: a page that was kept on the device answers the empty query, whatever its address asks. */
export interface Answered {
  /** the query */
  answered: string;
}

/** Whether the address bar asks something else than what was answered. */
export function asksAnother(answered: string): boolean {
  return new URLSearchParams(window.location.search).toString() !== answered;
}

/** How a page's value stands in its address. Reading may wait for the schema, which the first load does without. */
export interface LinkSpelling<T> {
  write(value: T): string;
  /** @param aside what `aside` gave for this entry of the tab's history, undefined where it gave nothing */
  read(query: URLSearchParams, aside: unknown): Promise<T>;
  /** what stays out of the address and is kept beside it in this tab's history: a copied address leaves it behind */
  aside?(value: T): unknown;
}

/** Changes a page's value to what comes of it as it stands. */
export type ChangeLink<T> = (edit: (now: T) => T, settled: boolean) => void;

type UsedLink<T> = [value: T, change: ChangeLink<T>, isUnread: boolean];

/** A value with some of it changed: the very same where that changes nothing, so that nothing is answered again. */
export function withChange<T extends object>(value: T, change: Partial<T>): T {
  const isSame = (Object.keys(change) as (keyof T)[]).every((key) => Object.is(change[key], value[key]));
  return isSame ? value : { ...value, ...change };
}

/** What was read of a link, edited: what was wrong with it is past. */
export function withEdit<T extends { problems: unknown[] }>(link: T, change: Partial<T>): T {
  return withChange(link.problems.length > 0 ? { ...link, problems: [] } : link, change);
}

/** An entry of the tab's history. */
interface Entered {
  search: string;
  state: unknown;
}

function whereNow(): Entered {
  return { search: window.location.search, state: window.history.state as unknown };
}

/**
 * Owns the value that a page's address spells. The address bar follows each edit: replaced while something is being dragged
 * or typed, pushed when the edit has settled, so that back and forward walk through settled answers and a reload keeps
 * everything. It is read where the page that came does not answer it.
 *
 * @param answered the query that the server has read
 * @param spelling the same object at every call
 * @returns `change` is the same function at every call; its `edit` tells what comes of the value as it stands. The last says
 *   whether an address could not be read because what reads it could not be fetched.
 */
export function useLink<T>(initial: T, answered: string, spelling: LinkSpelling<T>): UsedLink<T> {
  const [value, setValue] = useState(initial);
  const [isUnread, setUnread] = useState(false);
  const current = useRef(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const settledValue = useRef(initial);
  /** whether the entry that `settledValue` has of its own shows what it was dragged to since */
  const isOverwritten = useRef(false);
  const edits = useRef(0);
  /** whether the router was ever sent to another entry: on its way there it could write that address over a later one */
  const isRouted = useRef(false);
  /** the entry of the history that spells the value, as it was last written or come to */
  const entered = useRef<Entered>({ search: "", state: null });

  const change = useCallback(
    (edit: (now: T) => T, settled: boolean) => {
      const next = edit(current.current);
      // The router takes an entry that keeps its state for one of its own, and draws nothing again: no page asks it for the query.
      const kept = isRouted.current ? undefined : (window.history.state as object | null);
      const write = (how: "pushState" | "replaceState", of: T) => {
        window.history[how]({ ...kept, aside: spelling.aside?.(of) }, "", `?${spelling.write(of)}`);
        entered.current = whereNow();
      };
      current.current = next;
      setValue(next);
      setUnread(false);
      edits.current += 1;
      clearTimeout(timer.current);
      if (!settled) {
        timer.current = setTimeout(() => {
          write("replaceState", next);
          isOverwritten.current = true;
        }, ADDRESS_DELAY_MS);
        return;
      }
      if (spelling.write(next) === spelling.write(settledValue.current)) {
        // A drag that came back to where it started may have left another address; a bare one stays bare.
        if (spelling.aside || window.location.search) write("replaceState", next);
      } else {
        if (isOverwritten.current) write("replaceState", settledValue.current);
        write("pushState", next);
      }
      settledValue.current = next;
      isOverwritten.current = false;
    },
    [spelling],
  );

  useEffect(() => {
    const aside = () => (window.history.state as { aside?: unknown } | null)?.aside;
    async function follow(before: number) {
      isRouted.current = true;
      const arrived = await spelling.read(new URLSearchParams(window.location.search), aside()).catch(() => undefined);
      setUnread(arrived === undefined);
      if (arrived === undefined) return;
      // Whoever has edited meanwhile keeps what they see.
      if (edits.current !== before) return;
      settledValue.current = arrived;
      isOverwritten.current = false;
      current.current = arrived;
      setValue(arrived);
    }
    const onPopState = () => {
      if (window.location.search === entered.current.search) {
        // A link within the page leads to an entry of its own, which takes over what its neighbour keeps.
        if (window.history.state === null) window.history.replaceState(entered.current.state, "");
        return;
      }
      entered.current = whereNow();
      // What was being dragged stood in the entry that is left.
      clearTimeout(timer.current);
      void follow(edits.current);
    };
    entered.current = whereNow();
    // The page was kept on the device, or was stepped back from before it came alive, or has more beside its address.
    if (asksAnother(answered) || aside() !== undefined) void follow(0);
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, [spelling, answered]);

  return [value, change, isUnread];
}
