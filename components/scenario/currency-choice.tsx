"use client";
"use no memo";

import { useState } from "react";
import { Select } from "@/components/ui/choice";
import { NumberField } from "@/components/ui/number-field";
import { limits, type Scenario } from "@/lib/earnings";
import { formatDollar } from "@/lib/format";
import { currencies } from "./currencies";
import type { UpdateScenario } from "./use-scenario";

interface CurrencyChoiceProps {
  scenario: Pick<Scenario, "currency" | "fx">;
  update: UpdateScenario;
  locale: string;
}

/** The creator's currency and its rate. A currency is changed to once its rate is known: any other would answer nonsense. */
export function CurrencyChoice({ scenario, update, locale }: CurrencyChoiceProps) {
  const [chosen, setChosen] = useState<{ currency: string; fx?: number; beside: string }>();
  // What was chosen beside another currency is past: a step back, say, has brought this one.
  const wanted = chosen?.beside === scenario.currency ? chosen : undefined;
  const { currency, fx } = wanted ?? scenario;

  function choose(next: string) {
    const isKnown = next === "USD" || next === scenario.currency;
    setChosen(isKnown ? undefined : { currency: next, beside: scenario.currency });
    if (next === "USD") update({ currency: next, fx: 1 }, true);
  }

  function write(rate: number | undefined, settled: boolean) {
    if (!wanted && rate !== undefined) update({ fx: rate }, settled);
    if (!wanted) return;
    setChosen(settled && rate !== undefined ? undefined : { ...wanted, fx: rate });
    if (settled && rate !== undefined) update({ currency, fx: rate }, true);
  }

  return (
    <>
      <div>
        <Select
          name="currency"
          label="Your currency"
          value={currency}
          options={
            currencies.some(({ value }) => value === currency)
              ? currencies
              : [{ value: currency, label: currency }, ...currencies]
          }
          onChange={choose}
        />
        <p role="status" className={wanted && "mt-1 text-sm text-quiet"}>
          {wanted && `Write its rate below, then press Enter. Until then all is in ${scenario.currency}.`}
        </p>
      </div>
      {currency !== "USD" && (
        <NumberField
          // Another currency's rate is another field.
          key={currency}
          name="fx"
          label={`${currency} for ${formatDollar(locale)}`}
          value={fx}
          limits={limits.fx}
          locale={locale}
          optional={wanted !== undefined}
          onChange={write}
          hint="Use today's rate from your bank: we fetch none."
        />
      )}
    </>
  );
}
