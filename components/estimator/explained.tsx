"use no memo";

import { Assumptions } from "@/components/scenario/assumptions";
import { Chances } from "./chances";
import { LeverRanking } from "@/components/scenario/lever-ranking";
import { deferred } from "@/components/ui/deferred";
import { MoneyFlow } from "./money-flow";
import { Nearby } from "./nearby";
import type { Estimate } from "./use-estimate";

interface ExplainedProps {
  estimate: Estimate;
  locale: string;
}

/**
 * What stands below the answer and explains it: where the money goes, what a little more would bring, what would move it, the
 * chances, the sources.
 */
export const Explained = deferred(function Explained({ estimate, locale }: ExplainedProps) {
  const { scenario, forecast, explain } = estimate;
  const { levers, nearby, sources } = explain();
  const style = { locale, currency: scenario.currency };
  const isCounted = forecast.evidence.source === "gifts";
  return (
    <>
      <MoneyFlow payout={forecast.payout} locale={locale} />
      <div className="print:hidden">
        <Nearby nearby={nearby} forecast={forecast} minutes={scenario.minutes} style={style} />
        {levers.length > 0 && <LeverRanking levers={levers} style={style} />}
        {!isCounted && forecast.month.sessions > 0 && (
          <Chances session={forecast.session} month={forecast.month} style={style} />
        )}
      </div>
      <Assumptions sources={sources} asOf={forecast.asof} locale={locale} />
    </>
  );
});
