/** The look that every chart shares. */

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
