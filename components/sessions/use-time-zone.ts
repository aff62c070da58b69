"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The zone of this device, once the page is alive; the server cannot know it. */
export function useTimeZone(): string | undefined {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
  );
}
