"use client";

import { useEffect, useState } from "react";
import type { Session } from "@/lib/sessions/session";

const none: readonly Session[] = [];

/**
 * The newest of the visitor's own sessions, once the page has loaded, and whatever changes in them later. Someone who has
 * no log fetches nothing for it; one begun in another tab is found when this one is looked at again.
 */
export function useOwnSessions(): readonly Session[] {
  const [sessions, setSessions] = useState(none);

  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    async function follow() {
      const { hasLog } = await import("@/lib/sessions/has-log");
      if (stop || isGone || !(await hasLog())) return;
      const [{ openLog }, { SESSIONS_READ }] = await Promise.all([
        import("@/lib/sessions/store"),
        import("@/lib/sessions/learner"),
      ]);
      if (stop || isGone) return;
      // A log that cannot be opened is the same as none here; the page of the log says why.
      const log = openLog();
      const unwatch = log.watchNewest(SESSIONS_READ, setSessions, () => {});
      stop = () => {
        unwatch();
        log.close();
      };
    }
    const look = () => document.visibilityState === "visible" && void follow();
    if (document.readyState === "complete") look();
    else window.addEventListener("load", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      isGone = true;
      window.removeEventListener("load", look);
      document.removeEventListener("visibilitychange", look);
      stop?.();
    };
  }, []);

  return sessions;
}
