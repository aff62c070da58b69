"use client";

import { useFetched } from "@/components/ui/use-fetched";
import type { NamedRates } from "./named-rates";

/** Stands outside of what uses it: the compiler memoises no function that imports. */
const fetchTables = () => import("./named-rates");

/**
 * What is in force on a date. The server hands over that of the first answer; the rate tables, with all their notes, are
 * fetched only when an edit moves the date. Until they are here the first stands.
 */
export function useRates(initial: NamedRates, asOf: string): NamedRates {
  const isOther = asOf !== initial.asOf;
  const { code: tables } = useFetched(fetchTables, isOther ? asOf : undefined);
  return isOther && tables ? tables.namedRates(asOf) : initial;
}
