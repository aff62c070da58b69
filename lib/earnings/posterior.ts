import type { Audience } from "./audience";
import { spacingOf, totalDistribution, totalSpread, type CreatorPoints } from "./distribution";
import type { OwnLaw, TotalLaw } from "./forecast";
import { logFactorAt, pointsOf, type Point, type Table } from "./grid";
import { lnBell } from "./normal";
import type { RateId } from "./rates/rates";

/** What the creator's gifting is measured by: viewer-hours, or hours where viewers are not known. */
export type Basis = OwnLaw["basis"];

/**
 * What own sessions say about a creator: plain data, so that a worker can make it and a page evaluate with it. It holds
 * for the scenario's way, `gifting` and date; nothing else in a scenario asks for a new one.
 */
export interface Calibration {
  sessions: number;
  basis: Basis;
  /** the shape k of each row below */
  shapes: readonly number[];
  /** ln of the posterior density, up to a constant, of each shape and each ln A of the grid */
  logPosterior: Table;
}

/** The rates that a calibration rests on, besides those of the audience. */
const calibrationRates = ["nightShapeLogSd", "memorySessions"] as const satisfies RateId[];

/** Where viewers are not known, A = 1 stands for this many gifting entries an hour: the middle of six flat decades. */
export const HOURLY_MIDDLE = 10;

/** A calibration as a forecast takes it; without sessions there is no law of one's own. */
export function ownLaw(calibration: Calibration | undefined): OwnLaw | undefined {
  if (!calibration?.sessions) return undefined;
  return {
    sessions: calibration.sessions,
    basis: calibration.basis,
    totalOf: (audience) => calibratedTotal(calibration, audience),
    nightOf: (audience) => middleNight(calibration, audience),
    rates: calibrationRates,
  };
}

/** The law of any number of sessions of a scenario's audience by the calibrated creator. */
export function calibratedTotal(calibration: Calibration, audience: Audience): TotalLaw {
  const { open, viewers } = audience.spread;
  const { severity } = audience;
  const widening = calibration.basis === "hour" ? open : Math.hypot(open, viewers);
  const entriesAtOne = entriesOf(calibration, audience);
  return (sessions, sizes = [1]) => {
    const entries = sizes.map((size) => entriesAtOne * size);
    const most = Math.max(...entries);
    const creators = creatorsOf(calibration, widening < LEAST_WIDENING ? 0 : widening, (shape, logFactor) =>
      totalSpread(shape, { severity, entries: most * Math.exp(logFactor), sessions: sessions * sizes.length }),
    );
    return totalDistribution(severity, entries, sessions, creators);
  };
}

/** Expected gifting entries of a session at A = 1. */
function entriesOf({ basis }: Calibration, { hours, levers, giftingEntries }: Audience): number {
  return basis === "hour" ? hours * HOURLY_MIDDLE * levers : giftingEntries;
}

/** A night at the posterior means of ln A and of ln k. */
function middleNight(calibration: Calibration, audience: Audience) {
  let [logFactor, logShape] = [0, 0];
  pointsOf(calibration.logPosterior).forEach((points, j) => {
    for (const { x, weight } of points) {
      logFactor += weight * x;
      logShape += weight * Math.log(calibration.shapes[j]);
    }
  });
  return {
    giftingEntries: entriesOf(calibration, audience) * Math.exp(logFactor),
    nightShape: Math.exp(logShape),
  };
}

/** A spread of ln A below this moves no quantile by a thousandth. */
const LEAST_WIDENING = 0.05;

/** The calibrated creator as groups for the distribution; `openLogSd` widens A by what sessions cannot teach. */
function creatorsOf(
  { shapes, logPosterior }: Calibration,
  openLogSd: number,
  spreadAt: (shape: number, largestLogFactor: number) => number,
): CreatorPoints[] {
  const spreads = shapes.map((shape, j) => spreadAt(shape, upperEnd(logPosterior[j])));
  const points = pointsOf(logPosterior, (j) => openLogSd || spreads[j]);
  return shapes.flatMap((shape, j) => {
    const row = openLogSd > 0 ? widen(points[j], openLogSd, spreads[j]) : points[j];
    if (row.length === 0) return [];
    const factors = Float64Array.from(row, ({ x }) => Math.exp(x));
    return [{ shape, factors, weights: Float64Array.from(row, ({ weight }) => weight) }];
  });
}

/** The largest ln A of the grid that still matters: two and a half standard deviations above the top. */
function upperEnd(row: Float64Array): number {
  const top = row.reduce((a, b) => Math.max(a, b));
  return logFactorAt(row.findLastIndex((value) => value > top - 3.1));
}

/** Adds a normal of the given sd to ln A. */
function widen(points: Point[], sd: number, spread: number): Point[] {
  if (points.length === 0) return [];
  const spacing = spacingOf(sd, spread);
  const from = points[0].x - 5 * sd;
  const count = Math.ceil((points.at(-1)!.x + 5 * sd - from) / spacing) + 1;
  const share = spacing / (sd * Math.sqrt(2 * Math.PI));
  return Array.from({ length: count }, (_, n) => {
    const x = from + n * spacing;
    return { x, weight: share * points.reduce((sum, at) => sum + at.weight * Math.exp(lnBell((x - at.x) / sd)), 0) };
  }).filter(({ weight }) => weight > 1e-9);
}
