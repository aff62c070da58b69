import { audienceOf, type Audience } from "./audience";
import { addNight, EVENNESS, GRID, logFactorAt, noEvidence, plus, type Table } from "./grid";
import { nightLaws, type NightLaws } from "./nights";
import { lnBell } from "./normal";
import { HOURLY_MIDDLE, type Basis, type Calibration } from "./posterior";
import type { RateBook } from "./rates/book";
import type { Scenario } from "./scenario";

/** One of the creator's own LIVEs, its result already in coins. */
export interface PastSession {
  /** average concurrent viewers; absent or under 0.1: not known */
  viewers?: number;
  /** > 0 */
  minutes: number;
  /** whole, ≥ 0 */
  coins: number;
  /** minutes since the epoch; sessions without it stand before the others, oldest first */
  start?: number;
  /** the creator's own clock at the start: Monday is 1 and Sunday 7; hours 0–23 */
  local?: { weekday: number; hour: number };
}

/** The sessions, oldest first, as the model reads them, with what it knows before them. */
export interface Study {
  basis: Basis;
  laws: NightLaws;
  logPrior: Table;
  /** what one more session leaves of an older one's weight */
  memory: number;
  nights: { session: PastSession; /** at A = 1 */ activity: number; logLikelihood: Table }[];
}

/**
 * Compares each session with the law of a night at every A and every evenness. Sessions older than twenty half-lives weigh
 * under a millionth and are left out.
 *
 * @param fixedBasis chosen by the scenario and the sessions unless given
 */
export function studySessions(
  sessions: readonly PastSession[],
  scenario: Scenario,
  rates: RateBook,
  fixedBasis?: Basis,
): Study {
  const audience = audienceOf(scenario, rates);
  const basis = fixedBasis ?? basisOf(sessions, scenario, audience);
  const laws = nightLaws(audience.severity, audience.nightShape);
  const halfLife = rates.value("memorySessions");
  const typicalViewers = medianViewers(sessions);
  const activityOf = (session: PastSession) =>
    (session.minutes / 60) *
    (basis === "hour" ? HOURLY_MIDDLE : (viewersOf(session) ?? typicalViewers) * audience.giftingPerViewerHour);
  const evennessLogSd = rates.value("nightShapeLogSd");
  return {
    basis,
    laws,
    memory: 0.5 ** (1 / halfLife),
    logPrior: EVENNESS.map((multiple) =>
      Float64Array.from({ length: GRID.size }, (_, g) => {
        const ofShape = lnBell(Math.log(multiple) / evennessLogSd);
        return basis === "hour" ? ofShape : ofShape + lnBell(logFactorAt(g) / audience.spread.creator);
      }),
    ),
    nights: inOrder(sessions)
      .slice(-20 * halfLife)
      .map((session) => {
        const activity = activityOf(session);
        const first = laws.positionOf(activity) - GRID.reach;
        return { session, activity, logLikelihood: laws.logLikelihood(session.coins, first, GRID.size) };
      }),
  };
}

/**
 * Bayes: the posterior of the creator factor A and of the shape k, from the population's prior and the likelihood of each
 * session's coins. Zeros are exact; other totals are compared within 2.5 %. A session counts half once `memorySessions`
 * newer ones have followed it, so that the estimate follows a trend; without sessions the posterior is the prior.
 *
 * With viewers known in at least half of the sessions, A is gifting for each viewer-hour, as in the audience model (a missing
 * figure is read as the creator's median). Otherwise, or where the scenario does not give viewers, it is gifting an
 * hour, and its prior is flat over six decades.
 *
 * Source: /method#own.
 */
export function calibrate(sessions: readonly PastSession[], scenario: Scenario, rates: RateBook): Calibration {
  const { basis, laws, logPrior, memory, nights } = studySessions(sessions, scenario, rates);
  const evidence = nights.reduce((sum, night) => addNight(sum, night.logLikelihood, memory), noEvidence());
  return { sessions: sessions.length, basis, shapes: laws.shapes, logPosterior: plus(logPrior, evidence) };
}

function basisOf(sessions: readonly PastSession[], { by }: Scenario, { giftingPerViewerHour }: Audience): Basis {
  const known = sessions.filter((session) => viewersOf(session) !== undefined);
  const canTell = by === "audience" && giftingPerViewerHour > 0 && 2 * known.length >= sessions.length;
  return canTell ? "viewer-hour" : "hour";
}

function medianViewers(sessions: readonly PastSession[]): number {
  const known = sessions.flatMap((session) => viewersOf(session) ?? []).sort((a, b) => a - b);
  return known[known.length >> 1] ?? 1;
}

/** An average under one viewer for a tenth of the time is no audience but a gap in the log. */
function viewersOf({ viewers }: PastSession): number | undefined {
  return viewers !== undefined && viewers >= 0.1 ? viewers : undefined;
}

function inOrder(sessions: readonly PastSession[]): PastSession[] {
  return sessions.toSorted((a, b) => (a.start ?? -Infinity) - (b.start ?? -Infinity) || 0);
}
