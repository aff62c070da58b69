"use client";

import { useState } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import ChanceChart from "@/components/charts/chance-chart";
import { evidenceOf, oddsOf, type EvaluateOptions, type Goal, type Outlook, type Scenario } from "@/lib/earnings";
import { formatChance, formatEstimate, formatShare, formatTick, type MoneyStyle } from "@/lib/format";
import { passing, type ChancePoint } from "@/lib/passing";
import { unitOf } from "@/lib/plan-answer";
import { moneyTicks } from "@/lib/strip";

const STEPS = 200;
/** Points from where the outlook ends to a goal beyond it, and how much farther the axis goes. */
const BEYOND = 8;
const ROOM = 1.1;

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
  const unit = unitOf(per);
  const odds = oddsOf(scenario, per, evidenceOf(scenario, options));
  const chanceOf = (amount: number) => odds(amount - beside);
  const points = reaching(
    goal,
    passing(outlook).map(({ amount, chance }) => ({ amount: amount + beside, chance })),
    chanceOf,
  );
  // What was asked of the curve of another goal is past.
  const question = `${goal} ${per}`;
  const [drag, setDrag] = useState<{ question: string; amount: number }>();
  const asked = drag?.question === question ? drag.amount : undefined;
  const money = (amount: number) => formatEstimate(amount, style);
  const share = (chance: number) => formatShare(chance, style.locale, 0);
  if (points.length < 3) return null;

  const [first, last] = [points[0].amount, points[points.length - 1].amount];
  const amountAt = (step: number) => first * (last / first) ** (step / STEPS);
  const amount = Math.min(last, Math.max(first, asked ?? goal));
  const step = Math.round((STEPS * Math.log(amount / first)) / Math.log(last / first));
  const words = `${money(amount)} or more: ${formatChance(chanceOf(amount), style.locale, unit)}`;
  const typical = outlook.takeHome.p50 + beside;
  const middle = typical > 0 ? `Half of all ${unit}s pass ${money(typical)}` : `Most ${unit}s bring nothing`;
  const top = outlook.takeHome.p90 + beside;
  return (
    <Section
      id="curve"
      heading={top > 0 ? `${middle}, one in ten passes ${money(top)}` : middle}
      source="Computed exactly from the model, not sampled. Each step along the money axis multiplies the amount."
    >
      <ChanceChart
        points={points}
        marks={[
          { amount, label: asked === undefined ? "your goal" : money(amount) },
          ...(typical >= first && typical <= last ? [{ amount: typical, label: "typical" }] : []),
        ]}
        ticks={moneyTicks(first, last)}
        money={money}
        tick={(tick) => formatTick(tick, style)}
        share={share}
        summary={`The chance of passing an amount in a ${unit} falls from ${share(points[0].chance)} at ${money(first)} to ${share(points.at(-1)!.chance)} at ${money(last)}.`}
      />
      <label className="mt-2 flex max-w-(--measure) flex-wrap items-center gap-x-4 pl-13 print:hidden">
        <span className="text-sm text-quiet">Drag to ask</span>
        <input
          type="range"
          className="slider grow basis-48"
          min={0}
          max={STEPS}
          value={step}
          aria-valuetext={words}
          onChange={(event) => setDrag({ question, amount: amountAt(Number(event.target.value)) })}
        />
        {/* The slider says it itself. */}
        <span className="w-full font-medium" aria-hidden="true">
          {words}
        </span>
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

/** The curve drawn on to a goal that lies beyond its ends. */
function reaching(goal: number, points: ChancePoint[], chanceOf: (amount: number) => number): ChancePoint[] {
  if (points.length === 0) return points;
  const [first, last] = [points[0].amount, points[points.length - 1].amount];
  const between = (from: number, to: number) =>
    Array.from({ length: BEYOND }, (_, i) => {
      const amount = from * (to / from) ** ((ROOM * (i + 1)) / BEYOND);
      return { amount, chance: chanceOf(amount) };
    });
  if (goal > last) return [...points, ...between(last, goal)];
  return goal < first ? [...between(first, goal).toReversed(), ...points] : points;
}
