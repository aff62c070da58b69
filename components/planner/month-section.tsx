"use client";

import { namedRate } from "@/components/scenario/named-rates";
import { RateMark } from "@/components/scenario/rate-mark";
import { DataTable } from "@/components/ui/data-table";
import { NumberField } from "@/components/ui/number-field";
import { Section } from "@/components/ui/section";
import { planLimits, superFanShareId, type Plan, type PlanResult, type RateId } from "@/lib/earnings";
import {
  currencySign,
  formatCount,
  formatDay,
  formatEstimate,
  formatMoney,
  formatRate,
  formatShare,
  moneyRange,
  type MoneyStyle,
} from "@/lib/format";
import { OtherIncomeForm, type OtherIncomePlan } from "./other-income-form";
import type { UpdatePlan } from "./use-plan";

interface MonthSectionProps {
  result: PlanResult;
  plan: OtherIncomePlan & Pick<Plan, "withdrawal">;
  /** ISO day of asking */
  today: string;
  update: UpdatePlan;
  style: MoneyStyle;
}

const SHOWN = 6;
const DAY_MS = 86_400_000;

/** The month with what comes beside gifts, and the days on which a typical one reaches the bank. */
export default function MonthSection({ result, plan, today, update, style }: MonthSectionProps) {
  const { other, forecast, payouts, scenario } = result;
  const money = (amount: number) => formatEstimate(amount, style);
  const exact = (amount: number) => formatMoney(amount, style);
  const gifts = forecast.month.takeHome;
  const range = (low: number, high: number) => moneyRange(money(low), money(high));
  const rows = [
    ["Gifts", money(gifts.p50), range(gifts.p10, gifts.p90)],
    ...other.parts.map(({ label, low, typical, high }) => [label, money(typical), range(low, high)]),
    ["Together", money(gifts.p50 + other.typical), range(gifts.p10 + other.low, gifts.p90 + other.high)],
  ];
  const named = (id: RateId) => namedRate(id, forecast.asof);
  const [bonusFollowers, usTax] = [named("superFanBonusFollowers"), named("taxSetAsideUs")];
  const superFanShare = named(superFanShareId(scenario));
  const smallest = named(payouts.minimumRate);
  const share = (part: number) => formatShare(part, style.locale);
  const shown = payouts.list.slice(0, SHOWN);
  return (
    <>
      <Section
        id="other-income"
        heading={
          other.typical > 0
            ? `Beside gifts, ${money(other.typical)} a month`
            : "What else a month brings stands beside gifts, never inside them"
        }
        source={
          <>
            Super Fans: you get {share(superFanShare.value)} of what the app store leaves,{" "}
            <RateMark rate={superFanShare} />; the upper end has the full bonus, which needs{" "}
            {formatCount(bonusFollowers.value, style.locale)} followers, <RateMark rate={bonusFollowers} />, and many
            views. Agencies take their part of gifts alone.
          </>
        }
      >
        <div className="print:hidden">
          <OtherIncomeForm
            plan={plan}
            currency={style.currency}
            asOf={forecast.asof}
            update={update}
            locale={style.locale}
          />
        </div>
        {other.parts.length > 0 && (
          <div className="mt-4">
            <DataTable caption="A month’s take-home by source" head={["Source", "Typical", "Range"]} rows={rows} />
          </div>
        )}
      </Section>
      <Section
        id="payouts"
        heading={payoutHeading(result, money)}
        source={`A day lets out ${formatEstimate(payouts.dayMaxUsd, { ...style, currency: "USD" })} at most, and a withdrawal may be looked at for up to ${formatCount(payouts.reviewDays, style.locale)} days. The smallest one differs by region and year: your balance page says yours.`}
      >
        <div className="max-w-(--measure) print:hidden">
          <NumberField
            label="Smallest withdrawal"
            unit={currencySign({ ...style, currency: "USD" })}
            money="USD"
            optional
            placeholder={formatCount(smallest.value, style.locale)}
            value={plan.withdrawal}
            limits={planLimits.withdrawal}
            locale={style.locale}
            onChange={(withdrawal, settled) => update({ withdrawal }, settled)}
            hint={
              <>
                Empty: {formatRate(smallest.value, "USD", style.locale)}, <RateMark rate={smallest} />.
              </>
            }
          />
        </div>
        {shown.length > 0 && (
          <div className="mt-4">
            <DataTable
              caption="The next payouts of gifts, if the months are typical"
              head={["Leaves TikTok on", "Arrives", "Not yours to spend: tax", "Yours"]}
              rows={shown.map(({ day, received, tax }) => [
                formatDay(dayAfter(today, day)),
                exact(received),
                exact(tax),
                exact(received - tax),
              ])}
            />
          </div>
        )}
        <p className="mt-3 max-w-(--measure) text-sm text-quiet">
          {scenario.tax > 0 ? (
            `${share(scenario.tax)} is set aside for tax: it is in your account, but it is not money to spend.`
          ) : (
            <>
              No tax is set aside here. In the US the rule of thumb is {share(usTax.value)} to {share(usTax.high)} of
              what arrives, <RateMark rate={usTax} />: set it under “Where are you paid?”.
            </>
          )}
        </p>
      </Section>
    </>
  );
}

function payoutHeading({ payouts }: PlanResult, money: (amount: number) => string): string {
  const [first] = payouts.list;
  if (!first) return "In half a year of typical months the smallest withdrawal is not reached";
  // What passes the day's most leaves on the days after.
  const days = payouts.list.filter(({ day }) => day < first.day + 7);
  const sum = money(days.reduce((total, { received }) => total + received, 0));
  const amount = days.length === 1 ? sum : `${sum} over ${days.length} days`;
  const weeks = Math.round(first.day / 7);
  if (weeks > 1) return `It takes about ${weeks} typical weeks until you can withdraw, then ${amount}`;
  if (days.length === 7 && payouts.leftUsd > 0)
    return `More comes in than leaves at a day’s most: about ${sum} a week, and the rest waits`;
  return payouts.automatic
    ? `Every Wednesday pays out the week before, about ${amount}`
    : `A typical week’s gifts are enough to withdraw, about ${amount}`;
}

/** The day so many days after the Monday that follows `today`. */
function dayAfter(today: string, days: number): string {
  const start = new Date(`${today}T00:00:00Z`);
  const untilMonday = 7 - ((start.getUTCDay() + 6) % 7);
  return new Date(start.getTime() + (untilMonday + days) * DAY_MS).toISOString().slice(0, 10);
}
