import { lognormalCreators, totalDistribution } from "@/lib/earnings/distribution";
import type { Distribution } from "@/lib/earnings/lattice";
import { lognormalSeverity } from "@/lib/earnings/severity";
import type { Sessions } from "./sampler";
import reference from "../../fixtures/reference.json" with { type: "json" };

/** One case of the independent sampler against the engine. Errors are relative to the reference; 0.005 is half a percent. */
export interface CaseAccuracy {
  name: string;
  draws: number;
  sessions: number;
  /** largest error of P5 … P95; a difference of one coin counts as none */
  worstQuantile: number;
  /** the reference's own standard error at that quantile */
  referenceError: number;
  mean: number;
  /** absolute */
  chanceOfNothing: number;
}

const levels = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 };
const severity = lognormalSeverity(2, 2.75, 60_000);

/** The engine's law of a case of the reference. */
export function lawOf({ lambda, sigmaA, k, sessions }: Sessions): Distribution {
  const creators = lognormalCreators(sigmaA, k, { severity, entries: lambda, sessions });
  return totalDistribution(severity, lambda, sessions, creators);
}

/** The stored reference: tests/fixtures/reference.json, made by `npm run reference`. */
export const references = reference.cases;

/** Measures one case of the reference. */
export function measure(known: (typeof references)[number]): CaseAccuracy {
  const { name, sessions, draws, quantiles, meanExact, nothingExact } = known;
  const law = lawOf(known);
  const errors = (Object.keys(levels) as (keyof typeof levels)[]).map((level) => {
    const { value, se } = quantiles[level];
    const off = Math.abs(law.quantile(levels[level]) - value);
    return off <= 1 ? { error: 0, se: 0 } : { error: off / value, se: se / value };
  });
  const worst = errors.reduce((a, b) => (b.error > a.error ? b : a));
  return {
    name,
    draws,
    sessions,
    worstQuantile: worst.error,
    referenceError: worst.se,
    mean: Math.abs(law.mean / meanExact - 1),
    chanceOfNothing: Math.abs(law.chanceOfNothing - nothingExact),
  };
}

export function measureAccuracy(): CaseAccuracy[] {
  return references.map(measure);
}

/** The accuracy as README.md shows it: rows of what, the largest error, and how sure the reference itself is. */
export function summarize(cases: readonly CaseAccuracy[]): string[][] {
  const worst = cases.reduce((a, b) => (b.worstQuantile > a.worstQuantile ? b : a));
  const middle = (figures: number[]) => figures.sort((a, b) => a - b)[figures.length >> 1];
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  const below = (errors: number[]) => `below 10^${Math.ceil(Math.log10(Math.max(...errors)))}`;
  const [half, itsOwn] = [
    middle(cases.map(({ worstQuantile }) => worstQuantile)),
    middle(cases.map(({ referenceError }) => referenceError)),
  ];
  return [
    [
      `P5 … P95, the worst of ${cases.length} cases`,
      percent(worst.worstQuantile),
      `± ${percent(worst.referenceError)}`,
    ],
    ["the same, in half of the cases", percent(half), `± ${percent(itsOwn)}`],
    ["mean, of itself", below(cases.map(({ mean }) => mean)), "closed form"],
    ["chance of nothing", below(cases.map(({ chanceOfNothing }) => chanceOfNothing)), "closed form"],
    ["money", "none, to the micro-dollar", "arithmetic"],
  ];
}
