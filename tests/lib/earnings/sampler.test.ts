import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { normalQuantile, normalTail } from "./normal-curve";
import { Random } from "./random";
import {
  drawCoins,
  drawSession,
  drawSessionGiven,
  entry,
  entryChances,
  sampleTotals,
  summarise,
  type Measured,
  type Sessions,
} from "./sampler";

// Sampling is slow on a busy machine, and slow is not wrong.
vi.setConfig({ testTimeout: 120_000 });

/** Seeds are fixed, so each of these passes or fails for good; 4.5 deviations leave room for an unlucky seed only. */
const deviations = 4.5;

function expectShare(share: number, chance: number, draws: number) {
  expect(Math.abs(share - chance)).toBeLessThan(deviations * Math.sqrt((chance * (1 - chance)) / draws));
}

const times = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);
const shareWithin = (values: ArrayLike<number>, limit: number) =>
  Array.from(values).filter((value) => value <= limit).length / values.length;

describe("random numbers", () => {
  it("are the words of xoshiro128++", () => {
    // The first ten words from state 1, 2, 3, 4, as published with the rand_xoshiro crate.
    const random = new Random([1, 2, 3, 4]);
    expect(times(10, () => random.bits())).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420,
    ]);
  });

  it("are the same for the same seed and others for another", () => {
    const draw = (seed: number) =>
      sampleTotals({ lambda: 2, sigmaA: 1.2, k: 0.7, sessions: 3, draws: 500, seed }).join();
    expect(draw(7)).toBe(draw(7));
    expect(draw(7)).not.toBe(draw(8));
  });
});

describe("the normal curve", () => {
  // mpmath, 40 digits.
  it.each([
    [0.5, 0.3085375387259869],
    [1.96, 0.024997895148220434],
    [3, 0.0013498980316300945],
    [5, 2.8665157187919391e-7],
    [10, 7.6198530241605261e-24],
    [37, 5.7255712225245768e-300],
  ])("has the tail above %f", (z, tail) => {
    expect(normalTail(z) / tail).toBeCloseTo(1, 12);
    expect(normalTail(-z)).toBeCloseTo(1 - tail, 14);
    expect(normalQuantile(tail)).toBeCloseTo(z, 12);
    if (tail > 1e-10) expect(normalQuantile(1 - tail)).toBeCloseTo(-z, 8);
  });
});

describe("gamma draws", () => {
  const draws = 100_000;
  const erlang = (shape: number, x: number) => {
    let [term, sum] = [1, 0];
    for (let j = 0; j < shape; term *= x / ++j) sum += term;
    return 1 - Math.exp(-x) * sum;
  };

  it.each([
    ["0.5, a halved χ²", 0.5, (x: number) => 1 - 2 * normalTail(Math.sqrt(2 * x))],
    ["1, exponential", 1, (x: number) => erlang(1, x)],
    ["3, Erlang", 3, (x: number) => erlang(3, x)],
    ["15, Erlang", 15, (x: number) => erlang(15, x)],
  ])("of shape %s, have its distribution", (_, shape, cdf) => {
    const random = new Random(11);
    const values = times(draws, () => random.gamma(shape));
    for (const x of [0.02, 0.2, 0.5, 0.8, 1, 1.3, 2].map((part) => part * shape))
      expectShare(shareWithin(values, x), cdf(x), draws);
  });

  it.each([0.7, 1.5, 3, 6, 15])("of shape %f have mean, variance and skew of it", (shape) => {
    const random = new Random(12);
    const values = times(draws, () => random.gamma(shape));
    const moment = (power: number) => values.reduce((sum, value) => sum + (value - shape) ** power, 0) / draws;
    expect(Math.abs(moment(1))).toBeLessThan(deviations * Math.sqrt(shape / draws));
    expect(moment(2) / shape).toBeCloseTo(1, 1);
    expect(moment(3) / (2 * shape)).toBeCloseTo(1, 0);
  });
});

describe("Poisson draws", () => {
  it.each([0.01, 0.3, 5, 9.99, 10, 14, 60, 1000, 100_000])("of mean %f have its chances", (mean) => {
    const draws = 400_000;
    const random = new Random(13);
    const seen = new Float64Array(Math.ceil(mean + 12 * Math.sqrt(mean) + 20));
    for (let i = 0; i < draws; i++) seen[random.poisson(mean)]!++;
    // χ² over bins of at least 50 expected draws; ln n! is summed term by term.
    let [logChance, chi, bins, expected, observed, covered] = [-mean, 0, 0, 0, 0, 0];
    const closeBin = () => {
      chi += (observed - expected) ** 2 / expected;
      bins++;
      covered += observed;
      [expected, observed] = [0, 0];
    };
    for (let n = 0; n < seen.length; logChance += Math.log(mean / ++n)) {
      expected += draws * Math.exp(logChance);
      observed += seen[n]!;
      if (expected >= 50) closeBin();
    }
    expect(draws - covered - observed).toBe(0);
    expect(chi).toBeLessThan(bins + deviations * Math.sqrt(2 * bins));
  });
});

describe("the coins of one entry", () => {
  // mpmath, 40 digits: differences of the lognormal distribution at half coins; below 1.5 is 1, above 59,999.5 is 60,000.
  it.each([
    [0, 0],
    [1, 0.45834197999190922],
    [2, 0.073993948897806142],
    [10, 0.012236656125629314],
    [1000, 1.1287976181420675e-5],
    [59_999, 2.1473883575330236e-9],
    [60_000, 8.8874288410585101e-5],
  ])("are %i with the lognormal's chance", (coins, chance) => {
    expect(Math.abs(entryChances[coins]! - chance)).toBeLessThanOrEqual(1e-9 * chance);
  });

  it("have chances that sum to 1", () => {
    expect(entryChances.length).toBe(entry.most + 1);
    expect(entryChances.reduce((sum, chance) => sum + chance)).toBeCloseTo(1, 12);
  });
});

/** P(coins ≤ limit) of a Poisson count of entries, by Panjer's recursion: g(t) = Λ/t · Σ x·p(x)·g(t − x). */
function panjer(meanEntries: number, limits: number[]): number[] {
  const last = Math.max(...limits);
  const pull = entryChances.map((chance, x) => x * chance);
  const chances = new Float64Array(last + 1);
  chances[0] = Math.exp(-meanEntries);
  for (let t = 1; t <= last; t++) {
    let sum = 0;
    for (let x = Math.min(t, entry.most); x > 0; x--) sum += pull[x]! * chances[t - x]!;
    chances[t] = (meanEntries / t) * sum;
  }
  return limits.map((limit) => chances.slice(0, limit + 1).reduce((sum, chance) => sum + chance));
}

describe("the coins of many entries", () => {
  const cases = [
    { mean: 1.5, limits: [0, 1, 2, 3, 5, 10, 50, 500], draws: 100_000 },
    { mean: 40, limits: [100, 200, 400, 800, 1500, 3000, 6000], draws: 60_000 },
    { mean: 650, limits: [12_000, 15_000, 18_000], draws: 6000 },
  ].map((each) => ({ ...each, chances: panjer(each.mean, each.limits) }));
  const ways = { "by blocks of values": drawCoins, "entry by entry": drawSessionGiven };

  it.each(Object.entries(ways))("have Panjer's distribution, drawn %s", (_, draw) => {
    for (const { mean, limits, draws, chances } of cases) {
      const random = new Random(14);
      const totals = times(draws, () => draw(random, mean));
      limits.forEach((limit, i) => expectShare(shareWithin(totals, limit), chances[i]!, draws));
    }
  });

  it.each([700, 100_000])("have their mean and variance at %i entries", (mean) => {
    const draws = 3000;
    const random = new Random(15);
    const totals = times(draws, () => drawCoins(random, mean));
    const [one, two, four] = [1, 2, 4].map((power) =>
      entryChances.reduce((sum, chance, x) => sum + chance * x ** power, 0),
    ) as [number, number, number];
    const scores = totals.map((total) => (total - mean * one) / Math.sqrt(mean * two));
    const fourth = 3 + four / (mean * two ** 2);
    const average = (of: number[]) => of.reduce((sum, value) => sum + value, 0) / draws;
    expect(Math.abs(average(scores))).toBeLessThan(deviations / Math.sqrt(draws));
    expect(Math.abs(average(scores.map((z) => z * z)) - 1)).toBeLessThan(deviations * Math.sqrt((fourth - 1) / draws));
  });
});

describe("totals of sessions", () => {
  it("are those of nights drawn one by one, the creator once and each night anew", () => {
    // With one B for the whole month, or an A for each night, these shares are off by 0.03 and more.
    const month = { lambda: 2, sigmaA: 1.2, k: 0.7, sessions: 4 };
    const draws = 60_000;
    const random = new Random(16);
    const plain = times(draws, () => {
      const a = Math.exp(month.sigmaA * random.normal());
      let coins = 0;
      for (let night = 0; night < month.sessions; night++)
        coins += drawSessionGiven(random, (month.lambda * a * random.gamma(month.k)) / month.k);
      return coins;
    });
    const totals = sampleTotals({ ...month, draws, seed: 17 });
    for (const limit of [0, 3, 10, 50, 200, 1000, 5000])
      expectShare(shareWithin(plain, limit), shareWithin(totals, limit), draws / 2);
  });

  it("of one session are what the plain sampler draws", () => {
    const night = { lambda: 6.3, sigmaA: 1.2, k: 3 };
    const draws = 60_000;
    const random = new Random(18);
    const plain = times(draws, () => drawSession(random, night));
    const totals = sampleTotals({ ...night, sessions: 1, draws, seed: 19 });
    for (const limit of [0, 7, 88, 545, 2076, 4400])
      expectShare(shareWithin(plain, limit), shareWithin(totals, limit), draws / 2);
  });

  it.each([
    { lambda: 3, sigmaA: 0, k: 1.5, sessions: 2 },
    { lambda: 1, sigmaA: 1.6, k: 15, sessions: 4 },
  ])("scatter between seeds as their standard errors say: $sigmaA", (model) => {
    const runs = Array.from({ length: 150 }, (_, seed) => summarise(sampleTotals({ ...model, draws: 1000, seed })));
    const check = (pick: (run: (typeof runs)[number]) => Measured) => {
      const values = runs.map((run) => pick(run).value);
      const mean = values.reduce((sum, value) => sum + value) / runs.length;
      const scatter = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs.length - 1));
      const claimed = Math.sqrt(runs.reduce((sum, run) => sum + pick(run).se ** 2, 0) / runs.length);
      expect(scatter / claimed).toBeGreaterThan(0.75);
      expect(scatter / claimed).toBeLessThan(1.25);
    };
    check((run) => run.quantiles.p25);
    check((run) => run.quantiles.p50);
    check((run) => run.quantiles.p90);
    check((run) => run.nothing);
  });

  it("are summarised by the smallest total that enough draws do not pass", () => {
    const { quantiles, mean, nothing } = summarise(Float64Array.from({ length: 100 }, (_, i) => (i * 37) % 100));
    expect(quantiles.p5.value).toBe(4);
    expect(quantiles.p50.value).toBe(49);
    expect(quantiles.p95.value).toBe(94);
    expect(mean.value).toBe(49.5);
    expect(nothing.value).toBe(0.01);
  });
});

interface Case extends Sessions {
  name: string;
  draws: number;
  quantiles: Record<string, Measured>;
  mean: Measured;
  meanExact: number;
  nothing: Measured;
  nothingExact: number;
}

describe("the stored reference", () => {
  const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/reference.json", import.meta.url), "utf8")) as {
    cases: Case[];
  };

  it.each(cases)("has the mean and the zeros of its closed forms: $name", (stored) => {
    const { draws, mean, meanExact, nothing, nothingExact } = stored;
    expect(Math.abs(mean.value - meanExact)).toBeLessThan(deviations * mean.se);
    // At least the error of one draw, where zeros are too rare to have shown theirs.
    const error = Math.max(nothing.se, Math.sqrt(nothingExact / draws), 1 / draws);
    expect(Math.abs(nothing.value - nothingExact)).toBeLessThan(deviations * error);
  });

  it.each(cases.filter(({ lambda, sessions }) => lambda * sessions < 1000))(
    "is met by fresh draws: $name",
    (stored) => {
      const draws = 3000;
      const totals = sampleTotals({ ...stored, draws, seed: 20 });
      for (const [name, { value }] of Object.entries(stored.quantiles)) {
        const share = Number(name.slice(1)) / 100;
        const room = deviations * Math.sqrt((share * (1 - share)) / draws);
        expect(shareWithin(totals, value)).toBeGreaterThan(share - room);
        expect(shareWithin(totals, value - 1)).toBeLessThan(share + room);
      }
    },
  );
});
