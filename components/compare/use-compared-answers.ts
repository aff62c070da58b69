"use client";

import { useState } from "react";
import { rehearsalsOf } from "@/components/scenario/rehearsals";
import { useFetched } from "@/components/ui/use-fetched";
import { useWhenNear } from "@/components/ui/use-when-near";
import type * as Together from "@/lib/share/forecast-together";
import type { Place } from "./use-comparison";

interface Answered extends Together.ComparedAnswers {
  /** the places that are answered */
  shown: readonly Place[];
  /** whether others cannot be answered, because the engine could not be fetched */
  hasFailed: boolean;
}

/** Stands outside of what uses it: the compiler memoises no function that imports. */
const fetchEngine = () => import("@/lib/share/forecast-together");

/**
 * The answers to what is compared. The server has written the first; the engine is fetched when a hand comes near, and until
 * it is there a new place waits and a changed one keeps its answer.
 *
 * @param initial the answers to the places as they stand at the first call
 */
export function useComparedAnswers(
  compared: readonly Place[],
  initial: Together.ComparedAnswers,
  asOf: string,
): Answered {
  const [first] = useState(compared);
  const isEdited = compared !== first;
  const { code: engine, hasFailed } = useFetched(fetchEngine, isEdited ? compared : undefined);
  const rehearsed = [...rehearsalsOf(first[0].scenario).map((scenario) => [{ ...first[0], scenario }]), first];
  useWhenNear(
    fetchEngine,
    rehearsed.map((places) => (near) => void near.forecastTogether(places, asOf)),
    isEdited,
  );
  if (engine && isEdited) return { shown: compared, hasFailed, ...engine.forecastTogether(compared, asOf) };
  const answers = new Map(first.map(({ id }, i) => [id, initial.forecasts[i]]));
  const known = compared.filter(({ id }) => answers.has(id));
  const shown = known.length > 0 ? known : first;
  return { shown, hasFailed, currency: initial.currency, forecasts: shown.map(({ id }) => answers.get(id)!) };
}
