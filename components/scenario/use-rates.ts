"use client";

import { useEffect, useState } from "react";

/**
 * What is in force on a date. The server hands over that of the first answer; the rate tables, with all their notes, are
 * fetched only when an edit moves the date. Until they are here the old stands.
 *
 * @param load the same function at every call
 */
export function useRates<T extends { asOf: string }>(
  initial: T,
  asOf: string,
  load: () => Promise<(asOf: string) => T>,
): T {
  const [fetched, setFetched] = useState(initial);
  const isOther = asOf !== initial.asOf;
  useEffect(() => {
    if (isOther) void load().then((read) => setFetched(read(asOf)));
  }, [isOther, asOf, load]);
  return isOther ? fetched : initial;
}
