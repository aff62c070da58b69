import { normalQuantile, normalTail } from "./normal-curve";
import { Random } from "./random";

/**
 * The model of one gifting entry: a lognormal number of coins, rounded to the nearest whole coin,
 * at least 1, at most 60,000. Written down here on its own: the engine is judged by this file.
 */
export const entry = { median: 2, sigma: 2.75, least: 1, most: 60_000 } as const;

export interface Sessions {
  /** Median-level expected count of gifting entries of one session. */
  lambda: number;
  /** Log-sd of A (lognormal, median 1), drawn once and shared by all sessions. */
  sigmaA: number;
  /** Shape of B (gamma, mean 1), drawn anew each session. */
  k: number;
  /** How many sessions make the total. */
  sessions: number;
}

/** P(X > x) at index x, 0 … 60,000. */
const entryAbove = Float64Array.from({ length: entry.most + 1 }, (_, x) =>
  x < entry.least ? 1 : x === entry.most ? 0 : normalTail(Math.log((x + 0.5) / entry.median) / entry.sigma),
);

/** P(X = x) at index x, 0 … 60,000. */
export const entryChances = entryAbove.map((above, x) => (x === 0 ? 0 : entryAbove[x - 1]! - above));

/**
 * Draws totals of `sessions` sessions, in coins. A is stratified: the range of its probabilities is cut into
 * `draws` equal parts and each part gives one draw, in falling order of A. Each total still has exactly the
 * model's distribution on average over the strata, only with less noise; see `summarise` for how much less.
 */
export function sampleTotals({
  lambda,
  sigmaA,
  k,
  sessions,
  draws,
  seed,
}: Sessions & { draws: number; seed: number }): Float64Array {
  const random = new Random(seed);
  const totals = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    const a = Math.exp(sigmaA * stratifiedNormal(i, draws, random.uniform()));
    let nights = 0;
    for (let session = 0; session < sessions; session++) nights += random.gamma(k);
    totals[i] = drawCoins(random, (lambda * a * nights) / k);
  }
  return totals;
}

/** A normal from stratum i of n; measured from the nearer end, so that both far tails keep all their digits. */
function stratifiedNormal(i: number, n: number, uniform: number): number {
  return i < n / 2 ? normalQuantile((i + uniform) / n) : -normalQuantile((n - 1 - i + uniform) / n);
}

/**
 * The coins of a Poisson count of entries, exactly. A few entries are drawn one by one. Of many, each block of
 * values gets its own Poisson count, since the counts of separate values are independent, and what the entries of
 * a block hold above its least value is drawn for 1, 2, 4, 8 … entries at once.
 */
export function drawCoins(random: Random, meanEntries: number): number {
  let coins = 0;
  if (meanEntries < 600) {
    for (let left = random.poisson(meanEntries); left > 0; left--) coins += drawEntry(random);
    return coins;
  }
  for (const block of blocks) {
    let left = random.poisson(meanEntries * block.chance);
    coins += block.least * left;
    if (block.levels === 0) continue;
    let level = block.levels - 1;
    for (let many = 1 << level; left > 0; many >>= 1, level--) {
      if (left < many) continue;
      const draw = (block.draws[level] ??= tableOfSum(block, level));
      for (; left >= many; left -= many) coins += draw(random);
    }
  }
  return coins;
}

type Draw = (random: Random) => number;

const drawEntry = aliasTable(entryChances);

interface Block {
  least: number;
  chance: number;
  /** Sums of up to 2^(levels − 1) excesses have a table; a block of a single value has no excess and none. */
  levels: number;
  /** At index j: the distribution of the sum of 2^j excesses over `least`, and its table, made when first needed. */
  chances: Float64Array[];
  draws: Draw[];
}

const longestTable = 2 ** 12;

/** The values one by one up to 7, then four blocks an octave. */
const blocks: Block[] = [];
for (let least = 1, end: number; least <= entry.most; least = end) {
  const width = 2 ** Math.max(0, Math.floor(Math.log2(least)) - 2);
  end = Math.min(least + width, entry.most + 1);
  const chance = entryAbove[least - 1]! - entryAbove[end - 1]!;
  const levels = width === 1 ? 0 : Math.log2(Math.max(1, longestTable / width)) + 1;
  blocks.push({ least, chance, levels, chances: [entryChances.slice(least, end).map((p) => p / chance)], draws: [] });
}

function tableOfSum({ chances }: Block, level: number): Draw {
  for (let j = chances.length; j <= level; j++) chances[j] = selfConvolve(chances[j - 1]!);
  return aliasTable(chances[level]!);
}

/** The distribution of the sum of two independent draws, term by term. */
function selfConvolve(chances: Float64Array): Float64Array {
  const sum = new Float64Array(2 * chances.length - 1);
  chances.forEach((p, i) => {
    for (let j = 0; j < chances.length; j++) sum[i + j] = sum[i + j]! + p * chances[j]!;
  });
  return sum;
}

/** Draws an index in proportion to the weights: Walker's alias method, the table built as Vose does. */
function aliasTable(weights: Float64Array): Draw {
  const size = weights.length;
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / size;
  const keep = weights.map((weight) => weight / mean);
  const alias = Int32Array.from(keep.keys());
  const poor: number[] = [];
  const rich: number[] = [];
  keep.forEach((share, i) => (share < 1 ? poor : rich).push(i));
  while (poor.length > 0 && rich.length > 0) {
    const taker = poor.pop()!;
    const giver = rich.at(-1)!;
    alias[taker] = giver;
    keep[giver] = keep[giver]! - (1 - keep[taker]!);
    if (keep[giver]! < 1) poor.push(rich.pop()!);
  }
  return (random) => {
    const at = random.uniform() * size;
    const column = Math.floor(at);
    return at - column < keep[column]! ? column : alias[column]!;
  };
}

/** One session the plain way, entry by entry, with an A of its own: what a simulating calculator would run. */
export function drawSession(random: Random, { lambda, sigmaA, k }: Omit<Sessions, "sessions">): number {
  const a = Math.exp(sigmaA * random.normal());
  return drawSessionGiven(random, (lambda * a * random.gamma(k)) / k);
}

/** The same sum as `drawCoins`, entry by entry and without a table. */
export function drawSessionGiven(random: Random, meanEntries: number): number {
  const { median, sigma, least, most } = entry;
  let coins = 0;
  for (let left = random.poisson(meanEntries); left > 0; left--)
    coins += Math.min(most, Math.max(least, Math.round(median * Math.exp(sigma * random.normal()))));
  return coins;
}

export interface Measured {
  value: number;
  /** Standard error of `value`. */
  se: number;
}

const quantileShares = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 } as const;
export type QuantileName = keyof typeof quantileShares;

export interface Summary {
  /** The smallest total that at least this share of draws does not pass. */
  quantiles: Record<QuantileName, Measured>;
  mean: Measured;
  /** Share of totals that are 0. */
  nothing: Measured;
}

/**
 * Quantiles, mean and share of zeros of totals *in the order they were drawn*. Neighbours come from neighbouring
 * strata, so the noise of any average is seen in the differences within neighbouring pairs (Wolter's successive
 * differences); with unstratified draws the same sum is the ordinary variance. A quantile's error is half the
 * distance between the order statistics one such deviation of the count below it away.
 */
export function summarise(totals: Float64Array): Summary {
  const draws = totals.length;
  const sorted = totals.slice().sort();
  const sdOfSum = (score: (total: number) => number) => {
    let squares = 0;
    for (let i = 0; i + 1 < draws; i += 2) squares += (score(totals[i]!) - score(totals[i + 1]!)) ** 2;
    return Math.sqrt(squares);
  };
  const quantile = (share: number): Measured => {
    const at = Math.ceil(share * draws) - 1;
    const value = sorted[at]!;
    const sd = Math.ceil(sdOfSum((total) => (total <= value ? 1 : 0)));
    const low = sorted[Math.max(0, at - sd)]!;
    const high = sorted[Math.min(draws - 1, at + sd)]!;
    return { value, se: (high - low) / 2 };
  };
  const average = (score: (total: number) => number): Measured => {
    let sum = 0;
    for (const total of totals) sum += score(total);
    return { value: sum / draws, se: sdOfSum(score) / draws };
  };
  return {
    quantiles: Object.fromEntries(
      Object.entries(quantileShares).map(([name, share]) => [name, quantile(share)]),
    ) as Record<QuantileName, Measured>,
    mean: average((total) => total),
    nothing: average((total) => (total === 0 ? 1 : 0)),
  };
}
