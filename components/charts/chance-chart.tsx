"use client";

import { Area, AreaChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { ChancePoint } from "@/lib/passing";
import { axisLook, tooltipLook } from "./chart-look";
import { readableChart } from "./readable-chart";

/** Within this share of the axis from its end, a name leans inwards. */
const EDGE = 0.11;
/** From the name of one mark to that of the next above it, in pixels. */
const ROW = 16;

type Anchor = "start" | "middle" | "end";

interface ChanceChartProps {
  points: readonly ChancePoint[];
  marks: readonly { amount: number; label: string }[];
  ticks: readonly number[];
  /** an amount where it is read, and on the axis */
  money(amount: number): string;
  tick(amount: number): string;
  share(chance: number): string;
  summary: string;
}

/** The chance of passing each amount: a falling curve on a log money axis. */
export default function ChanceChart({ points, marks, ticks, money, tick, share, summary }: ChanceChartProps) {
  const ends = [points[0].amount, points[points.length - 1].amount];
  const place = (amount: number) => Math.log(amount / ends[0]) / Math.log(ends[1] / ends[0]);
  const anchorOf = (amount: number): Anchor =>
    place(amount) < EDGE ? "start" : place(amount) > 1 - EDGE ? "end" : "middle";
  return (
    <ResponsiveContainer width="100%" height={260}>
      <AreaChart
        data={[...points]}
        margin={{ top: 8 + ROW * marks.length, right: 24, bottom: 4, left: 0 }}
        {...readableChart(summary)}
      >
        <XAxis
          dataKey="amount"
          type="number"
          scale="log"
          domain={ends}
          ticks={[...ticks]}
          tickFormatter={tick}
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
            label={<MarkName name={label} row={i} anchor={anchorOf(amount)} />}
          />
        ))}
      </AreaChart>
    </ResponsiveContainer>
  );
}

interface MarkNameProps {
  name: string;
  row: number;
  anchor: Anchor;
  /** the chart tells its label where the line is */
  viewBox?: { x: number; y: number };
}

/** Names stand above their lines, each in a row of its own: however near the lines are, they never meet. */
function MarkName({ name, row, anchor, viewBox }: MarkNameProps) {
  return (
    <text
      x={viewBox?.x}
      y={(viewBox?.y ?? 0) - 6 - ROW * row}
      textAnchor={anchor}
      fill="var(--color-ink)"
      fontSize={13}
    >
      {name}
    </text>
  );
}
