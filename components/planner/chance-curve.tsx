"use client";

import { useState } from "react";
import { passing } from "@/components/estimator/chances";
import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { whenSeen } from "@/components/ui/when-seen";
import { chanceOf, openRates, type EvaluateOptions, type Goal, type Outlook, type Scenario } from "@/lib/earnings";
import { formatChance, formatEstimate, formatShare, type MoneyStyle } from "@/lib/format";
import { moneyTicks } from "@/lib/strip";

const ChanceChart = whenSeen(() => import("@/components/charts/chance-chart"), 260);

const STEPS = 200;

interface ChanceCurveProps {
  outlook: Outlook;
  goal: number;
  /** comes on top of gifts for certain, in the creator's currency */
  beside: number;
  scenario: Scenario;
  per: Goal["per"];
  options: EvaluateOptions;
  style: MoneyStyle;
}

/** The chance of each amount as a falling curve, and a slider that asks it. */
export default function ChanceCurve({ outlook, goal, beside, scenario, per, options, style }: ChanceCurveProps) {
  const unit = per === "month" ? "month" : "night";
  const points = passing(outlook).map(({ amount, chance }) => ({ amount: amount + beside, chance }));
  const [asked, setAsked] = useState<number>();
  const money = (amount: number) => formatEstimate(amount, style);
  const share = (chance: number) => formatShare(chance, style.locale, 0);
  if (points.length < 3) return null;

  const [first, last] = [points[0].amount, points[points.length - 1].amount];
  const within = (amount: number) => Math.min(last, Math.max(first, amount));
  const amountAt = (step: number) => first * (last / first) ** (step / STEPS);
  const amount = within(asked ?? goal);
  const step = Math.round((STEPS * Math.log(amount / first)) / Math.log(last / first));
  const rates = openRates(scenario.asof ?? options.asOf);
  const chance = chanceOf(scenario, { goal: amount - beside, per }, { rates, giftCoins: options.giftCoins });
  const words = `${money(amount)} or more: ${formatChance(chance, style.locale, unit)}`;
  const typical = outlook.takeHome.p50 + beside;
  return (
    <Section
      id="curve"
      heading={`Half of all ${unit}s pass ${money(typical)}, one in ten passes ${money(outlook.takeHome.p90 + beside)}`}
      source="Computed exactly from the model, not sampled. Each step along the money axis multiplies the amount."
    >
      <ChanceChart
        points={points}
        marks={[
          { amount, label: asked === undefined ? "your goal" : money(amount) },
          { amount: within(typical), label: "typical" },
        ]}
        ticks={moneyTicks(first, last)}
        money={money}
        share={share}
        summary={`The chance of passing an amount in a ${unit} falls from ${share(points[0].chance)} at ${money(first)} to ${share(points.at(-1)!.chance)} at ${money(last)}.`}
      />
      <label className="mt-2 flex max-w-(--measure) flex-wrap items-center gap-x-4 pl-13">
        <span className="text-sm text-quiet">Drag to ask</span>
        <input
          type="range"
          className="slider min-w-48 flex-1"
          min={0}
          max={STEPS}
          value={step}
          aria-valuetext={words}
          onChange={(event) => setAsked(amountAt(Number(event.target.value)))}
        />
        <output className="w-full font-medium">{words}</output>
      </label>
      <Fold title="The figures">
        <DataTable
          caption={`Chance of each amount in a ${unit}`}
          head={["Amount or more", "Chance"]}
          rows={points
            .filter((_, i) => i % 4 === 3)
            .map((point) => [money(point.amount), formatChance(point.chance, style.locale, unit)])}
        />
      </Fold>
    </Section>
  );
}
