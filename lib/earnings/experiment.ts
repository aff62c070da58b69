import type { Audience } from "./audience";
import { medianCreator, totalDistribution } from "./distribution";

/** How many nights, half of them with the change and half without, would show a difference. */
export interface Experiment {
  /** if each night's coins are compared */
  byCoins: number;
  /** if the people who gifted are counted instead: the great gifts of a few then no longer hide the difference */
  byGifters: number;
}

/** One-sided 1 in 20 to be fooled by chance, and 4 in 5 to see a difference that is there. */
const Z_FOOLED = 1.644_853_626_951_472_6;
const Z_SEEN = 0.841_621_233_572_914_3;

/**
 * Nights that an experiment needs to show that gifting grew by a factor: alternating nights with and without the change,
 * compared by rank (Wilcoxon–Mann–Whitney), because a mean of a few nights is ruled by the largest gift in it. The spread
 * is the model's from night to night for this one creator; nights are taken as independent.
 *
 * n = (z₀.₉₅ + z₀.₈)² · t / (3·(p − ½)²) nights in all, where p is the chance that a night with the change beats one
 * without (ties count half) and t = 1 − Σ (share tied)³ the correction for ties.
 *
 * @returns for a factor > 0, whole even numbers of nights; nearer to 1 it takes more, and Infinity where nothing could show it
 * Source: Noether, "Sample size determination for some common nonparametric tests", JASA 82 (1987); ties: Zhao, Rahardja &
 * Qu, Statistics in Medicine 27 (2008).
 */
export function nightsToShow({
  severity,
  giftingEntries,
  nightShape,
}: Pick<Audience, "severity" | "giftingEntries" | "nightShape">): (factor: number) => Experiment {
  const coinsAt = (entries: number): Law => {
    const { cdf } = totalDistribution(severity, entries, 1, medianCreator(nightShape));
    return { cdf, far: 1e9 };
  };
  const gifters = Math.min(giftingEntries, MANY);
  const giftersAt = (entries: number) => negativeBinomial(entries, nightShape);
  const [coinsNow, giftersNow] = [coinsAt(giftingEntries), giftersAt(gifters)];
  return (factor) => ({
    byCoins: nights(coinsNow, coinsAt(giftingEntries * factor)),
    byGifters: nights(giftersNow, giftersAt(gifters * factor)),
  });
}

/** Of so many people and more, only the night's own factor is felt in how nights rank: a larger room is compared as this one. */
const MANY = 1_000;

interface Law {
  cdf(x: number): number;
  /** beyond it nothing is left */
  far: number;
}

const WHOLE_UP_TO = 2_000;
const RATIO = 1.01;

function nights(without: Law, withChange: Law): number {
  const far = Math.max(without.far, withChange.far);
  let [better, tied] = [0, 0];
  // Whole numbers one by one, so that ties are exact; beyond, cells so narrow that within one either may be the larger.
  for (let x = 0, a = 0, b = 0; x <= far && 1 - Math.min(a, b) > 1e-9; x = x < WHOLE_UP_TO ? x + 1 : x * RATIO) {
    const [nextA, nextB] = [without.cdf(x), withChange.cdf(x)];
    better += ((nextB - b) * (a + nextA)) / 2;
    if (x <= WHOLE_UP_TO) tied += ((nextA - a + nextB - b) / 2) ** 3;
    [a, b] = [nextA, nextB];
  }
  const shift = better - 0.5;
  if (Math.abs(shift) < 1e-6) return Infinity;
  return 2 * Math.ceil(((Z_FOOLED + Z_SEEN) ** 2 * (1 - tied)) / (3 * shift ** 2) / 2);
}

/** The number of gifting entries of a night: Poisson with a gamma mean. */
function negativeBinomial(mean: number, shape: number): Law {
  const far = Math.ceil(mean + 12 * Math.sqrt(mean + mean ** 2 / shape) + 20);
  const cumulative = new Float64Array(far + 1);
  const ratio = mean / (mean + shape);
  for (let n = 0, total = 0, term = (shape / (mean + shape)) ** shape; n <= far; n++) {
    cumulative[n] = total += term;
    term *= ((n + shape) / (n + 1)) * ratio;
  }
  return { far, cdf: (x) => cumulative[Math.min(far, Math.floor(x))] };
}
