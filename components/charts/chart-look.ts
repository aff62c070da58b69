/** The look that every chart shares, and what is read over its points. */
import { moneyRange } from "@/lib/format";

export const axisLook = { stroke: "var(--color-control)", tick: { fill: "var(--color-quiet)", fontSize: 13 } };

export const tooltipLook = {
  isAnimationActive: false,
  contentStyle: {
    background: "var(--color-raised)",
    borderColor: "var(--color-line)",
    borderRadius: "var(--radius)",
    color: "var(--color-ink)",
  },
  itemStyle: { color: "var(--color-ink)" },
} as const;

/** What stands over a point of a chart: an amount, or a band from one to another. */
export function amountOrBand(value: unknown, money: (amount: number) => string): string {
  return Array.isArray(value) ? moneyRange(money(Number(value[0])), money(Number(value[1]))) : money(Number(value));
}
