"use client";

import { LeverForm } from "@/components/scenario/lever-form";
import { LinkProblems } from "@/components/scenario/link-problems";
import { PayoutForm } from "@/components/scenario/payout-form";
import { useScenario } from "@/components/scenario/use-scenario";
import { answerOf } from "@/lib/answer";
import { evaluate, type EvaluateOptions, type Result } from "@/lib/earnings";
import type { Decoded } from "@/lib/share/read-query";
import { Assumptions } from "./assumptions";
import { Chances } from "./chances";
import { Headline } from "./headline";
import { Inputs } from "./inputs";
import { LeverRanking } from "./lever-ranking";
import { MoneyFlow } from "./money-flow";

interface EstimatorProps {
  /** what the server read and answered; the browser computes only what changes */
  initial: Decoded & { result: Result };
  options: EvaluateOptions;
  locale: string;
}

/** The estimator: a scenario on the left, what it comes to on the right, and below it why. */
export function Estimator({ initial, options, locale }: EstimatorProps) {
  const { scenario, problems, update } = useScenario(initial);
  const result = scenario === initial.scenario ? initial.result : evaluate(scenario, options);
  const style = { locale, currency: scenario.currency };
  const answer = answerOf(result, scenario, locale);
  const form = { scenario, update, locale };
  const isCounted = result.evidence.source === "gifts";
  return (
    <>
      <h1 className="pt-3 pb-3 text-heading font-semibold sm:pt-5">What will my LIVE pay me?</h1>
      <LinkProblems problems={problems} />
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
      {!isCounted && <LeverRanking levers={result.levers} style={style} />}
      {!isCounted && result.month.sessions > 0 && (
        <Chances session={result.session} month={result.month} style={style} />
      )}
      <Assumptions sources={result.sources} asOf={result.asof} locale={locale} />
    </>
  );
}
