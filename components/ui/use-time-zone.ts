"use client";

import { useSyncExternalStore } from "react";

/** What a drawing page asks again and again: the answer takes the browser milliseconds, and holds while one stays there. */
let known: string | undefined;

function watchZone(onChange: () => void): () => void {
  const askAgain = () => {
    known = undefined;
    onChange();
  };
  document.addEventListener("visibilitychange", askAgain);
  return () => document.removeEventListener("visibilitychange", askAgain);
}

/** The zone of this device, once the page is alive; the server cannot know it. */
export function useTimeZone(): string | undefined {
  return useSyncExternalStore(
    watchZone,
    () => (known ??= deviceTimeZone()),
    () => undefined,
  );
}

/** For what runs in the browser alone: a component that waits for the zone is rendered twice. */
export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
