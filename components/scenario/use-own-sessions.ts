"use client";

import { useEffect, useState } from "react";
import { whenLogged } from "@/lib/sessions/has-log";
import type { Session } from "@/lib/sessions/session";

const none: readonly Session[] = [];

/** Stands outside of what uses it: the compiler memoises no function that imports. */
const fetchLog = () => Promise.all([import("@/lib/sessions/store"), import("@/lib/sessions/learner")]);

/**
 * The newest of the visitor's own sessions, once the page is alive, and whatever changes in them later. Someone who has no
 * log fetches nothing for it.
 */
export function useOwnSessions(): readonly Session[] {
  const [sessions, setSessions] = useState(none);

  useEffect(() => {
    let close = () => {};
    let isGone = false;
    async function follow() {
      const [{ openLog }, { SESSIONS_READ }] = await fetchLog();
      if (isGone) return;
      // A log that cannot be opened is the same as none here; the page of the log says why.
      const log = openLog();
      const unwatch = log.watchNewest(SESSIONS_READ, setSessions, () => {});
      close = () => {
        unwatch();
        log.close();
      };
    }
    // Where its code cannot be had, the general model answers until the next visit.
    const stop = whenLogged(() => void follow().catch(() => {}));
    return () => {
      isGone = true;
      stop();
      close();
    };
  }, []);

  return sessions;
}
