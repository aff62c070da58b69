/** A seeded night of the audience model, drawn gift by gift: small, slow and written apart from the engine, which it judges. */
export function seededNights(seed: number, { entries, shape }: { entries: number; shape: number }) {
  let state = seed;
  // Mulberry32.
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  /** Gamma of a whole shape and mean 1: a mean of exponentials. */
  const gamma = () =>
    Array.from({ length: shape }, () => -Math.log(1 - uniform())).reduce((sum, x) => sum + x, 0) / shape;
  const poisson = (mean: number) => {
    let count = 0;
    for (let waited = -Math.log(1 - uniform()); waited < mean; waited -= Math.log(1 - uniform())) count++;
    return count;
  };
  return {
    normal,
    night(factor = 1): { gifters: number; coins: number } {
      const gifters = poisson(entries * factor * gamma());
      let coins = 0;
      for (let i = 0; i < gifters; i++)
        coins += Math.min(60_000, Math.max(1, Math.round(2 * Math.exp(2.75 * normal()))));
      return { gifters, coins };
    },
  };
}
