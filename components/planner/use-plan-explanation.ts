"use client";

import { useEffect, useState } from "react";
import type { PlanExplanation, PlanResult } from "@/lib/earnings";

type Explain = (result: PlanResult) => PlanExplanation;

/**
 * The explanation of a plan's answer. The server has written the first; the module that explains an edit is mostly reading
 * matter and is fetched when the first edit asks for it.
 */
export function usePlanExplanation(result: PlanResult, initial: PlanResult & PlanExplanation): PlanExplanation {
  const [explain, setExplain] = useState<Explain>();
  const isEdited = result !== initial;
  useEffect(() => {
    if (isEdited) void import("@/lib/earnings").then((engine) => setExplain(() => engine.explainPlan));
  }, [isEdited]);
  return isEdited && explain ? explain(result) : initial;
}
