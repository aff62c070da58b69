import type { EvaluateOptions, Forecast, Scenario } from "@/lib/earnings";
import { formatRate, formatShare } from "@/lib/format";
import { answerToday } from "@/lib/share/then-and-now";
import { formatQuery } from "@/lib/share/write-query";

interface ThenAndNowProps {
  scenario: Scenario;
  forecast: Forecast;
  options: EvaluateOptions;
  locale: string;
}

/** Beside the answer that an older link promised: what it would be today, and which rates have changed. */
export default function ThenAndNow({ scenario, forecast, options, locale }: ThenAndNowProps) {
  const today = answerToday(scenario, forecast, options, locale);
  if (!today) return null;
  const { answer, rewardRate, changes } = today;
  const share = (rate: number) => formatShare(rate, locale);
  return (
    <aside className="mt-4 border-l-2 border-rose pl-3 text-sm" aria-label="Then and now">
      <p>
        The answer above is the one of {forecast.asof}. With today’s rates: <strong>{answer.range}</strong>,{" "}
        {answer.facts[0]}; {answer.month.heading.toLowerCase().replace("live", "LIVE")} {answer.month.typical}.
        {rewardRate !== forecast.payout.rewardRate &&
          ` The reward rate was ${share(forecast.payout.rewardRate)} then and is ${share(rewardRate)} now.`}
      </p>
      <p className="mt-2 font-medium">What has changed since</p>
      <ul className="text-quiet">
        {changes.map(({ source, from, rates }) => (
          <li key={`${source.id} ${from}`} className="mt-1">
            Since {from}, says{" "}
            {source.url ? (
              <a className="link" href={source.url} rel="noreferrer">
                {source.title}
              </a>
            ) : (
              source.title
            )}
            :{" "}
            {rates.map(({ label, unit, before, now }) => `${label} ${changeOf(before, now, unit, locale)}`).join("; ")}.
          </li>
        ))}
      </ul>
      <a
        className="link inline-flex min-h-11 items-center print:hidden"
        href={`/?${formatQuery({ ...scenario, asof: undefined })}`}
      >
        Use today’s rates
      </a>
    </aside>
  );
}

function changeOf(before: number | undefined, now: number, unit: string, locale: string): string {
  return before === undefined
    ? formatRate(now, unit, locale)
    : `${formatRate(before, unit, locale)}, now ${formatRate(now, unit, locale)}`;
}
