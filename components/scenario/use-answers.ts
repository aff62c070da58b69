"use client";
"use no memo";

import { useMemo, useState } from "react";
import { useFetched } from "@/components/ui/use-fetched";
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
  /** whether the engine is to be fetched before anything is edited */
  isWanted?: boolean;
}

interface Answers<Asked, Answer> {
  /** what is answered: what was asked, but for the moment in which the engine of the first edit comes */
  answered: Asked;
  /** the same object as long as it says the same */
  answer: Answer;
  /** whether it rests on own sessions; the answer by the general model stands beside it */
  isOwn: boolean;
  general: Answer;
  /** the answer by the other of own sessions and general model, where there are both */
  other?: Answer;
  /** changes from one of the two to the other */
  onSwitch(): void;
  /** whether what was asked is not answered yet, and whether that is because the engine could not be fetched */
  isWaiting: boolean;
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
  isWanted = false,
}: Questions<Asked, Answer, Engine>): Answers<Asked, Answer> {
  const [prefersGeneral, setPrefersGeneral] = useState(false);
  const isEdited = asked !== initial;
  const { code: engine, hasFailed } = useFetched(
    fetchEngine,
    isEdited ? asked : (calibration ?? (isWanted || undefined)),
  );
  useWhenNear(fetchEngine, ahead, isEdited);

  const answered = engine ? asked : initial;
  const general = useMemo(
    () => (engine && answered !== initial ? answerBy(engine, answered) : written),
    [engine, answered, initial, answerBy, written],
  );
  const own = useMemo(
    () => (engine && calibration ? answerBy(engine, answered, calibration) : undefined),
    [engine, answered, answerBy, calibration],
  );
  const isOwn = own !== undefined && !prefersGeneral;
  return {
    answered,
    answer: isOwn ? own : general,
    isOwn,
    general,
    other: isOwn ? general : own,
    onSwitch: () => setPrefersGeneral(!prefersGeneral),
    isWaiting: asked !== answered,
    hasFailed: hasFailed && asked !== answered,
  };
}
