"use client";

import { useDeferredValue, useEffect, useState } from "react";
import type { PlanExplanation, PlanResult } from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";
import type * as PlanEngine from "./plan-engine";

type Answered = PlanLink & { result: PlanResult & PlanExplanation };

/**
 * The answer to what the forms hold. The forms follow every key; the answer, some dozen evaluations, follows when the browser
 * has the time. The server has written the first; until the engine is there for another, that one stands.
 */
export function usePlanAnswer(link: PlanLink, initial: Answered, asOf: string): Answered {
  const asked = useDeferredValue(link);
  const [engine, setEngine] = useState<typeof PlanEngine>();
  const isEdited = link !== initial;
  useEffect(() => {
    if (isEdited) void import("./plan-engine").then(setEngine);
  }, [isEdited]);
  return asked === initial || !engine ? initial : { ...asked, result: engine.answerPlan(asked, asOf) };
}
