"use client";

import { useDeferredValue, useEffect, useState } from "react";
import type { Calibration, PlanExplanation, PlanResult } from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";
import type * as PlanEngine from "./plan-engine";

interface Answered extends PlanLink {
  result: PlanResult & PlanExplanation;
  /** what own sessions taught, where the answer rests on them */
  calibration?: Calibration;
}

/**
 * The answers to what the forms hold: by the general model, and from own sessions where they have taught something. The forms
 * follow every key; the answers, some dozen evaluations each, follow when the browser has the time. The server has written
 * the first; until the engine is there for another, that one stands.
 */
export function usePlanAnswers(
  link: PlanLink,
  initial: Answered,
  asOf: string,
  calibration: Calibration | undefined,
): { general: Answered; own?: Answered } {
  const asked = useDeferredValue(link);
  const taught = useDeferredValue(calibration);
  const [engine, setEngine] = useState<typeof PlanEngine>();
  const isAsked = link !== initial || calibration !== undefined;
  useEffect(() => {
    if (isAsked) void import("./plan-engine").then(setEngine);
  }, [isAsked]);
  const general = asked === initial || !engine ? initial : { ...asked, result: engine.answerPlan(asked, asOf) };
  const own = engine && taught && { ...asked, calibration: taught, result: engine.answerPlan(asked, asOf, taught) };
  return { general, own };
}
