import type { Audience } from "./audience";
import { creatorPoints } from "./creator-points";
import { certainTotal, evenSessions, totalDistribution, totalSpread } from "./distribution";
import type { OwnLaw, TotalLaw } from "./forecast";
import { eachPoint, pointsOf, type Table } from "./grid";
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
    const nights = evenSessions(sessions, sizes);
    const entries = entriesAtOne * nights.size * nights.sessions;
    if (entries === 0) return certainTotal(0);
    const shapes = calibration.shapes.map((shape) => shape * nights.sessions);
    const creators = creatorPoints(calibration.logPosterior, shapes, widening, (logFactor) =>
      totalSpread(Infinity, { severity, entries: entries * Math.exp(logFactor), sessions: 1 }),
    );
    return totalDistribution(severity, entries, 1, creators);
  };
}

/** Expected gifting entries of a session at A = 1. */
function entriesOf({ basis }: Calibration, { hours, levers, giftingEntries }: Audience): number {
  return basis === "hour" ? hours * HOURLY_MIDDLE * levers : giftingEntries;
}

/** A night at the posterior means of ln A and of ln k. */
function middleNight(calibration: Calibration, audience: Audience) {
  let [logFactor, logShape] = [0, 0];
  eachPoint(pointsOf(calibration.logPosterior), (x, weight, j) => {
    logFactor += weight * x;
    logShape += weight * Math.log(calibration.shapes[j]);
  });
  return {
    giftingEntries: entriesOf(calibration, audience) * Math.exp(logFactor),
    nightShape: Math.exp(logShape),
  };
}
