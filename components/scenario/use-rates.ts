"use client";

import { useEffect, useState } from "react";
import type { NamedRates } from "./named-rates";

/** Stands outside of what uses it: the compiler memoises no function that imports. */
const fetchTables = () => import("./named-rates");

/**
 * What is in force on a date. The server hands over that of the first answer; the rate tables, with all their notes, are
 * fetched only when an edit moves the date. Until they are here the old stands.
 */
export function useRates(initial: NamedRates, asOf: string): NamedRates {
  const [fetched, setFetched] = useState(initial);
  const isOther = asOf !== initial.asOf;
  useEffect(() => {
    if (isOther) void fetchTables().then(({ namedRates }) => setFetched(namedRates(asOf)));
  }, [isOther, asOf]);
  return isOther ? fetched : initial;
}
