import { answerOf, type Answer } from "@/lib/answer";
import {
  citeSources,
  forecast,
  type CitedSource,
  type EvaluateOptions,
  type Forecast,
  type Scenario,
} from "@/lib/earnings";

/** A rate that has another value, or none had before, since a link was written. */
export interface ChangedRate {
  id: string;
  label: string;
  unit: string;
  before?: number;
  now: number;
}

/** What one source says has changed, and from which day (ISO) it holds. */
export interface Change {
  source: Pick<CitedSource, "id" | "title" | "url">;
  from: string;
  rates: ChangedRate[];
}

export interface Today {
  answer: Answer;
  rewardRate: number;
  changes: Change[];
}

/**
 * What an older answer would be today, and which rates make the difference.
 *
 * @param then the answer of the scenario's own day
 * @returns undefined where the scenario pins no earlier day, or today's answer reads the same
 */
export function answerToday(
  scenario: Scenario,
  then: Forecast,
  options: EvaluateOptions,
  locale: string,
): Today | undefined {
  if (scenario.asof === undefined || scenario.asof >= options.asOf) return undefined;
  const now = forecast({ ...scenario, asof: undefined }, options);
  const answer = answerOf(now, scenario, locale);
  if (JSON.stringify(answer) === JSON.stringify(answerOf(then, scenario, locale))) return undefined;
  return { answer, rewardRate: now.payout.rewardRate, changes: changesBetween(then, now) };
}

/** Rates of the newer answer that began after the older one's day. */
function changesBetween(then: Forecast, now: Forecast): Change[] {
  const before = new Map(
    citeSources(then.rates, then.asof).flatMap(({ rates }) => rates.map(({ id, value }) => [id, value])),
  );
  const changes = new Map<string, Change>();
  for (const { id: sourceId, title, url, rates } of citeSources(now.rates, now.asof))
    for (const { id, label, unit, value, from } of rates) {
      if (from <= then.asof || before.get(id) === value) continue;
      const key = `${sourceId} ${from}`;
      const change = changes.get(key) ?? { source: { id: sourceId, title, url }, from, rates: [] };
      change.rates.push({ id, label, unit, before: before.get(id), now: value });
      changes.set(key, change);
    }
  return [...changes.values()];
}
