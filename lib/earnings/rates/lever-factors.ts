import type { LeverId } from "../scenario";

/** A factor on viewers or gifting; low and high are read as its P10 and P90. */
export interface FactorRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The factors of doing more of it than now. No study gives their size on TikTok LIVE, so each is a modest range of ours.
 * Their names and what they rest on stand in `levers.ts`: an embed reckons without those.
 */
export const leverFactors: Readonly<Record<LeverId, FactorRange>> = {
  quality: { low: 1.05, high: 1.5 },
  interaction: { low: 1.05, high: 1.6 },
  community: { low: 1.1, high: 1.9 },
  schedule: { low: 1, high: 1.35 },
  timing: { low: 1, high: 1.4 },
  promotion: { low: 0.9, high: 1.5 },
  battles: { low: 1, high: 1.8 },
  reach: { low: 1, high: 1.7 },
};
