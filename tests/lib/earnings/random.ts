/**
 * Seeded randomness for the reference sampler: the same seed draws the same numbers on every machine.
 * Every draw follows its law exactly, up to the 52 bits of a uniform; no normal approximation anywhere.
 */
export class Random {
  private readonly state: Int32Array;
  private spare = NaN;

  /** A seed, spread over the state by SplitMix32, or the four 32-bit words of the state itself. */
  constructor(seed: number | readonly [number, number, number, number]) {
    this.state = typeof seed === "number" ? spread(seed) : Int32Array.from(seed);
  }

  /** 32 random bits: xoshiro128++ 1.0 (Blackman & Vigna 2019). */
  bits(): number {
    const s = this.state;
    const s0 = s[0]!;
    const s3 = s[3]! ^ s[1]!;
    const sum = (s0 + s[3]!) | 0;
    const s2 = s[2]! ^ s0;
    const shifted = s[1]! << 9;
    s[1] = s[1]! ^ s2;
    s[0] = s0 ^ s3;
    s[2] = s2 ^ shifted;
    s[3] = (s3 << 11) | (s3 >>> 21);
    return (((sum << 7) | (sum >>> 25)) + s0) >>> 0;
  }

  /** A 52-bit uniform strictly between 0 and 1. */
  uniform(): number {
    return ((this.bits() >>> 6) * 0x4000000 + (this.bits() >>> 6) + 0.5) / 0x10000000000000;
  }

  /** Standard normal: Marsaglia's polar method, two at a time. */
  normal(): number {
    if (this.spare === this.spare) {
      const kept = this.spare;
      this.spare = NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1) continue;
      const stretch = Math.sqrt((-2 * Math.log(square)) / square);
      this.spare = x * stretch;
      return y * stretch;
    }
  }

  /** Gamma of the given shape and scale 1: Marsaglia & Tsang 2000, with their boost below shape 1. */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * Math.pow(this.uniform(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = this.normal();
      const root = 1 + c * z;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = this.uniform();
      if (u < 1 - 0.0331 * z * z * z * z) return d * v;
      if (Math.log(u) < 0.5 * z * z + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  /** Poisson: the inverse of its distribution below a mean of 10, Hörmann's PTRS (1993) from there on. */
  poisson(mean: number): number {
    if (mean >= 10) return this.poissonByRejection(mean);
    let chance = Math.exp(-mean);
    let left = this.uniform();
    let count = 0;
    while (left > chance && chance > 0) {
      left -= chance;
      chance *= mean / ++count;
    }
    return count;
  }

  private poissonByRejection(mean: number): number {
    const b = 0.931 + 2.53 * Math.sqrt(mean);
    const a = -0.059 + 0.02483 * b;
    const squeeze = 0.9277 - 3.6224 / (b - 2);
    for (;;) {
      const u = this.uniform() - 0.5;
      const v = this.uniform();
      const edge = 0.5 - Math.abs(u);
      const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
      if (edge >= 0.07 && v <= squeeze) return count;
      if (count < 0 || (edge < 0.013 && v > edge)) continue;
      const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
      if (Math.log((v * inverseAlpha) / (a / (edge * edge) + b)) <= logPoissonChance(count, mean)) return count;
    }
  }
}

function spread(seed: number): Int32Array {
  let word = seed | 0;
  return Int32Array.from({ length: 4 }, () => {
    word = (word + 0x9e3779b9) | 0;
    let mixed = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  });
}

const logFactorials = new Float64Array(16);
for (let n = 2; n < 16; n++) logFactorials[n] = logFactorials[n - 1]! + Math.log(n);

function logPoissonChance(count: number, mean: number): number {
  if (count < 16) return count * Math.log(mean) - mean - logFactorials[count]!;
  // Stirling's series, arranged so that the large terms cancel before they are rounded.
  const r = 1 / (count * count);
  const stirling = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / count;
  return count * Math.log(mean / count) + (count - mean) - 0.5 * Math.log(2 * Math.PI * count) - stirling;
}
