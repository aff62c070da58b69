import { answerOf, type Answer } from "@/lib/answer";
import { citeSources, forecast, type EvaluateOptions, type Forecast, type Scenario } from "@/lib/earnings";
import { changesBetween, type Change } from "./rate-changes";

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
  const style = { locale, currency: scenario.currency };
  const answer = answerOf(now, style);
  if (JSON.stringify(answer) === JSON.stringify(answerOf(then, style))) return undefined;
  return { answer, rewardRate: now.payout.rewardRate, changes: changesBetween(cited(then), cited(now).sources) };
}

function cited({ asof, rates }: Forecast) {
  return { asof, sources: citeSources(rates, asof) };
}
