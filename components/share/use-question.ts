"use client";

import { useFetched } from "@/components/ui/use-fetched";
import type { Scenario } from "@/lib/earnings";

/** Stands outside of what uses it: the compiler memoises no function that imports. */
const fetchWords = () => import("@/lib/describe");

/** What a scenario asks, in words: the server has written the first, and the words for another come with the first edit. */
export function useQuestion(written: string | undefined, scenario: Scenario, locale: string): string | undefined {
  const { code } = useFetched(fetchWords, written === undefined ? scenario : undefined);
  return written ?? code?.questionOf(scenario, locale);
}
