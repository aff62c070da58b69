"use client";

import TradeOffChart from "@/components/charts/trade-off-chart";
import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import {
  evidenceOf,
  saneLimits,
  tradeOff,
  typicalOf,
  type EvaluateOptions,
  type Goal,
  type Scenario,
} from "@/lib/earnings";
import { formatAverage, formatCount, formatCounted, formatNumber } from "@/lib/format";

export interface TradeOffProps {
  scenario: Scenario;
  goal: Goal;
  sure: number;
  /** average viewers as they stand */
  viewers: number;
  options: EvaluateOptions;
  locale: string;
}

/** Viewers against LIVEs a week: the line along which the goal is reached as surely as asked. */
export default function TradeOff({ scenario, goal, sure, viewers, options, locale }: TradeOffProps) {
  const line = tradeOff(scenario, goal, sure, evidenceOf(scenario, options));
  const count = (x: number) => formatCount(x, locale);
  if (line.length === 0)
    return (
      <Section id="trade-off" heading="Viewers and LIVEs alone do not reach the goal">
        <p className="max-w-(--measure)">
          Up to {count(Math.max(saneLimits.viewers.max, viewers))} viewers in {count(saneLimits.perweek.max)} LIVEs a
          week, nothing reaches it so surely.
        </p>
      </Section>
    );
  const few = line[0];
  const many = line[line.length - 1];
  return (
    <Section
      id="trade-off"
      heading="Fewer LIVEs need more viewers: along the line the goal is reached as surely as you ask"
      source="Each point is solved on the exact law. Viewers are on an axis where each step multiplies them."
    >
      <p className="max-w-(--measure)">
        With {formatCounted(few.perweek, "LIVE", locale)} a week the goal takes about {count(few.viewers)} viewers
        {few !== many && `, with ${count(many.perweek)} about ${count(many.viewers)}`}. Now:{" "}
        {formatAverage(viewers, locale)} viewers in {formatNumber(scenario.perweek, locale)}{" "}
        {scenario.perweek === 1 ? "LIVE" : "LIVEs"} of {count(typicalOf(scenario.minutes))} minutes.
      </p>
      <TradeOffChart
        line={line}
        now={{ perweek: scenario.perweek, viewers }}
        count={count}
        summary={`Viewers needed fall from ${count(few.viewers)} at ${count(few.perweek)} a week to ${count(many.viewers)} at ${count(many.perweek)}.`}
      />
      <Fold title="The figures">
        <DataTable
          caption="Viewers needed at each number of LIVEs a week"
          head={["LIVEs a week", "Viewers"]}
          rows={line.map((point) => [count(point.perweek), count(point.viewers)])}
        />
      </Fold>
    </Section>
  );
}
