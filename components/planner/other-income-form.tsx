"use client";

import { NumberField } from "@/components/ui/number-field";
import { planLimits, type Plan } from "@/lib/earnings";
import type { UpdatePlan } from "./use-plan";

/** What comes in a month beside gifts: counts, and prices where one knows one's own. */
export function OtherIncomeForm({
  plan,
  currency,
  update,
  locale,
}: {
  plan: Plan;
  currency: string;
  update: UpdatePlan;
  locale: string;
}) {
  const field = <K extends keyof typeof planLimits>(key: K) => ({
    value: plan[key],
    limits: planLimits[key],
    locale,
    onChange: (value: Plan[K], settled: boolean) => update({ [key]: value }, settled),
  });
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
        {...field("superprice")}
        hint="A month. Empty: $9.99, or fill in your subscription’s price."
      />
      <NumberField label="Sponsored LIVEs" whole {...field("sponsored")} hint="In a month." />
      <NumberField
        label={`Fee for one, in ${currency}`}
        optional
        placeholder="by reach"
        {...field("sponsorfee")}
        hint="Empty: $10 for a thousand entries. No solid figure exists for LIVE, so ask for your own price."
      />
      <NumberField
        label={`Shop sales, in ${currency}`}
        {...field("shopsales")}
        hint="Sold through your links in a month."
      />
      <NumberField
        label="Commission"
        unit="%"
        scale={100}
        optional
        placeholder="13"
        {...field("commission")}
        hint="The seller sets it. Empty: 13 %, from 10 to 20."
      />
    </form>
  );
}
