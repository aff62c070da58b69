import type { EvaluateOptions, Forecast, Scenario } from "@/lib/earnings";
import { answerToday } from "@/lib/share/then-and-now";
import { formatQuery } from "@/lib/share/write-query";
import { SinceThen } from "./since-then";

interface ThenAndNowProps {
  scenario: Scenario;
  forecast: Forecast;
  options: EvaluateOptions;
  locale: string;
}

/** Beside the estimate that an older link promised, today's. */
export default function ThenAndNow({ scenario, forecast, options, locale }: ThenAndNowProps) {
  const today = answerToday(scenario, forecast, options, locale);
  if (!today) return null;
  const { range, facts, month } = today.answer;
  return (
    <SinceThen
      {...today}
      then={{ asof: forecast.asof, rewardRate: forecast.payout.rewardRate }}
      href={`/?${formatQuery({ ...scenario, asof: undefined })}`}
      locale={locale}
    >
      <strong>{range}</strong>, {facts[0]}; {month.heading.toLowerCase().replace("live", "LIVE")} {month.typical}.
    </SinceThen>
  );
}
