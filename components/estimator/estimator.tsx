"use client";

import { answerOf } from "@/lib/answer";
import { Assumptions } from "./assumptions";
import { Chances } from "./chances";
import { Headline } from "./headline";
import { Inputs } from "./inputs";
import { LeverForm } from "./lever-form";
import { LeverRanking } from "./lever-ranking";
import { MoneyFlow } from "./money-flow";
import { PayoutForm } from "./payout-form";
import { useScenario, type Estimate, type EstimateContext } from "./use-scenario";

interface EstimatorProps {
  initial: Estimate;
  context: EstimateContext;
  locale: string;
}

/** The estimator: a scenario on the left, what it comes to on the right, and below it why. */
export function Estimator({ initial, context, locale }: EstimatorProps) {
  const { scenario, problems, result, update } = useScenario(initial, context);
  const style = { locale, currency: scenario.currency };
  const answer = answerOf(result, scenario, locale);
  const form = { scenario, update, locale };
  return (
    <>
      <h1 className="pt-3 pb-3 text-heading font-semibold sm:pt-5">What will my LIVE pay me?</h1>
      {problems.length > 0 && (
        <div role="status" className="mb-4 rounded-(--radius) border border-control p-3 text-sm">
          <p className="font-medium">Some of this link could not be read as it stands:</p>
          <ul className="list-disc pl-5">
            {problems.map(({ key, reason }) => (
              <li key={`${key} ${reason}`} className="break-words">
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="grid gap-x-14 gap-y-4 lg:grid-cols-[400px_1fr]">
        <div>
          <Inputs {...form} />
        </div>
        <div className="lg:row-span-2">
          <Headline answer={answer} result={result} scenario={scenario} locale={locale} />
        </div>
        <div className="border-t border-line">
          <LeverForm {...form} />
          <PayoutForm {...form} rewardRate={result.payout.rewardRate} />
        </div>
      </div>
      <MoneyFlow payout={result.payout} locale={locale} />
      {result.evidence.source !== "gifts" && <LeverRanking levers={result.levers} style={style} />}
      {result.evidence.source !== "gifts" && result.month.sessions > 0 && (
        <Chances session={result.session} month={result.month} style={style} />
      )}
      <Assumptions sources={result.sources} asOf={result.asof} locale={locale} />
    </>
  );
}
