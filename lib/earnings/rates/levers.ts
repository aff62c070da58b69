import type { Kind } from "./rate";
import type { SourceId } from "./sources";

export type LeverId =
  "quality" | "interaction" | "community" | "schedule" | "timing" | "promotion" | "battles" | "reach";

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
  readonly why: string;
  readonly try: string;
  readonly cost: string;
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
    why: "In 1,450 streams a happier host brought more tips once the room was lively, and half of all entries leave within 5 seconds.",
    try: "Fix light and sound, and say every few minutes what this LIVE is about.",
    cost: "An hour or two once, then 10 minutes before each LIVE.",
  },
  interaction: {
    label: "Interaction",
    actsOn: "gifting",
    ...assumedFactor(1.05, 1.6),
    source: "zhou-2018",
    why: "More chat and more excited chat went with more gifts.",
    try: "Greet newcomers by name, ask questions, and thank every gift aloud.",
    cost: "No extra time, but your attention for the whole LIVE.",
  },
  community: {
    label: "Community",
    actsOn: "gifting",
    ...assumedFactor(1.1, 1.9),
    source: "tiktok-fan-club-2025",
    why: "TikTok says fan club members send three times the gifts; at one agency fan club joins foretold the next month best.",
    try: "Invite regulars to the fan club, and know the ten people who come most often.",
    cost: "About 20 minutes a day for messages and thanks.",
  },
  schedule: {
    label: "Regular schedule",
    actsOn: "viewers",
    ...assumedFactor(1, 1.35),
    source: "leap-relay-2026",
    why: "At one agency creators who were LIVE on more days earned more in the next month; the days alone may not be the cause.",
    try: "Keep the same days and the same hour for four weeks.",
    cost: "Fixed evenings; no extra hours if you only move them.",
  },
  timing: {
    label: "Time of day",
    actsOn: "viewers",
    ...assumedFactor(1, 1.4),
    source: "kuailive-analysis-2026",
    why: "Viewers peak between 18 and 24 o'clock, while most hosts stop by 22.",
    try: "Move one LIVE a week later into the evening, and compare four of them.",
    cost: "Later nights.",
  },
  promotion: {
    label: "Promotion before the LIVE",
    actsOn: "viewers",
    ...assumedFactor(0.9, 1.5),
    source: "assumption",
    why: "A video that names the hour can bring people in, but we found no measurement, and it can also do nothing.",
    try: "Post one short video an hour before you start, on every second LIVE, and compare.",
    cost: "30–60 minutes a LIVE.",
  },
  battles: {
    label: "Battles",
    actsOn: "gifting",
    ...assumedFactor(1, 1.8),
    source: "abc-adms-2024",
    why: "Among 84 top streamers up to 80% of gifts came in battles; part of that would have come anyway.",
    try: "Hold two battles in a LIVE with hosts of your size, and note the gifts inside and outside them.",
    cost: "10 minutes a battle, and your viewers' purses tire.",
  },
  reach: {
    label: "Reach",
    actsOn: "viewers",
    ...assumedFactor(1, 1.7),
    source: "lu-2021",
    why: "One more viewer added about 1% to the tips of a room, so gifts grew about as fast as the audience.",
    try: "Share a LIVE with another host, or pay for reach once and compare the gifts with the price.",
    cost: "Time to find partners, or the price of the promotion.",
  },
};
