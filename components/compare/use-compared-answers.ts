"use client";

import { useEffect, useState } from "react";
import type * as Together from "@/lib/share/forecast-together";
import type { Place } from "./use-comparison";

type Engine = typeof Together;

interface Answered extends Together.ComparedAnswers {
  /** the places that are answered */
  shown: readonly Place[];
}

/**
 * The answers to what is compared. The server has written the first; the engine is fetched with the first edit, and until
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
  const [engine, setEngine] = useState<Engine>();
  const isEdited = compared !== first;
  useEffect(() => {
    if (isEdited) void import("@/lib/share/forecast-together").then(setEngine);
  }, [isEdited]);
  if (engine && isEdited) return { shown: compared, ...engine.forecastTogether(compared, asOf) };
  const answers = new Map(first.map(({ id }, i) => [id, initial.forecasts[i]]));
  const known = compared.filter(({ id }) => answers.has(id));
  const shown = known.length > 0 ? known : first;
  return { shown, currency: initial.currency, forecasts: shown.map(({ id }) => answers.get(id)!) };
}
