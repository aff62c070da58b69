"use client";
"use no memo";

import { useEffect, useState } from "react";
import type { EvaluateOptions, Explanation, Forecast, Result, Scenario } from "@/lib/earnings";
import { useOwnLessons } from "./use-own-lessons";
import { useWhenNear } from "./use-when-near";

interface Estimate extends Explanation {
  /** what is answered: what was asked, but for the moment in which the engine of the first edit comes */
  scenario: Scenario;
  forecast: Forecast;
  /** the answer by the other of own sessions and general model, where there are both */
  other?: Forecast;
  /** changes from one of the two to the other */
  onSwitch(): void;
}

/** Nobody waits for it but who edits before the page has come to rest. */
const fetchEngine = () => import("./estimate-engine");

/**
 * The answer to a scenario, by the general model or, unless the visitor prefers that, by what their own sessions teach,
 * which is stronger evidence. The server has written the first; the engine is fetched once the page has loaded. Gifts that
 * were counted are no forecast, so own sessions say nothing of them.
 */
export function useEstimate(
  scenario: Scenario,
  initial: { scenario: Scenario; result: Result },
  options: EvaluateOptions,
): Estimate {
  const [engine, setEngine] = useState<Awaited<ReturnType<typeof fetchEngine>>>();
  const [prefersGeneral, setPrefersGeneral] = useState(false);
  const { calibration } = useOwnLessons(scenario, options.asOf);
  useEffect(() => {
    if (engine) return undefined;
    // What did not arrive is asked for again at the next edit.
    const fetch = () => void fetchEngine().then(setEngine, () => {});
    if (scenario === initial.scenario) return whenIdle(fetch);
    fetch();
    return undefined;
  }, [engine, scenario, initial]);
  // The first reckoning tabulates and compiles: done before, no edit waits for it.
  useWhenNear(() => engine?.forecast(initial.scenario, options));

  const answered = engine ? scenario : initial.scenario;
  const isFirst = answered === initial.scenario;
  const general = engine && !isFirst ? engine.forecast(answered, options) : initial.result;
  const own =
    engine && calibration && answered.by !== "gifts"
      ? engine.forecast(answered, { ...options, calibration })
      : undefined;
  const forecast = own && !prefersGeneral ? own : general;
  const { levers, sources } =
    engine && forecast !== initial.result ? engine.explain(answered, forecast) : initial.result;
  return {
    scenario: answered,
    forecast,
    levers,
    sources,
    other: own && (prefersGeneral ? own : general),
    onSwitch: () => setPrefersGeneral(!prefersGeneral),
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
