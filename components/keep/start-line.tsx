"use client";
"use no memo";

import { memo, useEffect, useSyncExternalStore } from "react";
import type { Scenario } from "@/lib/earnings";
import { formatQuery } from "@/lib/share/write-query";

const PLACE = "livetake:last";

interface StartLineProps {
  scenario: Scenario;
  initial: Scenario;
}

/** The way back in: the last figures entered here, an example, or a fresh start. One line always, so nothing moves. */
export const StartLine = memo(function StartLine({ scenario, initial }: StartLineProps) {
  const last = useSyncExternalStore(never, lastFigures, () => null);
  const isUntouched = formatQuery(scenario) === "v=1";

  useEffect(() => {
    // Only figures entered here are remembered, not those of a link that was merely read.
    if (scenario === initial) return;
    withStorage((storage) => storage.setItem(PLACE, formatQuery(scenario)));
  }, [scenario, initial]);

  return (
    <p className="flex min-h-11 items-center text-sm print:hidden">
      {isUntouched ? (
        <a className="link" href={last ? `/?${last}` : "#examples"}>
          {last ? "Continue with your last figures" : "Start from an example"}
        </a>
      ) : (
        <a className="link" href="/" onClick={() => withStorage((storage) => storage.removeItem(PLACE))}>
          Start afresh
        </a>
      )}
    </p>
  );
});

/** Where the address asks for nothing, what was entered here before. */
function lastFigures() {
  return window.location.search === "" ? (withStorage((storage) => storage.getItem(PLACE)) ?? null) : null;
}

/** Storage tells this tab nothing, and the line is read on arrival only. */
const never = () => () => {};

/** Storage, as far as the browser lets us: where it refuses, nothing is remembered and nothing else is lost. */
function withStorage<T>(task: (storage: Storage) => T): T | undefined {
  try {
    return task(localStorage);
  } catch {
    return undefined;
  }
}
