"use client";

import { NumberField } from "@/components/ui/number-field";
import { Section } from "@/components/ui/section";
import { inTurn } from "@/components/ui/in-turn";
import { planLimits, type EvaluateOptions, type Plan, type Scenario } from "@/lib/earnings";
import type { MoneyStyle } from "@/lib/format";
import type { UpdatePlan } from "./use-plan";
import { monthsFrom, Year } from "./year";

const LateYear = inTurn(Year);

interface YearSectionProps {
  /** what the form holds, and what the answer below it is computed from */
  plan: Pick<Plan, "growth" | "pauses">;
  asked: { scenario: Scenario } & Pick<Plan, "growth" | "pauses">;
  /** gifts that were counted are taken to repeat: neither chance nor growth moves them */
  isCounted: boolean;
  options: EvaluateOptions;
  update: UpdatePlan;
  style: MoneyStyle;
}

/** Twelve months from now, with the growth and the pauses that one sets oneself. */
export default function YearSection({ plan, asked, isCounted, options, update, style }: YearSectionProps) {
  return (
    <Section
      id="year"
      heading={
        isCounted ? "A year of the LIVEs you counted" : "A year is one creator’s twelve months, not a straight line"
      }
      source={
        isCounted
          ? "Other income is not in it."
          : "Computed exactly from the model: what kind of creator you are is drawn once for the whole year, each night anew. Other income is not in it."
      }
    >
      <div className="max-w-(--measure) space-y-3 print:hidden">
        {!isCounted && (
          <NumberField
            label="Audience growth a month"
            unit="%"
            scale={100}
            value={plan.growth}
            limits={planLimits.growth}
            locale={style.locale}
            slider={{ to: 0.2, step: 0.01 }}
            onChange={(growth, settled) => update({ growth }, settled)}
          />
        )}
        <fieldset>
          <legend className="text-sm text-quiet">Months without a LIVE</legend>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))]">
            {monthsFrom(options.asOf).map((name, i) => (
              <label key={name} className="flex min-h-11 items-center gap-2">
                <input
                  type="checkbox"
                  className="size-5"
                  checked={plan.pauses.includes(i + 1)}
                  onChange={(event) =>
                    update(
                      {
                        pauses: event.target.checked
                          ? [...plan.pauses, i + 1].sort((a, b) => a - b)
                          : plan.pauses.filter((month) => month !== i + 1),
                      },
                      true,
                    )
                  }
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      </div>
      <div className="mt-4">
        <LateYear {...asked} isCounted={isCounted} options={options} style={style} />
      </div>
    </Section>
  );
}
