import type { Distribution } from "./lattice";
import { payoutKinks, takeHomeOf, type PayoutTerms } from "./payout";
import { tidyMoney } from "./units";

/** The chances an outlook names: 1 in 20, 1 in 10, 1 in 4, one in two, and their mirror images. */
const levels = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;

export type Quantiles = Record<keyof typeof levels | "mean", number>;

/** A share of all outcomes between two amounts. */
export interface Bin {
  from: number;
  to: number;
  /** 0–1 */
  chance: number;
}

/** What a session or a month may bring. */
export interface Outlook {
  coins: Quantiles;
  /** in the creator's currency */
  takeHome: Quantiles;
  /** chance of no coins at all, 0–1 */
  chanceOfNothing: number;
  /** the outcomes above no coins, over take-home, in bins of equal ratio from the 1st to the 99th of a hundred */
  density: Bin[];
}

/** Reads an outlook off a distribution. Payout grows with coins, so money's quantiles are the coins' sent through the chain. */
export function outlookOf(distribution: Distribution, terms: PayoutTerms): Outlook {
  const at = (count: number) => takeHomeOf(count, terms);
  const inCoins = eachLevel((p) => distribution.quantile(p));
  return {
    coins: { ...inCoins, mean: settle(distribution.mean) },
    takeHome: {
      ...eachLevel((_, name) => at(inCoins[name])),
      mean: meanTakeHome(distribution, terms),
    },
    chanceOfNothing: settle(distribution.chanceOfNothing),
    density: densityOf(distribution, at),
  };
}

/**
 * E[take-home]. The chain is straight between its kinks, and a straight piece needs only the mean of the part of the total
 * that lies on it.
 */
export function meanTakeHome(distribution: Distribution, terms: PayoutTerms): number {
  const at = (count: number) => takeHomeOf(count, terms);
  const kinks = payoutKinks(terms).map(Math.round);
  const corners = [0, ...kinks.filter((kink, i) => kink > 0 && kink !== kinks[i - 1])];
  const total = corners.reduce((sum, from, i) => {
    const last = i === corners.length - 1;
    const to = last ? from + 1e9 : corners[i + 1];
    const slope = (at(to) - at(from)) / (to - from);
    const upTo = last ? distribution.mean : distribution.meanUpTo(to);
    return sum + slope * (upTo - (from > 0 ? distribution.meanUpTo(from) : 0));
  }, 0);
  return tidyMoney(total);
}

/** Engines differ in the last digits of a logarithm: an answer keeps those on which all agree. */
function settle(x: number): number {
  return Number(x.toPrecision(10));
}

const BINS = 40;

function densityOf(distribution: Distribution, at: (count: number) => number): Bin[] {
  if (distribution.chanceOfNothing >= 0.99) return [];
  const low = Math.max(1, distribution.quantile(Math.max(0.01, distribution.chanceOfNothing + 1e-9)));
  const high = distribution.quantile(0.99);
  if (high <= low) return [{ from: at(high), to: at(high), chance: 1 - distribution.chanceOfNothing }];
  const bins: Bin[] = [];
  // Bins end on whole coins: below a few coins a ratio would fall between two of them and show empty teeth.
  for (let i = 1, from = low - 1, below = distribution.cdf(low - 1); i <= BINS; i++) {
    const to = Math.round(low * (high / low) ** (i / BINS));
    if (to <= from) continue;
    const upTo = distribution.cdf(to);
    bins.push({
      from: at(from),
      to: at(to),
      chance: Math.round(1e5 * Math.max(0, upTo - below)) / 1e5,
    });
    from = to;
    below = upTo;
  }
  return bins;
}

function eachLevel(value: (p: number, name: keyof typeof levels) => number) {
  const names = Object.keys(levels) as (keyof typeof levels)[];
  return Object.fromEntries(names.map((name) => [name, value(levels[name], name)])) as Record<
    keyof typeof levels,
    number
  >;
}
