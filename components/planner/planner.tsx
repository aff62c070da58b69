"use client";

import { useDeferredValue, type ReactNode } from "react";
import { Inputs } from "@/components/scenario/inputs";
import { useOwnLessons } from "@/components/scenario/use-own-lessons";
import { Doubts } from "@/components/scenario/doubts";
import { LeverForm } from "@/components/scenario/lever-form";
import { LinkProblems } from "@/components/scenario/link-problems";
import { PayoutForm } from "@/components/scenario/payout-form";
import type { NamedRates } from "@/components/scenario/named-rates";
import type { Answered } from "@/components/scenario/use-link";
import { useRates } from "@/components/scenario/use-rates";
import { Unfetched } from "@/components/ui/fetched";
import { PrintedLink } from "@/components/share/printed-link";
import { usePanel } from "@/components/ui/use-panel";
import { doubtsOf } from "@/lib/doubts";
import { formatChance, formatCounted } from "@/lib/format";
import { chanceAnswerOf, needsAnswerOf, unitOf } from "@/lib/plan-answer";
import { pinned } from "@/lib/share/links";
import { formatPlanLink } from "@/lib/share/write-plan";
import { formatQuery } from "@/lib/share/write-query";
import { GoalForm } from "./goal-form";
import { PlanHeadline } from "./plan-headline";
import { PlanNeeds } from "./plan-needs";
import { usePlan } from "./use-plan";
import { usePlanAnswers, useWhole, type PlanAnswer, type WrittenPlan } from "./use-plan-answers";
import { Ways } from "./ways";

const panels = { share: () => import("./share-plan") };

interface PlannerProps {
  /** what the server read and answered; the browser computes only what changes */
  initial: WrittenPlan & Answered;
  /** ISO date of asking */
  asOf: string;
  /** the rates of the first answer */
  named: NamedRates;
  locale: string;
  /** where this copy of the site stands: links name it */
  origin: string;
  /** asks for the answer where no JavaScript gives it */
  send: ReactNode;
}

/** The engine turned round: what one wants on the left, what it would take on the right, and below it how to go about it. */
export function Planner({ initial, asOf, named, locale, origin, send }: PlannerProps) {
  const { link, update, updatePlan, isUnread } = usePlan(initial);
  const { plan, problems } = link;
  const { proof, ...lessons } = useOwnLessons(link.scenario, asOf, { wantsProof: true });
  const { answer, general, other, onSwitch, isWaiting, hasFailed } = usePlanAnswers(link, initial, asOf, lessons);
  const rates = useRates(named, link.scenario.asof ?? asOf);
  const terms = { scenario: link.scenario, rates, update, locale };
  const { Panel, open, close, failure } = usePanel(panels);
  // The chance is answered at once. What it takes, and all that stands below, follows when the browser has painted that.
  const whole = useWhole(answer);
  const lateOther = useDeferredValue(other);
  const { scenario, forecast, needs } = whole.result;

  return (
    <>
      <h1 className="pt-3 pb-3 text-heading font-semibold sm:pt-5">What would it take?</h1>
      <LinkProblems problems={problems} isUnread={isUnread} />
      <div className="grid grid-cols-1 gap-x-14 gap-y-4 lg:grid-cols-[400px_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="print:hidden">
          <GoalForm
            plan={plan}
            currency={link.scenario.currency}
            fx={link.scenario.fx}
            update={updatePlan}
            locale={locale}
          />
          <h2 className="mt-5 mb-2 font-medium">Your LIVE as it stands</h2>
          <Inputs
            scenario={link.scenario}
            gifts={link.gifts}
            update={update}
            locale={locale}
            pace={plan.week.length > 0 ? <WeekPace lives={plan.week.length} locale={locale} /> : undefined}
          />
          <Doubts doubts={doubtsOf(scenario, rates, asOf, locale)} />
          {send}
        </div>
        <div
          className={`transition-opacity duration-300 lg:row-span-2 ${isWaiting ? "opacity-60" : ""}`}
          aria-busy={isWaiting}
        >
          {hasFailed && <Unfetched />}
          <PlanHeadline
            answer={chanceAnswerOf(answer.standing, answer.plan, locale)}
            plan={answer.plan}
            standing={answer.standing}
            locale={locale}
            onSwitch={other && onSwitch}
          />
          <PlanNeeds
            answer={needsAnswerOf(whole.result, whole.plan, locale)}
            needs={needs}
            scenario={whole.scenario}
            hasWeek={whole.plan.week.length > 0}
            asOf={asOf}
            update={update}
            evidence={forecast.evidence}
            other={lateOther && formatChance(lateOther.standing.chance, locale, unitOf(whole.plan.per))}
            locale={locale}
          />
          <div className="mt-2 flex flex-wrap gap-x-6 print:hidden">
            <button type="button" className="link min-h-11" onClick={() => open("share")}>
              Share
            </button>
            <a className="link flex min-h-11 items-center" href={`/?${formatQuery(scenario)}`}>
              The estimate
            </a>
          </div>
          <PrintedLink link={`${origin}/plan?${formatPlanLink(pinned(scenario, asOf), whole.plan)}`}>
            {inShort(whole, locale)}.{" "}
          </PrintedLink>
          {failure}
          {Panel && (
            <Panel
              {...{ plan, origin, asOf }}
              scenario={link.scenario}
              text={inShort(general, locale)}
              isOwn={answer !== general}
              onClose={close}
            />
          )}
        </div>
        <div className="border-t border-line print:hidden">
          <LeverForm {...terms} />
          <PayoutForm {...terms} rewardRate={answer.standing.forecast.payout.rewardRate} />
          {send}
        </div>
      </div>
      <noscript>
        <p className="mt-8 max-w-(--measure)">
          The curve, the week, what could help and the year need JavaScript. All their figures are also{" "}
          <a className="link" href={`/api/plan?${formatPlanLink(link.scenario, plan)}`}>
            in one file
          </a>
          .
        </p>
      </noscript>
      <Ways
        whole={whole}
        plan={plan}
        scenario={link.scenario}
        asOf={asOf}
        validDay={rates.usValidDayMinutes}
        proof={proof}
        update={updatePlan}
        locale={locale}
      />
    </>
  );
}

function inShort({ standing, plan }: PlanAnswer, locale: string): string {
  const { lead, chance } = chanceAnswerOf(standing, plan, locale);
  return `${lead}: ${chance}`;
}

function WeekPace({ lives, locale }: { lives: number; locale: string }) {
  return (
    <p className="py-2">
      {formatCounted(lives, "LIVE", locale)} a week, as{" "}
      <a className="link" href="#week">
        your week
      </a>{" "}
      lays them out.
    </p>
  );
}
