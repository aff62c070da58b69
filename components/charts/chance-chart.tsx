"use client";

import { Area, AreaChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { axisLook, tooltipLook } from "./chart-look";
import { readableChart } from "./readable-chart";

export interface ChancePoint {
  /** money */
  amount: number;
  /** chance of passing it, 0–1 */
  chance: number;
}

/** Marks this share of the axis apart have room for their names. */
const NEAR = 0.22;

type Anchor = "start" | "middle" | "end";

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
  const place = (amount: number) => Math.log(amount / ends[0]) / Math.log(ends[1] / ends[0]);
  /** Names stand above their lines; two that would meet lean away from each other. */
  function anchorOf(amount: number): Anchor {
    const near = marks.find((mark) => mark.amount !== amount && Math.abs(place(mark.amount) - place(amount)) < NEAR);
    if (near) return near.amount > amount ? "end" : "start";
    return place(amount) < NEAR / 2 ? "start" : place(amount) > 1 - NEAR / 2 ? "end" : "middle";
  }
  return (
    <ResponsiveContainer width="100%" height={260}>
      <AreaChart data={[...points]} margin={{ top: 24, right: 24, bottom: 4, left: 0 }} {...readableChart(summary)}>
        <XAxis
          dataKey="amount"
          type="number"
          scale="log"
          domain={ends}
          ticks={[...ticks]}
          tickFormatter={money}
          {...axisLook}
        />
        <YAxis domain={[0, 1]} ticks={[0, 0.5, 1]} tickFormatter={share} width={52} {...axisLook} />
        <Tooltip
          {...tooltipLook}
          formatter={(chance) => [share(Number(chance)), "Chance to pass it"]}
          labelFormatter={(amount) => money(Number(amount))}
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
            label={<MarkName name={label} anchor={anchorOf(amount)} />}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
}

/** The chart tells its label where the line is. */
function MarkName({ name, anchor, viewBox }: { name: string; anchor: Anchor; viewBox?: { x: number; y: number } }) {
  return (
    <text x={viewBox?.x} y={(viewBox?.y ?? 0) - 6} textAnchor={anchor} fill="var(--color-ink)" fontSize={13}>
      {name}
    </text>
  );
}
