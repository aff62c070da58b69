"use client";

import { Segmented, Select } from "@/components/ui/choice";
import { NumberField } from "@/components/ui/number-field";
import { planLimits, type Plan } from "@/lib/earnings";
import { surenessChoices, unitOf } from "@/lib/plan-answer";
import { writePlanKey } from "@/lib/share/write-plan";
import type { UpdatePlan } from "./use-plan";

const periods = [
  { value: "month", label: "in a month" },
  { value: "session", label: "in a LIVE" },
] as const;

/** What one wants, and how surely. */
export function GoalForm({
  plan,
  currency,
  fx,
  update,
  locale,
}: {
  plan: Plan;
  currency: string;
  /** units of the currency for a dollar */
  fx: number;
  update: UpdatePlan;
  locale: string;
}) {
  return (
    <div role="form" className="space-y-1.5" aria-label="Your goal">
      <NumberField
        name="goal"
        label={`I want, in ${currency}`}
        value={plan.goal}
        money={currency}
        limits={planLimits.goal}
        locale={locale}
        slider={{ from: 10 * fx, to: 10_000 * fx, log: true }}
        onChange={(goal, settled) => update({ goal }, settled)}
      />
      <Segmented
        name="per"
        label="For how long?"
        value={plan.per}
        options={periods}
        onChange={(per) => update({ per }, true)}
      />
      <Select
        name="sure"
        label="How surely"
        value={writePlanKey("sure", plan)}
        options={surenessChoices(plan.sure, unitOf(plan.per), locale)}
        onChange={(sure) => update({ sure: Number(sure) / 100 }, true)}
      />
    </div>
  );
}
