import type { LeverId } from "../scenario";
import { leverFactors, type FactorRange } from "./lever-factors";
import type { Kind } from "./rate";
import type { SourceId } from "./sources";

export interface LeverRate {
  readonly label: string;
  readonly actsOn: "viewers" | "gifting";
  /** Factor for doing more of it than now. */
  readonly more: FactorRange;
  /** How the factor is known. */
  readonly kind: Kind;
  /** What its direction rests on; the size is ours where `kind` is "assumed". */
  readonly source: SourceId;
}

/** The factors that guides name; `source` says what makes the direction plausible. */
export const leverRates: Readonly<Record<LeverId, LeverRate>> = {
  quality: {
    label: "Content quality",
    actsOn: "viewers",
    more: leverFactors.quality,
    kind: "assumed",
    source: "lin-2021",
  },
  interaction: {
    label: "Interaction",
    actsOn: "gifting",
    more: leverFactors.interaction,
    kind: "assumed",
    source: "zhou-2018",
  },
  community: {
    label: "Community",
    actsOn: "gifting",
    more: leverFactors.community,
    kind: "assumed",
    source: "tiktok-fan-club-2025",
  },
  schedule: {
    label: "Regular schedule",
    actsOn: "viewers",
    more: leverFactors.schedule,
    kind: "assumed",
    source: "leap-relay-2026",
  },
  timing: {
    label: "Time of day",
    actsOn: "viewers",
    more: leverFactors.timing,
    kind: "assumed",
    source: "kuailive-analysis-2026",
  },
  promotion: {
    label: "Promotion before the LIVE",
    actsOn: "viewers",
    more: leverFactors.promotion,
    kind: "assumed",
    source: "assumption",
  },
  battles: {
    label: "Battles",
    actsOn: "gifting",
    more: leverFactors.battles,
    kind: "assumed",
    source: "abc-adms-2024",
  },
  reach: {
    label: "Reach",
    actsOn: "viewers",
    more: leverFactors.reach,
    kind: "assumed",
    source: "lu-2021",
  },
};
