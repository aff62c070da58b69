/** First day of the US scheme in which the reward rate is earned by missions. */
export const usScaledFrom = "2025-02-10";
