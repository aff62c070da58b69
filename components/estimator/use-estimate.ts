"use client";
"use no memo";

import { useCallback, useEffect, useMemo, useState } from "react";
import { rehearsalsOf } from "@/components/scenario/rehearsals";
import { useAnswers } from "@/components/scenario/use-answers";
import type { Calibration, EvaluateOptions, Explanation, Forecast, Result, Scenario } from "@/lib/earnings";
import type * as Engine from "./estimate-engine";
import { useOwnLessons } from "@/components/scenario/use-own-lessons";

export interface Estimate {
  scenario: Scenario;
  forecast: Forecast;
  explain(): Explanation;
}

const fetchEngine = () => import("./estimate-engine");

/**
 * The answers to a scenario. The engine is fetched once the page has loaded; nobody waits for it but who edits before that.
 *
 * @param options the same object as long as they are the same
 */
export function useEstimate(
  scenario: Scenario,
  initial: { scenario: Scenario; result: Result },
  options: EvaluateOptions,
) {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => whenIdle(() => setIdle(true)), []);
  const lessons = useOwnLessons(scenario, options.asOf);
  const answerBy = useCallback(
    (engine: typeof Engine, asked: Scenario, taught?: Calibration): Estimate => {
      const evidence = { ...options, calibration: taught };
      const forecast = engine.forecast(asked, evidence);
      return { scenario: asked, forecast, explain: () => engine.explain(asked, forecast, evidence) };
    },
    [options],
  );
  const written = useMemo(
    (): Estimate => ({ scenario: initial.scenario, forecast: initial.result, explain: () => initial.result }),
    [initial],
  );
  return useAnswers({
    asked: scenario,
    initial: initial.scenario,
    written,
    fetchEngine,
    answerBy,
    ahead: rehearsalsOf(initial.scenario).map((asked) => (near: typeof Engine) => void answerBy(near, asked)),
    ...lessons,
    isWanted: isIdle,
  });
}

/** Calls once everything that a page loads has loaded and nothing else is to be done. The answer calls it off. */
function whenIdle(task: () => void): () => void {
  const gone = new AbortController();
  // Not every browser tells when it is idle.
  const request = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 200));
  const wait = () => void request(() => !gone.signal.aborted && task());
  if (document.readyState === "complete") wait();
  else window.addEventListener("load", wait, { once: true, signal: gone.signal });
  return () => gone.abort();
}
