"use client";
"use no memo";

import { useLessons } from "./use-lessons";
import type { Scenario } from "@/lib/earnings";
import { useOwnSessions } from "./use-own-sessions";

/** What the visitor's own sessions teach about a scenario, where there are any. It comes after the page has loaded. */
export function useOwnLessons(scenario: Scenario, asOf: string, { wantsProof = false } = {}) {
  return useLessons({ sessions: useOwnSessions(), scenario, asOf, wantsProof });
}
