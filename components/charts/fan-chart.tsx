"use client";

import { Area, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { evenTicks } from "@/lib/strip";
import { amountOrBand, axisLook, tooltipLook } from "./chart-look";
import { readableChart } from "./readable-chart";

export interface FanPoint {
  name: string;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
}

/** Money over the months: a band of eight outcomes in ten, one of five in ten, and the middle. */
export default function FanChart({
  points,
  money,
  tick,
  summary,
}: {
  points: readonly FanPoint[];
  /** an amount where it is read, and on the axis */
  money(amount: number): string;
  tick(amount: number): string;
  summary: string;
}) {
  const data = points.map((point) => ({ ...point, wide: [point.p10, point.p90], narrow: [point.p25, point.p75] }));
  const ticks = evenTicks(Math.max(...points.map(({ p90 }) => p90)));
  const names = { wide: "8 in 10", narrow: "5 in 10", p50: "Typical" } as const;
  return (
    <div className="mt-3">
      <ResponsiveContainer width="100%" height={300}>
        <ComposedChart data={data} margin={{ top: 16, right: 24, bottom: 4, left: 0 }} {...readableChart(summary)}>
          <XAxis dataKey="name" interval={2} tickMargin={8} {...axisLook} />
          <YAxis domain={[0, ticks[ticks.length - 1]]} ticks={ticks} tickFormatter={tick} width={64} {...axisLook} />
          <Tooltip
            {...tooltipLook}
            formatter={(value, key) => [amountOrBand(value, money), names[key as keyof typeof names]]}
          />
          <Area dataKey="wide" stroke="var(--color-rose)" fill="var(--color-rose-soft)" isAnimationActive={false} />
          <Area dataKey="narrow" stroke="var(--color-rose)" fill="var(--color-rose-soft)" isAnimationActive={false} />
          <Line dataKey="p50" stroke="var(--color-rose)" strokeWidth={2} dot={false} isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  );
}
