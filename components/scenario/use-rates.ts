"use client";

import { useEffect, useState } from "react";
import type { RateValues } from "@/lib/earnings";

/**
 * The rates in force on a date. The server hands over those of the first answer; the tables, with all their notes, are
 * fetched only when an edit moves the date. Until they are here the old rates stand.
 */
export function useRates(initial: RateValues, asOf: string): RateValues {
  const [fetched, setFetched] = useState(initial);
  const isOther = asOf !== initial.asOf;
  useEffect(() => {
    if (isOther) void import("@/lib/earnings").then(({ ratesOn }) => setFetched(ratesOn(asOf)));
  }, [isOther, asOf]);
  return isOther ? fetched : initial;
}
