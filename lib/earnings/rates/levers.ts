import type { LeverId } from "../scenario";
import type { Kind } from "./rate";
import type { SourceId } from "./sources";

/** A factor on viewers or gifting; low and high are read as its P10 and P90. */
export interface FactorRange {
  readonly low: number;
  readonly high: number;
}

export interface LeverRate {
  readonly label: string;
  readonly actsOn: "viewers" | "gifting";
  /** Factor for doing more of it than now, or less; as now is 1. */
  readonly more: FactorRange;
  readonly less: FactorRange;
  /** How the factor is known. */
  readonly kind: Kind;
  /** What its direction rests on; the size is ours where `kind` is "assumed". */
  readonly source: SourceId;
}

/** Doing less undoes what doing more does: the same range turned over. Nothing better is known. */
function assumedFactor(low: number, high: number) {
  return { more: { low, high }, less: { low: 1 / high, high: 1 / low }, kind: "assumed" } as const;
}

/**
 * The factors that guides name. No study gives their size on TikTok LIVE, so each is a modest range of ours;
 * `source` says what makes the direction plausible.
 */
export const leverRates: Readonly<Record<LeverId, LeverRate>> = {
  quality: {
    label: "Content quality",
    actsOn: "viewers",
    ...assumedFactor(1.05, 1.5),
    source: "lin-2021",
  },
  interaction: {
    label: "Interaction",
    actsOn: "gifting",
    ...assumedFactor(1.05, 1.6),
    source: "zhou-2018",
  },
  community: {
    label: "Community",
    actsOn: "gifting",
    ...assumedFactor(1.1, 1.9),
    source: "tiktok-fan-club-2025",
  },
  schedule: {
    label: "Regular schedule",
    actsOn: "viewers",
    ...assumedFactor(1, 1.35),
    source: "leap-relay-2026",
  },
  timing: {
    label: "Time of day",
    actsOn: "viewers",
    ...assumedFactor(1, 1.4),
    source: "kuailive-analysis-2026",
  },
  promotion: {
    label: "Promotion before the LIVE",
    actsOn: "viewers",
    ...assumedFactor(0.9, 1.5),
    source: "assumption",
  },
  battles: {
    label: "Battles",
    actsOn: "gifting",
    ...assumedFactor(1, 1.8),
    source: "abc-adms-2024",
  },
  reach: {
    label: "Reach",
    actsOn: "viewers",
    ...assumedFactor(1, 1.7),
    source: "lu-2021",
  },
};
