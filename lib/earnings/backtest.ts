import { studySessions, type PastSession, type Study } from "./calibrate";
import { addNight, eachPoint, GRID, noEvidence, plus, pointsOf, SPACING, type Table } from "./grid";
import { MARGIN, scatter } from "./interpolate";
import type { Distribution } from "./lattice";
import type { RateBook } from "./rates/book";
import type { Scenario } from "./scenario";

/** A past session beside what would have been said of it the day before. */
export interface Prediction {
  session: PastSession;
  /** coins: one night in ten lies below, one in ten above; half of them below `typical` */
  low: number;
  typical: number;
  high: number;
  isInside: boolean;
}

export interface Backtest {
  /** oldest first */
  predictions: Prediction[];
  /** share of the sessions inside their band of 80 %, 0–1 */
  inside: number;
  /** mean error in coins: of the forecast (CRPS), and of naming the average or the median of the sessions before */
  error: { ours: number; average: number; median: number };
}

/** Sessions that stand before the first one predicted: an average of fewer is no rival. */
const BEFORE = 2;

/**
 * Predicts each session, from the third on, from those before it alone. The error of a forecast is the continuous ranked
 * probability score, which for a single figure is its distance from what came, so that both are in coins and may be
 * compared. Undefined with fewer than three sessions.
 *
 * Source: /method#own; Gneiting & Raftery, "Strictly proper scoring rules", JASA 102 (2007).
 */
export function backtest(sessions: readonly PastSession[], scenario: Scenario, rates: RateBook): Backtest | undefined {
  const study = studySessions(sessions, scenario, rates);
  const { nights, memory } = study;
  if (nights.length <= BEFORE) return undefined;
  const predictions: Prediction[] = [];
  const error = { ours: 0, average: 0, median: 0 };
  const sorted: number[] = [];
  let evidence = noEvidence();
  let total = 0;
  nights.forEach(({ session, activity, logLikelihood }, i) => {
    const { coins } = session;
    if (i >= BEFORE) {
      const forecast = nightForecast(study, evidence, activity);
      const [low, typical, high] = [0.1, 0.5, 0.9].map(forecast.quantile);
      predictions.push({ session, low, typical, high, isInside: low <= coins && coins <= high });
      error.ours += rankedScore(forecast, coins);
      error.average += Math.abs(coins - total / i);
      error.median += Math.abs(coins - (sorted[(i - 1) >> 1] + sorted[i >> 1]) / 2);
    }
    evidence = addNight(evidence, logLikelihood, memory);
    total += coins;
    const place = sorted.findIndex((other) => other > coins);
    sorted.splice(place < 0 ? sorted.length : place, 0, coins);
  });
  const count = predictions.length;
  return {
    predictions,
    inside: predictions.filter(({ isInside }) => isInside).length / count,
    error: { ours: error.ours / count, average: error.average / count, median: error.median / count },
  };
}

/**
 * The law of a night's coins, given the evidence so far: the tabulated laws, mixed by the posterior.
 *
 * @param activity expected gifting entries of the night at A = 1, > 0
 */
export function nightForecast({ laws, logPrior }: Study, evidence: Table, activity: number): Distribution {
  const centre = laws.positionOf(activity);
  const first = Math.floor(centre) - GRID.reach - MARGIN.before;
  const weights = logPrior.map(() => new Float64Array(GRID.size + 1 + MARGIN.before + MARGIN.after));
  eachPoint(pointsOf(plus(logPrior, evidence)), (x, weight, j) =>
    scatter(weights[j], centre + x / SPACING - first, weight),
  );
  return laws.mixture(weights, first);
}

/** Each piece of the integral below is this much wider than the one before it. */
const WIDENING = 1.06;

/** CRPS, in coins: ∫ (F(x) − [x ≥ came])² dx, over pieces of one coin and then of growing width. */
export function rankedScore(forecast: Distribution, came: number): number {
  let score = 0;
  for (let from = 0, width = 1; ; from += width, width = Math.max(1, Math.floor(from * (WIDENING - 1)))) {
    const below = forecast.cdf(from + (width - 1) / 2);
    if (from > came && below > 1 - 1e-6) return score;
    const before = Math.min(width, Math.max(0, came - from));
    score += before * below ** 2 + (width - before) * (1 - below) ** 2;
  }
}
