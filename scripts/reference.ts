/**
 * Draws the reference quantiles that the engine is judged by and writes tests/fixtures/reference.json.
 * Run by hand, `npm run reference`: about an hour on one core; the same file every time.
 */
import { writeFileSync } from "node:fs";
import {
  entry,
  entryChances,
  sampleTotals,
  summarise,
  type Measured,
  type Sessions,
} from "../tests/lib/earnings/sampler";

const file = new URL("../tests/fixtures/reference.json", import.meta.url);

/** Median-level gifting entries of one session: viewer-hours over the mean stay of 514 s, 1.5 % of them gifting. */
const gifting = (viewers: number, minutes: number) => ((viewers * minutes) / (514 / 60)) * 0.015;

type Row = [lambda: number, sigmaA: number, k: number, sessions: number, draws?: number, name?: string];

/** 10⁷ draws, fewer where those would take much longer than a minute. */
const rows: Row[] = [
  // Rooms as most creators have them.
  [gifting(15, 90), 1.2, 3, 1, 1e7, "15 viewers × 90 min"],
  [gifting(40, 90), 1.2, 3, 1, 1e7, "40 viewers × 90 min"],
  [gifting(40, 90), 1.2, 3, 17, 1e7, "a month of 17 nights of 40 viewers × 90 min"],
  [gifting(100, 120), 1.2, 3, 1, 1e7, "100 viewers × 120 min"],
  [gifting(1000, 180), 1.2, 3, 1, 1e7, "1,000 viewers × 180 min"],
  // The corners: mostly zero, narrowest, widest.
  [0.01, 1.6, 0.7, 1],
  [0.01, 0, 15, 1],
  [0.01, 1.6, 0.7, 31],
  [0.01, 0, 15, 31],
  [100_000, 0, 15, 31, 250_000],
  [100_000, 1.6, 0.7, 31, 300_000],
  [100_000, 0, 15, 1, 2e6],
  [100_000, 1.6, 0.7, 1, 5e6],
  [100_000, 1.2, 3, 1, 2e6],
  // Between them.
  [0.03, 0.65, 1.5, 9],
  [0.1, 1.2, 3, 2],
  [0.1, 0, 0.7, 17],
  [0.3, 0.4, 6, 4],
  [0.5, 1.6, 15, 31],
  [1, 0.65, 0.7, 1],
  [1, 1.2, 3, 31],
  [3, 0, 1.5, 2],
  [3, 1.6, 6, 9],
  [10, 0.65, 3, 17],
  [10, 0.2, 15, 4],
  [30, 1.2, 0.7, 2],
  [30, 0, 3, 31, 6e6],
  [100, 1.6, 1.5, 1],
  [100, 0.65, 6, 9, 6e6],
  [300, 0.4, 0.7, 4, 6e6],
  [1000, 1.2, 3, 17, 2e6],
  [1000, 0, 6, 1, 6e6],
  [3000, 0.65, 1.5, 31, 1e6],
  [10_000, 1.6, 6, 2, 2e6],
  [10_000, 1.2, 3, 1, 4e6],
  [30_000, 0.2, 0.7, 9, 1e6],
  [100_000, 0.65, 3, 4, 1e6],
  // A long stretch of nights.
  [0.1, 1.2, 3, 217, 4e6],
  [gifting(40, 90), 0.65, 3, 217, 3e6],
  [100, 1.6, 0.7, 217, 1e6],
  [10_000, 1.2, 3, 217, 200_000],
];

const meanEntryCoins = entryChances.reduce((sum, chance, coins) => sum + coins * chance, 0);

function meanExactly({ lambda, sigmaA, sessions }: Sessions): number {
  return lambda * Math.exp((sigmaA * sigmaA) / 2) * meanEntryCoins * sessions;
}

/** E over A of (1 + λA/k)^(−kn), by the trapezoid rule on 20,001 points over ±9 standard deviations. */
function nothingExactly({ lambda, sigmaA, k, sessions }: Sessions): number {
  const steps = 20_000;
  let sum = 0;
  let weights = 0;
  for (let i = 0; i <= steps; i++) {
    const z = (18 * i) / steps - 9;
    const weight = Math.exp(-0.5 * z * z) * (i === 0 || i === steps ? 0.5 : 1);
    weights += weight;
    sum += weight * Math.exp(-k * sessions * Math.log1p((lambda * Math.exp(sigmaA * z)) / k));
  }
  return sum / weights;
}

const short = (number: number, digits: number) => Number(number.toPrecision(digits));
const shorten = ({ value, se }: Measured): Measured => ({ value: short(value, 10), se: short(se, 4) });
const percent = ({ value, se }: Measured) => `${value} ± ${short((100 * se) / value, 2)} %`;

const cases = rows.map(([lambda, sigmaA, k, sessions, draws = 1e7, name], index) => {
  const started = performance.now();
  const model: Sessions = { lambda, sigmaA, k, sessions };
  const seed = 20_260_000 + index;
  const { quantiles, mean, nothing } = summarise(sampleTotals({ ...model, draws, seed }));
  const result = {
    name: name ?? `λ ${lambda}, σA ${sigmaA}, k ${k}, n ${sessions}`,
    ...model,
    draws,
    seed,
    quantiles,
    mean: shorten(mean),
    meanExact: short(meanExactly(model), 12),
    nothing: shorten(nothing),
    nothingExact: short(nothingExactly(model), 12),
  };
  const { p5, p10, p50, p90, p95 } = quantiles;
  console.log(
    [
      `${result.name}: ${draws} draws, ${short((performance.now() - started) / 1000, 3)} s`,
      `  p5 ${percent(p5)}, p10 ${percent(p10)}, p50 ${percent(p50)}, p90 ${percent(p90)}, p95 ${percent(p95)}`,
      `  mean ${percent(result.mean)} (${short((mean.value - result.meanExact) / mean.se, 2)} se off)`,
      `  nothing ${percent(result.nothing)} (${short((nothing.value - result.nothingExact) / nothing.se, 2)} se off)`,
    ].join("\n"),
  );
  return result;
});

const model = {
  entry: { ...entry, mean: short(meanEntryCoins, 12) },
  total: "sum over n sessions of X₁ + … + X_N, N | A, B ~ Poisson(λ·A·B)",
  A: "lognormal, median 1, log-sd sigmaA, one for all sessions",
  B: "gamma, mean 1, shape k, one for each session",
  X: "lognormal rounded to the nearest whole coin, kept between least and most",
};
const json = JSON.stringify({ model, cases }, null, 2);
writeFileSync(file, json.replace(/\{\s+("value": \S+)\s+("se": \S+)\s+\}/g, "{ $1 $2 }") + "\n");
