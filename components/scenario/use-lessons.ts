"use client";

import { useEffect, useRef, useState } from "react";
import { defaults, type Calibration, type Scenario } from "@/lib/earnings";
import type { Proof } from "@/lib/sessions/learn";
import type { openLearner } from "@/lib/sessions/learner";
import type { Session } from "@/lib/sessions/session";
import { deviceTimeZone } from "@/components/ui/use-time-zone";

/** Stands outside of what uses it: the compiler memoises no function that imports. */
const fetchLearner = () => import("@/lib/sessions/learner");

interface Asked {
  sessions: readonly Session[];
  scenario: Scenario;
  asOf: string;
  wantsProof?: boolean;
}

/** A scenario with only what these sessions' lessons depend on: where some are known in money alone, the terms of payout too. */
function relevantTo(scenario: Scenario, sessions: readonly Session[]): Scenario {
  const { by, gifting, asof, reading, programme, rate, minutes, newfollowers, validdays, fans, breach, league } =
    scenario;
  const isPaid = sessions.some(({ coins, diamonds }) => coins === undefined && diamonds === undefined);
  const terms = isPaid && { programme, rate };
  const missions = isPaid && programme === "us-scaled" && { minutes, newfollowers, validdays, fans, breach, league };
  return { ...defaults, by, gifting, asof, reading, ...terms, ...missions };
}

/** What lessons are of. */
interface Question {
  asked: string;
  sessions: readonly Session[];
}

export interface Lessons {
  calibration?: Calibration;
  /** whether there are sessions, and what they teach is yet to come */
  isAwaited?: boolean;
  /** whether the calibration is still that of the question or the log before, which it alone answers */
  isLearning?: boolean;
  /** of this log, perhaps before its last change: what made-up sessions proved is not shown as one's own */
  proof?: Proof;
}

/** Whether the one came of the other by changes in it: then an end of it is still there. */
function areOneLog(before: readonly Session[], now: readonly Session[]): boolean {
  return before[0].id === now[0].id || before.at(-1)!.id === now.at(-1)!.id;
}

/** What own sessions teach, worked out beside the page. Without sessions nothing is fetched. */
export function useLessons({ sessions, scenario, asOf, wantsProof = false }: Asked): Lessons {
  const [taught, setTaught] = useState<Question & { calibration: Calibration }>();
  const [failed, setFailed] = useState<Question>();
  const [proved, setProved] = useState<{ sessions: readonly Session[]; proof: Proof }>();
  const question = useRef<Question>(undefined);
  const learner = useRef<Promise<ReturnType<typeof openLearner>>>(undefined);
  const asked = JSON.stringify(relevantTo(scenario, sessions));
  const hasSessions = sessions.length > 0;

  useEffect(() => {
    if (!hasSessions) return;
    let isStale = false;
    // The next question fetches it again; until then nothing is learnt, and nothing waits for it.
    const fail = () => {
      learner.current = undefined;
      setTaught(undefined);
      setFailed(question.current);
    };
    question.current = { asked, sessions };
    learner.current ??= fetchLearner().then(({ openLearner: open }) => open(fail));
    const whole = { sessions, scenario: JSON.parse(asked) as Scenario, asOf, timeZone: deviceTimeZone() };
    const learned = (calibration: Calibration) => setTaught({ asked, sessions, calibration });
    const prove = wantsProof ? (proof: Proof) => setProved({ sessions, proof }) : undefined;
    void learner.current.then(({ ask }) => isStale || ask(whole, learned, prove), fail);
    return () => {
      isStale = true;
    };
  }, [hasSessions, sessions, asked, asOf, wantsProof]);

  useEffect(
    () => () => {
      void learner.current?.then(
        ({ close }) => close(),
        () => {},
      );
      learner.current = undefined;
    },
    [],
  );

  if (!hasSessions) return {};
  const isAsked = (of: Question | undefined) => of?.asked === asked && of.sessions === sessions;
  const proof = proved && areOneLog(proved.sessions, sessions) ? proved.proof : undefined;
  return {
    calibration: taught?.calibration,
    isAwaited: !taught && !isAsked(failed),
    isLearning: taught && !isAsked(taught),
    proof,
  };
}
