"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The zone of this device, once the page is alive; the server cannot know it. */
export function useTimeZone(): string | undefined {
  return useSyncExternalStore(never, deviceTimeZone, () => undefined);
}

let deviceZone: string | undefined;

/**
 * For what runs in the browser alone: a component that waits for the zone is rendered twice. Asked of the browser once,
 * because the answer takes it milliseconds: who travels loads the page again.
 */
export function deviceTimeZone(): string {
  return (deviceZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);
}
