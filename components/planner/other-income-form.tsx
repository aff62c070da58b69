"use client";

import { namedRate } from "@/components/scenario/named-rates";
import { RateMark } from "@/components/scenario/rate-mark";
import { NumberField } from "@/components/ui/number-field";
import { planLimits, type Plan } from "@/lib/earnings";
import { formatRate, formatShare } from "@/lib/format";
import { showEntry } from "@/lib/number-entry";
import type { UpdatePlan } from "./use-plan";

type Key = "superfans" | "superprice" | "sponsored" | "sponsorfee" | "shopsales" | "commission";
export type OtherIncomePlan = Pick<Plan, Key>;

/** What comes in a month beside gifts: counts, and prices where one knows one's own. */
export function OtherIncomeForm({
  plan,
  currency,
  asOf,
  update,
  locale,
}: {
  plan: OtherIncomePlan;
  currency: string;
  /** ISO date of the rates that stand for what is left empty */
  asOf: string;
  update: UpdatePlan;
  locale: string;
}) {
  const field = <K extends Key>(key: K) => ({
    value: plan[key],
    limits: planLimits[key],
    locale,
    onChange: (value: Plan[K], settled: boolean) => update({ [key]: value }, settled),
  });
  const superFan = namedRate("superFanPriceUsd", asOf);
  const sponsor = namedRate("sponsoredCpmUsd", asOf);
  const commission = namedRate("affiliateCommission", asOf);
  const usd = (value: number) => formatRate(value, "USD", locale);
  const percent = (share: number) => formatShare(share, locale);
  return (
    <form
      className="grid gap-x-10 gap-y-3 lg:grid-cols-2"
      onSubmit={(event) => event.preventDefault()}
      aria-label="Income beside gifts"
    >
      <NumberField label="Super Fans" whole {...field("superfans")} />
      <NumberField
        label={`Price of one, in ${currency}`}
        optional
        placeholder="theirs"
        money={currency}
        {...field("superprice")}
        hint={
          <>
            A month. Empty: {usd(superFan.value)}, <RateMark rate={superFan} />. Or fill in your subscription’s price.
          </>
        }
      />
      <NumberField label="Sponsored LIVEs" whole {...field("sponsored")} hint="In a month." />
      <NumberField
        label={`Fee for one, in ${currency}`}
        optional
        placeholder="by reach"
        money={currency}
        {...field("sponsorfee")}
        hint={
          <>
            Empty: {usd(sponsor.value)} for a thousand entries, <RateMark rate={sponsor} />. No solid figure exists for
            LIVE, so ask for your own price.
          </>
        }
      />
      <NumberField
        label={`Shop sales, in ${currency}`}
        money={currency}
        {...field("shopsales")}
        hint="Sold through your links in a month."
      />
      <NumberField
        label="Commission"
        unit="%"
        scale={100}
        optional
        placeholder={showEntry(commission.value, { locale, scale: 100 })}
        {...field("commission")}
        hint={
          <>
            The seller sets it. Empty: {percent(commission.value)}, from {percent(commission.low)} to{" "}
            {percent(commission.high)}, <RateMark rate={commission} />.
          </>
        }
      />
    </form>
  );
}
