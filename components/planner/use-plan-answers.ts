"use client";

import { useCallback, useDeferredValue, useMemo } from "react";
import { rehearsalsOf } from "@/components/scenario/rehearsals";
import { useAnswers } from "@/components/scenario/use-answers";
import type { Lessons } from "@/components/scenario/use-lessons";
import type { Calibration, CitedSource, PlanStanding, PlanResult } from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";
import type * as Engine from "./plan-engine";

/** What a plan comes to, and the sources of what it rests on. */
export interface SourcedPlan extends PlanResult {
  sources: CitedSource[];
}

export interface PlanAnswer extends PlanLink {
  standing: PlanStanding;
  /** what it would take: at least as much work again */
  solve(): SourcedPlan;
  /** what own sessions taught, where the answer rests on them */
  calibration?: Calibration;
}

/** What the server has answered whole. */
export interface WrittenPlan extends PlanLink {
  result: SourcedPlan;
}

export type WholePlan = PlanAnswer & WrittenPlan;

/** Fetched when a hand comes near. It stands outside of what uses it: the compiler memoises no function that imports. */
export const fetchEngine = () => import("./plan-engine");

/** The answers to what the forms hold. */
export function usePlanAnswers(link: PlanLink, initial: WrittenPlan, asOf: string, lessons: Omit<Lessons, "proof">) {
  const answerBy = useCallback(
    (engine: typeof Engine, asked: PlanLink, taught?: Calibration): PlanAnswer => ({
      ...asked,
      ...engine.answerPlan(asked, { asOf, calibration: taught }),
      calibration: taught,
    }),
    [asOf],
  );
  const written = useMemo(
    (): PlanAnswer => ({ ...initial, standing: initial.result, solve: () => initial.result }),
    [initial],
  );
  return useAnswers<PlanLink, PlanAnswer, typeof Engine>({
    asked: link,
    initial,
    written,
    fetchEngine,
    answerBy,
    // What it would take comes last.
    ahead: [
      ...rehearsalsOf(initial.scenario).map(
        (scenario) => (near: typeof Engine) => answerBy(near, { ...initial, scenario }),
      ),
      (near) => answerBy(near, initial).solve(),
    ],
    ...lessons,
  });
}

/** An answer with what it would take, and so all that rests on that: it follows when the browser has painted the chance. */
export function useWhole(answer: PlanAnswer): WholePlan {
  const late = useDeferredValue(answer);
  return useMemo(() => ({ ...late, result: late.solve() }), [late]);
}
