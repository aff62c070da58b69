"use client";
"use no memo";

import { useDeferredValue, useMemo, useState } from "react";
import { useFetched } from "@/components/ui/use-fetched";
import { useTabMemory } from "@/components/ui/use-tab-memory";
import { useWhenNear } from "@/components/ui/use-when-near";
import type { Calibration } from "@/lib/earnings";

interface Questions<Asked, Answer, Engine> {
  asked: Asked;
  /** what the server has answered, and its answer */
  initial: Asked;
  written: Answer;
  fetchEngine(): Promise<Engine>;
  /** answers; the same function as long as it answers the same */
  answerBy(engine: Engine, asked: Asked, calibration?: Calibration): Answer;
  /** what is reckoned ahead when a hand comes near, each in a task of its own */
  ahead: readonly ((engine: Engine) => void)[];
  /** what own sessions teach, where they say something of what is asked */
  calibration?: Calibration;
  /** whether what they teach is yet to come */
  isAwaited?: boolean;
  /** whether that is what they taught about the question before: then the answer before stands */
  isLearning?: boolean;
  /** whether the engine is to be fetched before anything is edited */
  isWanted?: boolean;
}

interface Answers<Answer> {
  /** the same object as long as it says the same */
  answer: Answer;
  /** the answer by the general model, whichever decides */
  general: Answer;
  /** the answer by the other of own sessions and general model, where there are both */
  other?: Answer;
  /** changes from one of the two to the other */
  onSwitch(): void;
  /** whether what was asked is not answered yet, or not by what decides */
  isWaiting: boolean;
  /** whether an answer is missing because the engine could not be fetched */
  hasFailed: boolean;
}

/**
 * The answers to what a page asks: by the general model or, unless the visitor prefers that, by what their own sessions teach,
 * which is stronger evidence. The server has written the first; the engine is fetched for another.
 */
export function useAnswers<Asked, Answer, Engine>({
  asked,
  initial,
  written,
  fetchEngine,
  answerBy,
  ahead,
  calibration,
  isAwaited = false,
  isLearning = false,
  isWanted = false,
}: Questions<Asked, Answer, Engine>): Answers<Answer> {
  const [preferred, prefer] = useTabMemory("evidence");
  const prefersGeneral = preferred === "general";
  const isEdited = asked !== initial;
  const { code: engine, hasFailed } = useFetched(
    fetchEngine,
    isEdited ? asked : (calibration ?? (isWanted || undefined)),
  );
  // What is asked, but for the moment in which the engine of the first edit comes.
  const answered = engine ? asked : initial;
  // Of own sessions and general model the one that does not decide is worked out after the answer.
  const late = useDeferredValue(answered);
  const [stood, setStood] = useState<Answer>();
  const hasOwn = engine !== undefined && calibration !== undefined && (!isLearning || stood !== undefined);
  const isOwn = hasOwn && !prefersGeneral;
  const [ofOwn, ofGeneral] = isOwn ? [answered, late] : [late, answered];
  const general = useMemo(
    () => (engine && ofGeneral !== initial ? answerBy(engine, ofGeneral) : written),
    [engine, ofGeneral, initial, answerBy, written],
  );
  const learned = useMemo(
    () => (engine && calibration && !isLearning ? answerBy(engine, ofOwn, calibration) : undefined),
    [engine, ofOwn, answerBy, calibration, isLearning],
  );
  if (!isLearning && stood !== learned) setStood(learned);
  const own = calibration && isLearning ? stood : learned;
  const isComing = isAwaited || (calibration !== undefined && engine === undefined && !hasFailed);
  useWhenNear(fetchEngine, ahead, isEdited || hasOwn);
  return {
    answer: isOwn ? own! : general,
    general,
    other: isOwn ? general : own,
    onSwitch: () => prefer((now) => (now === "general" ? "own" : "general")),
    isWaiting: asked !== answered || (isComing && !prefersGeneral) || (isOwn && isLearning),
    hasFailed: hasFailed && (asked !== answered || calibration !== undefined),
  };
}
