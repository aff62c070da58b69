import { spacingOf, type CreatorPoints } from "./distribution";
import { pointsOf, widthOf, type Run, type Table } from "./grid";
import { lnBell } from "./normal";

/** What is lighter than the heaviest by this changes no answer. */
const NEGLIGIBLE = 1e-7;

/** What all nights together are against the median creator's, on ln, but for one gamma of this shape. */
interface Nights extends Run {
  shape: number;
  spacing: number;
  /** their spread where they are likeliest */
  width: number;
  /** the largest ln A that still matters */
  end: number;
}

/**
 * A creator whose ln A and whose evenness are open, as weighted points of one shape K, larger than each of theirs. A gamma
 * of shape k is one of shape K times a beta(k, K − k): each row of the posterior is spread by the logarithm of its beta,
 * and then all rows are one.
 *
 * @param logPosterior ln of the density of ln A, up to a constant, one row for each shape
 * @param shapes k of the creator's total, one for each row, > 0
 * @param openLogSd how much more of ln A is open, ≥ 0
 * @param giftSpreadAt the relative spread that gifts leave to a total at a given ln A
 * Source: Stuart, "Gamma-distributed products of independent random variables", Biometrika 49 (1962).
 */
export function creatorPoints(
  logPosterior: Table,
  shapes: readonly number[],
  openLogSd: number,
  giftSpreadAt: (logFactor: number) => number,
): CreatorPoints {
  const nights = keptNights(logPosterior, shapes, openLogSd);
  const spacing = spacingOf(nights.width, Math.hypot(1 / Math.sqrt(nights.shape), giftSpreadAt(nights.end)));
  return thinned(nights, Math.max(1, Math.floor(spacing / nights.spacing)));
}

const kept = new WeakMap<Table, Map<string, Nights>>();
/** A year has twelve totals, and a search of the pace that reaches a goal some thirty. */
const MOST_KEPT = 64;

/** They do not depend on the audience: who tries one after the other asks for the same again. */
function keptNights(logPosterior: Table, shapes: readonly number[], openLogSd: number): Nights {
  let known = kept.get(logPosterior);
  if (!known || known.size === MOST_KEPT) kept.set(logPosterior, (known = new Map<string, Nights>()));
  const key = [openLogSd, ...shapes].join(" ");
  let nights = known.get(key);
  if (!nights) known.set(key, (nights = nightsOf(logPosterior, shapes, openLogSd)));
  return nights;
}

function nightsOf(logPosterior: Table, shapes: readonly number[], openLogSd: number): Nights {
  // Closer than most totals need them, which then thin them to about what they need.
  const { spacing, rows } = pointsOf(logPosterior, (j) => 0.5 / Math.sqrt(shapes[j]));
  const matters = rows.map(({ weights }) => weights.some((weight) => weight > 0));
  // Four times the largest, so that a beta ends smoothly at 1; of a power of two, the power is squares alone.
  const largest = Math.max(...shapes.filter((_, j) => matters[j]));
  const shape = 2 ** Math.max(4, Math.ceil(Math.log2(4 * largest)));
  const merged = sumOf(rows.flatMap((row, j) => (matters[j] ? convolve(row, lnBeta(shapes[j], shape, spacing)) : [])));
  const { from, weights } = openLogSd > 0 ? convolve(merged, bell(openLogSd / spacing)) : merged;
  const high = Math.exp(-3.1) * Math.max(...weights);
  return {
    from,
    weights,
    shape,
    spacing,
    width: widthOf(weights.map(Math.log), spacing),
    end: (from + weights.findLastIndex((weight) => weight > high)) * spacing,
  };
}

/** The logarithm of a beta(k, K − k) against its mean k / K. */
function lnBeta(shape: number, larger: number, spacing: number): Run {
  const rest = larger - shape - 1;
  const lnMean = Math.log(shape / larger);
  const lnAt = (u: number) => shape * u + rest * Math.log1p(-Math.exp(u));
  const mode = Math.log(shape / (larger - 1));
  const top = lnAt(mode);
  return kernel(Math.round((mode - lnMean) / spacing), (n) => {
    const u = lnMean + n * spacing;
    return u < 0 ? Math.exp(lnAt(u) - top) : 0;
  });
}

/** @param sd in spacings */
function bell(sd: number): Run {
  return kernel(0, (n) => Math.exp(lnBell(n / sd)));
}

/** The values of a bell around its top as far as they matter, as weights that sum to 1. */
function kernel(top: number, valueAt: (n: number) => number): Run {
  const values = [valueAt(top)];
  let from = top;
  for (let value = valueAt(top - 1); value > NEGLIGIBLE; value = valueAt(from - 1)) {
    values.unshift(value);
    from--;
  }
  for (let n = top + 1, value = valueAt(n); value > NEGLIGIBLE; value = valueAt(++n)) values.push(value);
  const total = values.reduce((sum, value) => sum + value);
  return { from, weights: Float64Array.from(values, (value) => value / total) };
}

function convolve(a: Run, b: Run): Run {
  const weights = new Float64Array(a.weights.length + b.weights.length - 1);
  for (let n = 0; n < a.weights.length; n++) {
    const weight = a.weights[n];
    if (weight > 0) for (let m = 0; m < b.weights.length; m++) weights[n + m] += weight * b.weights[m];
  }
  return { from: a.from + b.from, weights };
}

function sumOf(runs: readonly Run[]): Run {
  const from = Math.min(...runs.map((run) => run.from));
  const weights = new Float64Array(Math.max(...runs.map((run) => run.from + run.weights.length)) - from);
  for (const run of runs) run.weights.forEach((weight, n) => (weights[run.from - from + n] += weight));
  return { from, weights };
}

/** Every so many-th point, of those that matter. */
function thinned({ from, weights, spacing, shape }: Nights, every: number): CreatorPoints {
  const least = NEGLIGIBLE * Math.max(...weights);
  const points: number[] = [];
  for (let n = 0; n < weights.length; n += every) if (weights[n] > least) points.push(n);
  const total = points.reduce((sum, n) => sum + weights[n], 0);
  return {
    shape,
    factors: Float64Array.from(points, (n) => Math.exp((from + n) * spacing)),
    weights: Float64Array.from(points, (n) => weights[n] / total),
  };
}
