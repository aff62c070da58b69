"use client";

import { Inputs } from "@/components/scenario/inputs";
import { LeverForm } from "@/components/scenario/lever-form";
import { namedRates } from "@/components/scenario/named-rates";
import { PayoutForm } from "@/components/scenario/payout-form";
import type { UpdateScenario } from "@/components/scenario/use-scenario";
import { Dialog } from "@/components/ui/dialog";
import { answerOf } from "@/lib/answer";
import { forecastTogether } from "@/lib/share/forecast-together";
import { places } from "@/lib/share/write-comparison";
import type { ComparePanelProps } from "./comparison";

/** Changes one of the compared scenarios in the estimator's own form; the answers follow. */
export default function ChangeDialog({ compared, place, asOf, locale, onChange, onClose }: ComparePanelProps) {
  if (!place) return null;
  const { id, scenario, gifts } = place;
  const letter = places[compared.findIndex((entry) => entry.id === id)];
  // The page behind asks for the same scenario, which is answered once.
  const [result] = forecastTogether([place], asOf).forecasts;
  const { lead, range } = answerOf(result, { locale, currency: scenario.currency });
  const rates = namedRates(result.asof);
  const update: UpdateScenario = (change, settled) => onChange(id, change, settled);
  const form = { scenario, locale, update };
  return (
    <Dialog title={`Change ${letter}`} onClose={onClose}>
      <output className="mb-3 block">
        {lead}: <strong>{range}</strong>
      </output>
      <Inputs {...form} gifts={gifts} />
      <LeverForm {...form} rates={rates} />
      <PayoutForm {...form} rates={rates} rewardRate={result.payout.rewardRate} />
    </Dialog>
  );
}
