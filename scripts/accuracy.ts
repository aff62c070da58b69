/**
 * `npm run accuracy`: how far the engine's quantiles, means and chances are from an independent sampler's, and how well
 * forecasts from own sessions hold for simulated creators.
 */
import { measureAccuracy } from "../tests/lib/earnings/accuracy";
import { measureCalibration } from "../tests/lib/earnings/calibration-accuracy";

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

console.log(
  "\n| creators | sessions before | in 50 % | in 80 % | in 95 % | error, of the average's | of the median's |",
);
console.log("|---|---|---|---|---|---|---|");
for (const { world, before, covered, againstAverage, againstMedian } of measureCalibration())
  console.log(
    `| ${world} | ${before} | ${percent(covered[50], 1)} | ${percent(covered[80], 1)} | ${percent(covered[95], 1)} | ${before ? percent(againstAverage, 0) : "–"} | ${before ? percent(againstMedian, 0) : "–"} |`,
  );
