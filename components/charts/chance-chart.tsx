"use client";

import { Area, AreaChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

export interface ChancePoint {
  /** money */
  amount: number;
  /** chance of passing it, 0–1 */
  chance: number;
}

interface ChanceChartProps {
  points: readonly ChancePoint[];
  marks: readonly { amount: number; label: string }[];
  ticks: readonly number[];
  money(amount: number): string;
  share(chance: number): string;
  summary: string;
}

/** The chance of passing each amount: a falling curve on a log money axis. */
export default function ChanceChart({ points, marks, ticks, money, share, summary }: ChanceChartProps) {
  const ends = [points[0].amount, points[points.length - 1].amount];
  const lowest = Math.min(...marks.map(({ amount }) => amount));
  const place = (amount: number) => Math.log(amount / ends[0]) / Math.log(ends[1] / ends[0]);
  // Labels stand away from each other, and inside the chart at its end.
  const isLeft = (amount: number) => amount === lowest || place(amount) > 0.85;
  return (
    <div role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height={260}>
        <AreaChart data={[...points]} margin={{ top: 24, right: 24, bottom: 4, left: 0 }} accessibilityLayer>
          <XAxis
            dataKey="amount"
            type="number"
            scale="log"
            domain={ends}
            ticks={[...ticks]}
            tickFormatter={money}
            stroke="var(--color-control)"
            tick={{ fill: "var(--color-quiet)", fontSize: 13 }}
          />
          <YAxis
            domain={[0, 1]}
            ticks={[0, 0.5, 1]}
            tickFormatter={share}
            width={52}
            stroke="var(--color-control)"
            tick={{ fill: "var(--color-quiet)", fontSize: 13 }}
          />
          <Tooltip
            isAnimationActive={false}
            formatter={(chance) => [share(Number(chance)), "Chance to pass it"]}
            labelFormatter={(amount) => money(Number(amount))}
            contentStyle={{
              background: "var(--color-raised)",
              borderColor: "var(--color-line)",
              borderRadius: "var(--radius)",
              color: "var(--color-ink)",
            }}
            itemStyle={{ color: "var(--color-ink)" }}
          />
          <Area
            dataKey="chance"
            type="monotone"
            stroke="var(--color-rose)"
            strokeWidth={2}
            fill="var(--color-rose-soft)"
            isAnimationActive={false}
          />
          {marks.map(({ amount, label }, i) => (
            <ReferenceLine
              key={label}
              x={amount}
              stroke="var(--color-ink)"
              strokeDasharray={i === 0 ? undefined : "4 3"}
              label={{
                value: label,
                position: "top",
                textAnchor: isLeft(amount) ? "end" : "start",
                dx: isLeft(amount) ? -4 : 4,
                fill: "var(--color-ink)",
                fontSize: 13,
              }}
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </div>
  );
}
