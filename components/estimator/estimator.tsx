"use client";
"use no memo";

import { Suspense, useMemo, type ReactNode } from "react";
import { StartLine } from "@/components/keep/start-line";
import { Doubts } from "@/components/scenario/doubts";
import { LeverForm } from "@/components/scenario/lever-form";
import { LinkProblems } from "@/components/scenario/link-problems";
import { PayoutForm } from "@/components/scenario/payout-form";
import type { NamedRates } from "@/components/scenario/named-rates";
import type { Answered } from "@/components/scenario/use-link";
import { useRates } from "@/components/scenario/use-rates";
import { useScenario } from "@/components/scenario/use-scenario";
import { Actions } from "@/components/share/actions";
import { deferred } from "@/components/ui/deferred";
import { fetched, Unfetched } from "@/components/ui/fetched";
import { answerOf } from "@/lib/answer";
import { doubtsOf } from "@/lib/doubts";
import { giftPrices, type Result } from "@/lib/earnings";
import type { Link } from "@/lib/share/open-link";
import { Explained } from "./explained";
import { Headline } from "./headline";
import { Inputs } from "@/components/scenario/inputs";
import { useEstimate, type Estimate } from "./use-estimate";

/** Only who edits an older link needs it: the server has written it for the link itself. */
const ThenAndNow = fetched(() => import("@/components/share/then-and-now"));

// What one does with an answer follows it.
const LateActions = deferred(Actions);
const LateStartLine = deferred(StartLine);

interface EstimatorProps {
  /** what the server read and answered; the browser computes only what changes */
  initial: Link & Answered & { result: Result };
  /** ISO date of asking */
  asOf: string;
  /** the rates of the first answer that are named here */
  named: NamedRates;
  locale: string;
  /** the first scenario in words */
  question: string;
  /** where this copy of the site stands: links name it */
  origin: string;
  /** what an older link would answer today, for the scenario as it arrived */
  thenAndNow: ReactNode;
  /** asks for the answer where no JavaScript gives it */
  send: ReactNode;
  /** what follows the answer */
  children?: ReactNode;
}

/** The estimator: a scenario on the left, what it comes to on the right, and below it why. */
export function Estimator({
  initial,
  asOf,
  named,
  locale,
  question,
  origin,
  thenAndNow,
  send,
  children,
}: EstimatorProps) {
  const { scenario, problems, gifts, update, isUnread } = useScenario(initial);
  const options = useMemo(() => ({ asOf, giftCoins: giftPrices(gifts) }), [asOf, gifts]);
  const rates = useRates(named, scenario.asof ?? asOf);
  const { answer: estimate, other, onSwitch, isWaiting, hasFailed } = useEstimate(scenario, initial, options);
  const { scenario: answered, forecast } = estimate;
  // Each in the currency it was asked for in: the one that does not decide comes later.
  const wordsOf = ({ scenario: { currency }, forecast: its }: Estimate) => answerOf(its, { locale, currency });
  const form = { scenario, update, locale };
  const terms = { ...form, rates };
  return (
    <>
      <h1 className="pt-3 pb-3 text-heading font-semibold sm:pt-5">What will my LIVE pay me?</h1>
      <LinkProblems problems={problems} isUnread={isUnread} />
      <div className="grid grid-cols-1 gap-x-14 gap-y-4 lg:grid-cols-[400px_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="print:hidden">
          <Inputs {...form} gifts={gifts} />
          <Doubts doubts={doubtsOf(answered, rates, asOf, locale)} />
          {send}
        </div>
        <div
          className={`transition-opacity duration-300 lg:row-span-2 ${isWaiting ? "opacity-60" : ""}`}
          aria-busy={isWaiting}
        >
          {hasFailed && <Unfetched />}
          <Headline
            answer={wordsOf(estimate)}
            forecast={forecast}
            scenario={answered}
            locale={locale}
            unpaidMonths={rates.rosterZeroMonthShare.value}
            other={other && wordsOf(other).range}
            onSwitch={onSwitch}
          />
          {answered === initial.scenario ? (
            thenAndNow
          ) : (
            <Suspense>
              {answered.asof && <ThenAndNow scenario={answered} {...{ forecast, options, locale }} />}
            </Suspense>
          )}
          <LateActions
            {...form}
            question={scenario === initial.scenario ? question : undefined}
            options={options}
            origin={origin}
            isOwn={forecast.evidence.source === "sessions"}
          />
          <LateStartLine scenario={scenario} initial={initial.scenario} />
        </div>
        <div className="border-t border-line print:hidden">
          <LeverForm {...terms} />
          <PayoutForm {...terms} rewardRate={forecast.payout.rewardRate} />
          {send}
        </div>
      </div>
      <div className="print:hidden">{children}</div>
      <Explained estimate={estimate} locale={locale} />
    </>
  );
}
