"use client";

import { Area, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { amountOrBand, axisLook, tooltipLook } from "./chart-look";
import { readableChart } from "./readable-chart";

export interface TimelinePoint {
  /** milliseconds since the epoch */
  time: number;
  /** money */
  came: number;
  /** forecast before it: one in ten below, one in ten above */
  band?: [number, number];
  typical?: number;
}

interface TimelineChartProps {
  points: readonly TimelinePoint[];
  /** an amount where it is read, and on the axis */
  money(amount: number): string;
  tick(amount: number): string;
  day(time: number): string;
  summary: string;
}

/** What came, as dots over the band of what was forecast, on an axis that takes nothing at all and decades alike. */
export default function TimelineChart({ points, money, tick, day, summary }: TimelineChartProps) {
  const top = Math.max(1, ...points.flatMap(({ came, band }) => [came, band?.[1] ?? 0]));
  const ticks = [0, ...Array.from({ length: Math.ceil(Math.log10(top)) + 1 }, (_, i) => 10 ** i)].filter(
    (t) => t <= top,
  );
  return (
    <ResponsiveContainer width="100%" height={300}>
      <ComposedChart data={[...points]} margin={{ top: 8, right: 16, bottom: 4, left: 0 }} {...readableChart(summary)}>
        <XAxis
          dataKey="time"
          type="number"
          scale="time"
          domain={["dataMin", "dataMax"]}
          tickFormatter={day}
          minTickGap={48}
          padding={{ left: 12, right: 12 }}
          {...axisLook}
        />
        <YAxis scale="symlog" domain={[0, top]} ticks={ticks} tickFormatter={tick} width={56} {...axisLook} />
        <Tooltip
          {...tooltipLook}
          labelFormatter={(time) => day(Number(time))}
          formatter={(value) => amountOrBand(value, money)}
        />
        <Area
          name="8 in 10"
          dataKey="band"
          type="linear"
          stroke="var(--color-rose)"
          fill="var(--color-rose-soft)"
          activeDot={false}
          isAnimationActive={false}
        />
        <Line
          name="Typical"
          dataKey="typical"
          type="linear"
          stroke="var(--color-rose)"
          strokeDasharray="4 3"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <Line
          name="Paid"
          dataKey="came"
          stroke="none"
          dot={{ r: 3, fill: "var(--color-ink)", stroke: "var(--color-paper)", strokeWidth: 1 }}
          isAnimationActive={false}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
