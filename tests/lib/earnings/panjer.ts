import { entryChances, type Sessions } from "./sampler";

/** Steps of A's normal deviate, and how far it goes: what lies beyond adds less than 10⁻⁸. */
const STEP = 0.2;
const END = 6;

/**
 * The cumulative chances of one session's total, 0 … `last` coins, with no lattice, no transform and no draw: the model's
 * count of entries given A is of Panjer's class, so that each chance follows from those below it. Slow, and right to the
 * last digits.
 * Source: Panjer, "Recursive evaluation of a family of compound distributions", ASTIN Bulletin 12 (1981).
 */
export function panjerTotal({ lambda, sigmaA, k }: Omit<Sessions, "sessions">, last: number): Float64Array {
  const total = new Float64Array(last + 1);
  for (let deviate = -END; deviate <= END + STEP / 2; deviate += STEP) {
    const weight = (STEP * Math.exp(-(deviate ** 2) / 2)) / Math.sqrt(2 * Math.PI);
    const chances = panjerGiven(lambda * Math.exp(sigmaA * deviate), k, last);
    for (let coins = 0, below = 0; coins <= last; coins++) total[coins] += weight * (below += chances[coins]);
  }
  return total;
}

/** Of a negative binomial number of entries with this mean and shape. */
function panjerGiven(mean: number, shape: number, last: number): Float64Array {
  const q = mean / (shape + mean);
  const chances = new Float64Array(last + 1);
  chances[0] = (1 - q) ** shape;
  for (let coins = 1; coins <= last; coins++) {
    let sum = 0;
    for (let entry = 1; entry <= coins; entry++)
      sum += (1 + ((shape - 1) * entry) / coins) * entryChances[entry] * chances[coins - entry];
    chances[coins] = q * sum;
  }
  return chances;
}
