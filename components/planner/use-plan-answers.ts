"use client";

import { startTransition, useEffect, useState } from "react";
import { useFetched } from "@/components/ui/use-fetched";
import { useWhenNear } from "@/components/ui/use-when-near";
import type { Calibration, CitedSource, PlanResult } from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";

/** What a plan comes to, and the sources of what it rests on. */
export interface SourcedPlan extends PlanResult {
  sources: CitedSource[];
}

export interface PlanAnswer extends PlanLink {
  result: SourcedPlan;
  /** what own sessions taught, where the answer rests on them */
  calibration?: Calibration;
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
  // A goal of nothing is reached without a search: first a night, then a month of them, then all.
  const month = { ...initial, plan: { ...initial.plan, goal: 0 } };
  const night = { ...month, scenario: { ...initial.scenario, perweek: 0 } };
  useWhenNear(
    fetchEngine,
    [night, month, initial].map((asked) => (near) => near.answerPlan(asked, { asOf })),
    isAsked,
  );
  useEffect(() => {
    if (!isAsked || !engine) return;
    let isLast = true;
    // To what a later edit has overtaken the turn never comes.
    const turn = () => new Promise<void>((go) => setTimeout(() => isLast && go()));
    async function answer({ answerPlan }: NonNullable<typeof engine>) {
      const by = async (taught?: Calibration): Promise<PlanAnswer> => {
        await turn();
        return { ...link, calibration: taught, result: answerPlan(link, { asOf, calibration: taught }) };
      };
      const general = link === initial ? initial : await by();
      const own = calibration && (await by(calibration));
      startTransition(() => setAnswers({ general, own }));
    }
    void answer(engine);
    return () => void (isLast = false);
  }, [link, initial, asOf, calibration, isAsked, engine]);
  return { general: answers.general, own: calibration && answers.own, hasFailed };
}
