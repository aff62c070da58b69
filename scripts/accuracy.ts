/** `npm run accuracy`: how far the engine's quantiles, means and chances are from an independent sampler's. */
import { measureAccuracy } from "../tests/lib/earnings/accuracy";

const percent = (share: number, digits = 3) => `${(100 * share).toFixed(digits)} %`;
const cases = measureAccuracy();
console.log("| case | draws | worst of P5 … P95 | reference's own error | mean | chance of nothing |");
console.log("|---|---|---|---|---|---|");
for (const { name, draws, worstQuantile, referenceError, mean, chanceOfNothing } of cases)
  console.log(
    `| ${name} | ${draws.toExponential(0)} | ${percent(worstQuantile)} | ${percent(referenceError)} | ${percent(mean, 5)} | ${chanceOfNothing.toExponential(0)} |`,
  );

const sorted = cases.map(({ worstQuantile }) => worstQuantile).sort((a, b) => a - b);
console.log(
  `\n${cases.length} cases: worst quantile, median ${percent(sorted[sorted.length >> 1])}, p90 ${percent(sorted[Math.floor(0.9 * sorted.length)])}, largest ${percent(sorted[sorted.length - 1])}`,
);
