/** First day of the US scheme in which the reward rate is earned by missions. */
export const usScaledFrom = "2025-02-10";

/** Active fan club members from which a rate is paid, most first. Source: "tjb-2026". */
export const usFanSteps = [
  { fans: 2000, rate: "usFans2000" },
  { fans: 100, rate: "usFans100" },
  { fans: 10, rate: "usFans10" },
] as const;
