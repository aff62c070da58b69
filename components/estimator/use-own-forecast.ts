"use client";

import { useEffect, useState } from "react";
import type { EvaluateOptions, Forecast, Scenario } from "@/lib/earnings";
import { useOwnLessons } from "./use-own-lessons";

type Engine = (scenario: Scenario, options: EvaluateOptions) => Forecast;

/**
 * The forecast from the visitor's own sessions, where there are any: stronger evidence than what is typed of an audience.
 * It comes after the page has loaded, with the law that it needs. Gifts that were counted are no forecast, so there is none.
 */
export function useOwnForecast(scenario: Scenario, options: EvaluateOptions): Forecast | undefined {
  const [forecast, setForecast] = useState<Engine>();
  const { calibration } = useOwnLessons(scenario, options.asOf);
  const isTaught = calibration !== undefined;
  useEffect(() => {
    if (isTaught) void import("@/lib/earnings").then((engine) => setForecast(() => engine.forecast));
  }, [isTaught]);
  return calibration && forecast && scenario.by !== "gifts"
    ? forecast(scenario, { ...options, calibration })
    : undefined;
}
