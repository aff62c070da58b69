import { Z90 } from "./normal";

/**
 * A Scenario is all that a visitor says about their LIVE, as one plain value. Shares are 0–1 here and percent in links.
 * The keys are those of links and are promises; so are the defaults, which are version 1's for ever.
 */

/** A figure one is sure of, or a range read as "9 in 10 above low, 9 in 10 below high". */
export type Amount = number | { low: number; high: number };

export const ways = ["audience", "gifts", "followers"] as const;
export const engagements = ["passive", "typical", "devoted"] as const;
export const leverSettings = ["less", "now", "more"] as const;
/** The factors that guides name, in the order of forms and links. */
export const leverIds = [
  "quality",
  "interaction",
  "community",
  "schedule",
  "timing",
  "promotion",
  "battles",
  "reach",
] as const;
export const programmes = ["global-flat", "us-scaled", "custom"] as const;
export const leagues = ["none", "hold", "best"] as const;
export const readings = ["one", "half"] as const;
export const stores = ["app", "web"] as const;

export type LeverId = (typeof leverIds)[number];
export type LeverSetting = (typeof leverSettings)[number];

export interface Scenario extends Record<LeverId, LeverSetting> {
  by: (typeof ways)[number];
  /** average concurrent viewers */
  viewers: Amount;
  /** length of a session */
  minutes: Amount;
  /** share of entries that send a gift; absent: the population's, with its spread */
  gifting?: Amount;
  followers: number;
  engagement: (typeof engagements)[number];
  /** sessions a week */
  perweek: number;
  /** counted total of a session */
  coins?: number;
  diamonds?: number;
  gifts: readonly { id: number; count: number }[];
  programme: (typeof programmes)[number];
  /** reward rate of the custom programme */
  rate?: number;
  newfollowers: number;
  validdays: number;
  fans: number;
  /** share lost to breaches of the guidelines */
  breach: number;
  league: (typeof leagues)[number];
  reading: (typeof readings)[number];
  store: (typeof stores)[number];
  agency: number;
  fee: number;
  /** USD a payout */
  feefixed: number;
  spread: number;
  tax: number;
  /** ISO 4217 */
  currency: string;
  /** units of `currency` for one USD */
  fx: number;
  /** ISO date that pins the rates; absent: the day of asking */
  asof?: string;
}

export type ScenarioKey = keyof Scenario;

/** What a number may be, inclusive; an end of a range may have a least of its own. */
export interface Limits {
  min: number;
  max: number;
  rangeMin?: number;
}

/** Limits of the numbers, in the units of the Scenario. A range has a geometric middle, so it starts above 0. */
export const limits = {
  viewers: { min: 0, max: 1_000_000, rangeMin: 1 },
  minutes: { min: 1, max: 1_440, rangeMin: 1 },
  gifting: { min: 0, max: 1, rangeMin: 0.000_1 },
  followers: { min: 0, max: 1_000_000_000 },
  perweek: { min: 0, max: 50 },
  coins: { min: 0, max: 1_000_000_000 },
  diamonds: { min: 0, max: 1_000_000_000 },
  rate: { min: 0, max: 1 },
  newfollowers: { min: 0, max: 1_000_000_000 },
  validdays: { min: 0, max: 7 },
  fans: { min: 0, max: 1_000_000_000 },
  breach: { min: 0, max: 0.2 },
  agency: { min: 0, max: 1 },
  fee: { min: 0, max: 1 },
  feefixed: { min: 0, max: 1_000 },
  spread: { min: 0, max: 1 },
  tax: { min: 0, max: 1 },
  fx: { min: 0.000_001, max: 1_000_000 },
} as const;

/** Most kinds of gifts in a basket, and most of each. */
export const basketLimits = { gifts: 100, count: 1_000_000, id: { min: 1, max: 2 ** 31 } } as const;

/** Version 1's defaults, frozen: links leave them out. */
export const defaults: Scenario = {
  by: "audience",
  viewers: 40,
  minutes: 90,
  gifting: undefined,
  followers: 5_000,
  engagement: "typical",
  perweek: 4,
  coins: undefined,
  diamonds: undefined,
  gifts: [],
  quality: "now",
  interaction: "now",
  community: "now",
  schedule: "now",
  timing: "now",
  promotion: "now",
  battles: "now",
  reach: "now",
  programme: "global-flat",
  rate: undefined,
  newfollowers: 0,
  validdays: 2,
  fans: 0,
  breach: 0,
  league: "none",
  reading: "one",
  store: "app",
  agency: 0,
  fee: 0,
  feefixed: 0,
  spread: 0,
  tax: 0,
  currency: "USD",
  fx: 1,
  asof: undefined,
};

/** The amount within the limits that is nearest: a range in order, or its larger end where nothing is left between the two. */
export function withinLimits(amount: number, limits: Limits): number;
export function withinLimits(amount: Amount, limits: Limits): Amount;
export function withinLimits(amount: Amount, { min, max, rangeMin = min }: Limits): Amount {
  const clamp = (x: number, least: number) => Math.min(max, Math.max(least, x));
  if (typeof amount === "number") return clamp(amount, min);
  const [low, high] = [Math.min(amount.low, amount.high), Math.max(amount.low, amount.high)];
  const ends = { low: clamp(low, rangeMin), high: clamp(high, min) };
  return ends.low < ends.high ? ends : ends.high;
}

/** The figure in the middle of an amount: itself, or the geometric middle of its range. */
export function typicalOf(amount: Amount): number {
  return typeof amount === "number" ? amount : Math.sqrt(amount.low * amount.high);
}

/** The log-sd of an amount whose range is read as its tenth and ninetieth of a hundred. */
export function logSdOf(amount: Amount): number {
  return typeof amount === "number" || amount.high <= amount.low ? 0 : Math.log(amount.high / amount.low) / (2 * Z90);
}

/** The amount whose middle and log-sd these are: what `typicalOf` and `logSdOf` read back. */
export function amountAround(middle: number, logSd: number): Amount {
  return logSd === 0 || middle === 0
    ? middle
    : { low: middle * Math.exp(-Z90 * logSd), high: middle * Math.exp(Z90 * logSd) };
}
