"use client";

import { useSyncExternalStore } from "react";

/** Asked of the browser once, because the answer takes it milliseconds, and again when the page is come back to. */
let deviceZone: string | undefined;

function watchZone(onChange: () => void): () => void {
  const askAgain = () => {
    deviceZone = undefined;
    onChange();
  };
  document.addEventListener("visibilitychange", askAgain);
  return () => document.removeEventListener("visibilitychange", askAgain);
}

/** The zone of this device, once the page is alive; the server cannot know it. */
export function useTimeZone(): string | undefined {
  return useSyncExternalStore(watchZone, deviceTimeZone, () => undefined);
}

/** For what runs in the browser alone: a component that waits for the zone is rendered twice. */
export function deviceTimeZone(): string {
  return (deviceZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);
}
