"use client";
"use no memo";

import { useLessons, type Lessons } from "./use-lessons";
import type { Scenario } from "@/lib/earnings";
import { useOwnSessions } from "./use-own-sessions";

/**
 * What the visitor's own sessions teach about a scenario, where there are any. It comes after the page has loaded. Gifts that
 * were counted are no forecast, so own sessions say nothing of them.
 */
export function useOwnLessons(scenario: Scenario, asOf: string, { wantsProof = false } = {}): Lessons {
  const { proof, ...lessons } = useLessons({ sessions: useOwnSessions(), scenario, asOf, wantsProof });
  return scenario.by === "gifts" ? { proof } : { proof, ...lessons };
}
