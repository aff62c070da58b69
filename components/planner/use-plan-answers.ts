"use client";

import { startTransition, useEffect, useState } from "react";
import { useFetched } from "@/components/ui/use-fetched";
import { useWhenNear } from "@/components/ui/use-when-near";
import type { Calibration, PlanExplanation, PlanResult } from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";

export interface PlanAnswer extends PlanLink {
  result: PlanResult;
  /** what own sessions taught, where the answer rests on them */
  calibration?: Calibration;
}

interface Explained extends PlanExplanation {
  /** what it explains */
  answer: PlanAnswer;
}

/** Fetched when a hand comes near. It stands outside of what uses it: the compiler memoises no function that imports. */
export const fetchEngine = () => import("./plan-engine");

/**
 * The answers to what the forms hold: by the general model, and from own sessions where they have taught something. The forms
 * follow every key; the answers, some dozen evaluations each, follow in turns between which the browser does what it likes.
 * The server has written the first; until another is there, that one stands.
 */
export function usePlanAnswers(
  link: PlanLink,
  initial: PlanAnswer,
  asOf: string,
  calibration: Calibration | undefined,
): { general: PlanAnswer; own?: PlanAnswer; hasFailed: boolean } {
  const [answers, setAnswers] = useState<{ general: PlanAnswer; own?: PlanAnswer }>({ general: initial });
  const isAsked = link !== initial || calibration !== undefined;
  const { code: engine, hasFailed } = useFetched(fetchEngine, isAsked ? link : undefined);
  useWhenNear(
    fetchEngine,
    ({ answerPlan, explainPlan }) => {
      const result = answerPlan(initial, { asOf });
      setTimeout(() => explainPlan(result));
    },
    isAsked,
  );
  useEffect(() => {
    if (!isAsked || !engine) return;
    return inTurns(async (turn) => {
      const by = async (taught?: Calibration): Promise<PlanAnswer> => {
        await turn();
        return { ...link, calibration: taught, result: engine.answerPlan(link, { asOf, calibration: taught }) };
      };
      const general = link === initial ? initial : await by();
      const own = calibration && (await by(calibration));
      startTransition(() => setAnswers({ general, own }));
    });
  }, [link, initial, asOf, calibration, isAsked, engine]);
  return { general: answers.general, own: calibration && answers.own, hasFailed };
}

/** What explains an answer: as costly again, so it follows when the answer stands on the page. The server has written the first. */
export function usePlanExplanation(answer: PlanAnswer, initial: PlanAnswer & { result: PlanExplanation }): Explained {
  const first = { answer: initial, strategies: initial.result.strategies, sources: initial.result.sources };
  const [explained, setExplained] = useState<Explained>(first);
  const isStale = answer !== explained.answer;
  const { code: engine } = useFetched(fetchEngine, isStale ? answer : undefined);
  useEffect(() => {
    if (!isStale || !engine) return;
    return inTurns(async (turn) => {
      await turn();
      const explanation = engine.explainPlan(answer.result, answer.calibration);
      startTransition(() => setExplained({ answer, ...explanation }));
    });
  }, [answer, isStale, engine]);
  return explained;
}

/** Starts what comes in turns. The answer calls it off: to what is overtaken the turn never comes. */
function inTurns(act: (turn: () => Promise<void>) => Promise<void>): () => void {
  let isLast = true;
  void act(() => new Promise((go) => setTimeout(() => isLast && go())));
  return () => void (isLast = false);
}
