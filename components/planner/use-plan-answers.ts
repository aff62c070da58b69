"use client";

import { startTransition, useEffect, useState } from "react";
import type { Calibration, PlanExplanation, PlanResult } from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";

interface Answered extends PlanLink {
  result: PlanResult & PlanExplanation;
  /** what own sessions taught, where the answer rests on them */
  calibration?: Calibration;
}

/** Fetched by the first edit. It stands outside of what uses it: the compiler memoises no function that imports. */
export const fetchEngine = () => import("./plan-engine");

/**
 * The answers to what the forms hold: by the general model, and from own sessions where they have taught something. The forms
 * follow every key; the answers, some dozen evaluations each, follow in turns between which the browser does what it likes.
 * The server has written the first; until another is there, that one stands.
 */
export function usePlanAnswers(
  link: PlanLink,
  initial: Answered,
  asOf: string,
  calibration: Calibration | undefined,
): { general: Answered; own?: Answered } {
  const [answers, setAnswers] = useState<{ general: Answered; own?: Answered }>({ general: initial });
  const isAsked = link !== initial || calibration !== undefined;
  useEffect(() => {
    if (!isAsked) return;
    let isLast = true;
    // To what a later edit has overtaken the turn never comes.
    const turn = () => new Promise<void>((go) => setTimeout(() => isLast && go()));
    async function answer() {
      const { answerPlan } = await fetchEngine();
      const by = async (taught?: Calibration): Promise<Answered> => ({
        ...link,
        calibration: taught,
        result: await answerPlan(link, { asOf, calibration: taught }, turn),
      });
      const general = link === initial ? initial : await by();
      const own = calibration && (await by(calibration));
      await turn();
      startTransition(() => setAnswers({ general, own }));
    }
    void answer();
    return () => void (isLast = false);
  }, [link, initial, asOf, calibration, isAsked]);
  return { general: answers.general, own: calibration && answers.own };
}
