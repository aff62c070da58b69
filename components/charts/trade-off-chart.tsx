"use client";

import { Line, LineChart, ReferenceDot, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { axisLook, tooltipLook } from "./chart-look";
import { readableChart } from "./readable-chart";

interface TradeOffChartProps {
  line: readonly { perweek: number; viewers: number }[];
  now: { perweek: number; viewers: number };
  count(x: number): string;
  summary: string;
}

/** Viewers against LIVEs a week, viewers on a log axis; above and right of the line the goal is reached. */
export default function TradeOffChart({ line, now, count, summary }: TradeOffChartProps) {
  const all = [...line.map(({ viewers }) => viewers), Math.max(1, now.viewers)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const ticks = [1, 2, 5].flatMap((step) => [0, 1, 2, 3, 4, 5].map((power) => step * 10 ** power));
  const shown = ticks.filter((tick) => tick >= low * 0.7 && tick <= high * 1.4).sort((a, b) => a - b);
  return (
    <div className="mt-3">
      <ResponsiveContainer width="100%" height={280}>
        <LineChart data={[...line]} margin={{ top: 24, right: 24, bottom: 20, left: 0 }} {...readableChart(summary)}>
          <XAxis
            dataKey="perweek"
            type="number"
            domain={[0, Math.max(21, now.perweek)]}
            ticks={[0, 7, 14, 21]}
            label={{
              value: "LIVEs a week",
              position: "insideBottom",
              offset: -12,
              fill: "var(--color-quiet)",
              fontSize: 13,
            }}
            {...axisLook}
          />
          <YAxis
            scale="log"
            domain={[low * 0.7, high * 1.4]}
            ticks={shown.length > 6 ? shown.filter((tick) => String(tick).startsWith("1")) : shown}
            tickFormatter={count}
            width={56}
            label={{
              value: "Viewers",
              position: "top",
              offset: 10,
              fill: "var(--color-quiet)",
              fontSize: 13,
            }}
            {...axisLook}
          />
          <Tooltip
            {...tooltipLook}
            formatter={(viewers) => [count(Number(viewers)), "Viewers needed"]}
            labelFormatter={(perweek) => `${count(Number(perweek))} LIVEs a week`}
          />
          <Line
            dataKey="viewers"
            stroke="var(--color-rose)"
            strokeWidth={2}
            dot={line.length === 1}
            isAnimationActive={false}
          />
          <ReferenceDot
            x={now.perweek}
            y={Math.max(1, now.viewers)}
            r={6}
            fill="var(--color-ink)"
            stroke="var(--color-paper)"
            label={{ value: "you now", position: "top", fill: "var(--color-ink)", fontSize: 13 }}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
