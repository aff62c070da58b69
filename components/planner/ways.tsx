"use client";

import { Assumptions } from "@/components/scenario/assumptions";
import type { NamedRate } from "@/components/scenario/named-rates";
import { showing } from "@/components/scenario/showing";
import type { Lessons } from "@/components/scenario/use-lessons";
import { inTurn } from "@/components/ui/in-turn";
import { whenSeen } from "@/components/ui/when-seen";
import { giftPrices, type EvaluateOptions } from "@/lib/earnings";
import type { PlanLink } from "@/lib/share/open-plan";
import type { UpdatePlan } from "./use-plan";
import type { WholePlan } from "./use-plan-answers";

// What stands below the answer is fetched when it is scrolled to, so that the first load carries the answer alone.
const ChanceCurve = inTurn(whenSeen(() => import("./chance-curve"), 440, "The chance of other amounts"));
const TradeOff = inTurn(whenSeen(() => import("./trade-off"), 560, "Viewers against LIVEs"));
const WeekSection = showing(
  { scenario: ["perweek", "minutes", "programme"] },
  whenSeen(() => import("./week-section"), 240, "The week"),
);
const Strategies = inTurn(whenSeen(() => import("./strategies"), 430, "What could help"));
const MonthSection = showing(
  { plan: ["superfans", "superprice", "sponsored", "sponsorfee", "shopsales", "commission", "withdrawal"] },
  whenSeen(() => import("./month-section"), 900, "Other income and payouts"),
);
const YearSection = showing(
  { plan: ["growth", "pauses"] },
  whenSeen(() => import("./year-section"), 760, "The year"),
);

interface WaysProps extends Pick<PlanLink, "plan" | "scenario"> {
  whole: WholePlan;
  /** ISO date of asking */
  asOf: string;
  /** how long a LIVE is that the US programme counts */
  validDay: NamedRate;
  /** what own LIVEs tell of their hours */
  proof: Lessons["proof"];
  update: UpdatePlan;
  locale: string;
}

/**
 * How to go about a goal: other amounts and other paces, the week and the month that lead to it, the year they come to. The
 * fields among them follow the hand at once, all else the answer as a whole.
 */
export function Ways({ whole, plan, scenario, asOf, validDay, proof, update, locale }: WaysProps) {
  const { result, gifts, calibration } = whole;
  const { scenario: planned, forecast, needs, fromGifts } = result;
  const options: EvaluateOptions = { asOf, giftCoins: giftPrices(gifts), calibration };
  const style = { locale, currency: planned.currency };
  const { per, goal, sure, growth, pauses } = whole.plan;
  const isMonth = per === "month";
  const isCounted = forecast.evidence.source === "gifts";
  // Of a week that is not laid out there is only to tell what the US programme asks and when own LIVEs were.
  const isWeekTold = plan.week.length > 0 || result.missions.length > 0 || proof;
  return (
    <>
      {!isCounted && (
        <ChanceCurve
          outlook={isMonth ? forecast.month : forecast.session}
          goal={goal}
          beside={isMonth ? result.other.typical : 0}
          scenario={planned}
          per={per}
          options={options}
          style={style}
        />
      )}
      {isMonth && needs.some(({ lever }) => lever === "viewers") && (
        <TradeOff
          scenario={planned}
          goal={{ goal: fromGifts.amount, per: "month" }}
          sure={sure}
          viewers={forecast.evidence.viewers}
          options={options}
          locale={locale}
        />
      )}
      <div id="week" className={isWeekTold ? undefined : "print:hidden"}>
        <WeekSection
          week={plan.week}
          scenario={scenario}
          missions={result.missions}
          validDay={validDay}
          slots={proof?.slots}
          update={update}
          style={style}
        />
      </div>
      {!isCounted && <Strategies result={result} options={options} locale={locale} />}
      <MonthSection result={result} plan={plan} today={asOf} update={update} style={style} />
      <YearSection
        plan={plan}
        asked={{ scenario: planned, growth, pauses }}
        isCounted={isCounted}
        options={options}
        update={update}
        style={style}
      />
      <Assumptions sources={result.sources} asOf={forecast.asof} locale={locale} />
    </>
  );
}
