"use client";

import { useEffect, useState } from "react";
import type { Scenario } from "@/lib/earnings";

type Tell = (scenario: Scenario, locale: string) => string;

/** What a scenario asks, in words: the server has written the first, and the words for another come with the first edit. */
export function useQuestion(written: string | undefined, scenario: Scenario, locale: string): string | undefined {
  const [tell, setTell] = useState<Tell>();
  const isEdited = written === undefined;
  useEffect(() => {
    if (isEdited) void import("@/lib/describe").then(({ questionOf }) => setTell(() => questionOf));
  }, [isEdited]);
  return written ?? tell?.(scenario, locale);
}
