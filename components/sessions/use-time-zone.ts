"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The zone of this device, once the page is alive; the server cannot know it. */
export function useTimeZone(): string | undefined {
  return useSyncExternalStore(never, deviceTimeZone, () => undefined);
}

/** For what runs in the browser alone: a component that waits for the zone is rendered twice. */
export function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
