"use client";

import FanChart from "@/components/charts/fan-chart";
import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { MONTHS, yearOf, type EvaluateOptions, type Plan, type Scenario } from "@/lib/earnings";
import { formatEstimate, formatMoney, formatMonth, formatShare, formatTick, type MoneyStyle } from "@/lib/format";

interface YearProps extends Pick<Plan, "growth" | "pauses"> {
  scenario: Scenario;
  isCounted: boolean;
  options: EvaluateOptions;
  style: MoneyStyle;
}

/** What gifts bring in all over twelve months: of counted ones a sum, else a fan, which is the wider the longer the wait. */
export function Year({ scenario, growth, pauses, isCounted, options, style }: YearProps) {
  const year = yearOf(scenario, { growth, pauses }, options);
  const months = monthsFrom(options.asOf);
  const money = (amount: number) => formatEstimate(amount, style);
  const end = year[year.length - 1];
  const change = `${growth > 0 ? "grows" : "shrinks"} by ${formatShare(Math.abs(growth), style.locale)} a month`;
  const assumed = [
    ...(isCounted ? [] : [growth === 0 ? "your audience stays as it is" : `your audience ${change}`]),
    pauses.length === 0
      ? "no month is skipped"
      : `${pauses.length} of ${MONTHS} months ${pauses.length === 1 ? "is" : "are"} skipped`,
    "rates and gifts stay as they are",
  ];
  const words = isCounted
    ? `A year of such LIVEs would pay ${formatMoney(end.mean, style)}`
    : `By the end of ${months[11]}, half of such years pass ${money(end.p50)}; one in ten stays under ${money(end.p10)}, one in ten passes ${money(end.p90)}`;
  const sentence = (
    <p className="max-w-(--measure)">
      {words}. This assumes that {assumed.slice(0, -1).join(", ")} and {assumed.at(-1)}. It does not know what TikTok
      will change.
    </p>
  );
  if (isCounted) return sentence;
  return (
    <>
      {sentence}
      <FanChart
        points={year.map((point, i) => ({ ...point, name: months[i] }))}
        money={money}
        tick={(amount) => formatTick(amount, style)}
        summary={`Take-home from gifts by the end of the year: eight in ten between ${money(end.p10)} and ${money(end.p90)}, typically ${money(end.p50)}.`}
      />
      <Fold title="The figures">
        <DataTable
          caption="Take-home from gifts by the end of each month"
          head={["By the end of", "1 in 10 below", "Typical", "Average", "1 in 10 above"]}
          rows={year.map((point, i) => [
            months[i],
            money(point.p10),
            money(point.p50),
            money(point.mean),
            money(point.p90),
          ])}
        />
      </Fold>
    </>
  );
}

/** The names of the twelve months after a day's own, the first one next. */
export function monthsFrom(today: string): string[] {
  const [year, month] = today.split("-").map(Number);
  return Array.from({ length: 12 }, (_, i) =>
    formatMonth(new Date(Date.UTC(year, month + i, 1)).toISOString().slice(0, 10)),
  );
}
