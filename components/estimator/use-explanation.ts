"use client";

import { useEffect, useState } from "react";
import type { Explanation, Forecast, Result, Scenario } from "@/lib/earnings";

type Explain = (scenario: Scenario, forecast: Forecast) => Explanation;

/**
 * The explanation of a forecast. The server has written the first; the module that explains an edit is mostly reading
 * matter and is fetched when the first edit asks for it.
 */
export function useExplanation(scenario: Scenario, forecast: Forecast, initial: Result): Explanation {
  const [explain, setExplain] = useState<Explain>();
  const isEdited = forecast !== initial;
  useEffect(() => {
    if (isEdited) void import("@/lib/earnings").then((engine) => setExplain(() => engine.explain));
  }, [isEdited]);
  return isEdited && explain ? explain(scenario, forecast) : initial;
}
