"use client";
"use no memo";

import { useEffect, useMemo, useState } from "react";
import type { EvaluateOptions, Explanation, Forecast, Result, Scenario } from "@/lib/earnings";
import { useOwnLessons } from "./use-own-lessons";
import { useFetched } from "@/components/ui/use-fetched";
import { useWhenNear } from "@/components/ui/use-when-near";

export interface Estimate {
  /** what is answered: what was asked, but for the moment in which the engine of the first edit comes */
  scenario: Scenario;
  forecast: Forecast;
  explain(): Explanation;
}

interface Estimates {
  /** the same object as long as it says the same */
  estimate: Estimate;
  /** the answer by the other of own sessions and general model, where there are both */
  other?: Forecast;
  /** changes from one of the two to the other */
  onSwitch(): void;
  /** whether what was asked is not answered yet, and whether that is because the engine could not be fetched */
  isWaiting: boolean;
  hasFailed: boolean;
}

/** Nobody waits for it but who edits before the page has loaded. */
const fetchEngine = () => import("./estimate-engine");

/**
 * The answer to a scenario, by the general model or, unless the visitor prefers that, by what their own sessions teach,
 * which is stronger evidence. The server has written the first; the engine is fetched once the page has loaded. Gifts that
 * were counted are no forecast, so own sessions say nothing of them.
 *
 * @param options the same object as long as they are the same
 */
export function useEstimate(
  scenario: Scenario,
  initial: { scenario: Scenario; result: Result },
  options: EvaluateOptions,
): Estimates {
  const [isIdle, setIdle] = useState(false);
  const [prefersGeneral, setPrefersGeneral] = useState(false);
  const { calibration } = useOwnLessons(scenario, options.asOf);
  const isEdited = scenario !== initial.scenario;
  useEffect(() => whenIdle(() => setIdle(true)), []);
  const { code: engine, hasFailed } = useFetched(
    fetchEngine,
    isEdited ? scenario : (calibration ?? (isIdle || undefined)),
  );
  // First a night, then a month of them.
  useWhenNear(
    fetchEngine,
    [{ ...initial.scenario, perweek: 0 }, initial.scenario].map((asked) => (near) => near.forecast(asked, options)),
    isEdited,
  );

  const answered = engine ? scenario : initial.scenario;
  const general = useMemo(
    () => (engine && answered !== initial.scenario ? engine.forecast(answered, options) : initial.result),
    [engine, answered, options, initial],
  );
  const own = useMemo(
    () =>
      engine && calibration && answered.by !== "gifts"
        ? engine.forecast(answered, { ...options, calibration })
        : undefined,
    [engine, answered, options, calibration],
  );
  const forecast = own && !prefersGeneral ? own : general;
  const explain = forecast === initial.result ? undefined : engine?.explain;
  const estimate = useMemo(
    () => ({ scenario: answered, forecast, explain: () => explain?.(answered, forecast) ?? initial.result }),
    [answered, forecast, explain, initial],
  );
  return {
    estimate,
    other: own && (prefersGeneral ? own : general),
    onSwitch: () => setPrefersGeneral(!prefersGeneral),
    isWaiting: scenario !== answered,
    hasFailed: hasFailed && scenario !== answered,
  };
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
