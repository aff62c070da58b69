"use client";
"use no memo";

import { DataTable } from "@/components/ui/data-table";
import { Fold } from "@/components/ui/fold";
import { Section } from "@/components/ui/section";
import { whenSeen } from "@/components/ui/when-seen";
import type { Forecast, Outlook } from "@/lib/earnings";
import { formatCount, formatCounted, formatEstimate, formatShare, formatTick, type MoneyStyle } from "@/lib/format";
import { passing } from "@/lib/passing";
import { moneyTicks } from "@/lib/strip";

const ChanceChart = whenSeen(() => import("@/components/charts/chance-chart"), 260);

/** A night and a month as curves: how likely it is to pass each amount. */
export function Chances({ session, month, style }: { session: Outlook; month: Forecast["month"]; style: MoneyStyle }) {
  const money = (amount: number) => formatEstimate(amount, style);
  const count = (coins: number) => formatCount(coins, style.locale);
  const outlooks = [
    { name: "A night", outlook: session },
    { name: `A month of ${formatCounted(month.sessions, "LIVE", style.locale)}`, outlook: month as Outlook },
  ];
  return (
    <Section
      id="chances"
      heading={
        month.sessions === 1
          ? "A month of one LIVE is what its night is"
          : `A good month is not ${count(month.sessions)} typical nights: a few big nights make it`
      }
      source="Computed exactly from the model, not sampled. Each step along the money axis multiplies the amount. A month has the LIVEs of a week × 52 ÷ 12, to a whole number."
    >
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        {outlooks.map(({ name, outlook }) => (
          <figure key={name} data-chart={name}>
            <figcaption className="font-medium">
              {name}: half pass {money(outlook.takeHome.p50)}, one in ten passes {money(outlook.takeHome.p90)}
            </figcaption>
            <Curve outlook={outlook} name={name} style={style} />
          </figure>
        ))}
      </div>
      <Fold title="The figures">
        <DataTable
          caption="Chances of a night and of a month"
          head={["Chance to bring less", "A night", "Coins", "A month", "Coins"]}
          rows={rows.map(([label, key]) => [
            label,
            money(session.takeHome[key]),
            count(session.coins[key]),
            money(month.takeHome[key]),
            count(month.coins[key]),
          ])}
        />
      </Fold>
    </Section>
  );
}

const rows = [
  ["1 in 20 (P5)", "p5"],
  ["1 in 10 (P10)", "p10"],
  ["1 in 4 (P25)", "p25"],
  ["1 in 2 (median)", "p50"],
  ["3 in 4 (P75)", "p75"],
  ["9 in 10 (P90)", "p90"],
  ["19 in 20 (P95)", "p95"],
  ["Average", "mean"],
] as const;

function Curve({ outlook, name, style }: { outlook: Outlook; name: string; style: MoneyStyle }) {
  const points = passing(outlook);
  if (points.length < 3) return <p className="mt-2 text-quiet">There is nothing to draw: one amount is certain.</p>;
  const money = (amount: number) => formatEstimate(amount, style);
  const [first, last] = [points[0].amount, points[points.length - 1].amount];
  const marks = [
    { amount: outlook.takeHome.p50, label: "typical" },
    { amount: outlook.takeHome.mean, label: "average" },
  ].filter(({ amount }) => amount >= first && amount <= last);
  return (
    <ChanceChart
      points={points}
      marks={marks}
      ticks={moneyTicks(first, last)}
      money={money}
      tick={(amount) => formatTick(amount, style)}
      share={(chance) => formatShare(chance, style.locale, 0)}
      summary={`${name}: the chance of passing an amount falls from ${formatShare(points[0].chance, style.locale, 0)} at ${money(first)} to ${formatShare(points.at(-1)!.chance, style.locale, 0)} at ${money(last)}.`}
    />
  );
}
