import { defaults, openRates } from "@/lib/earnings";
import { nightForecast, rankedScore } from "@/lib/earnings/backtest";
import { studySessions, type PastSession } from "@/lib/earnings/calibrate";
import { addNight, noEvidence } from "@/lib/earnings/grid";
import { normalQuantile } from "./normal-curve";
import { Random } from "./random";
import { drawCoins } from "./sampler";

/**
 * Simulation-based calibration: creators are drawn from a law, live through some sessions, and the next ones are held
 * against the forecast from those before. The laws and the sampler are written down here on their own.
 */
export interface World {
  name: string;
  /** ln of the factor that this share of creators stays below; the population's unless given */
  logFactor?: (share: number) => number;
  /** gifting entries at factor 1 */
  activity?: (session: PastSession) => number;
  /** what session `i` of so many has more than the creator's others; `phase` is the creator's own, a whole number */
  change?: (i: number, sessions: number, phase: number) => number;
  coins?: (random: Random, entries: number) => number;
  hidesViewers?: boolean;
}

export interface Assessment {
  world: string;
  /** sessions before the one that is predicted */
  before: number;
  /** share of the next sessions inside the central band of this chance; ties with its ends are split as the forecast splits */
  covered: Record<50 | 80 | 95, number>;
  /** mean CRPS of ours over the mean error of naming the average, and the median, of the sessions before; under 1 is better */
  againstAverage: number;
  againstMedian: number;
}

/** The model's own numbers, independent of the rates. */
const model = { giftingPerViewerHour: (60 / 8.57) * 0.015, creatorLogSd: 1.2, nightShape: 3, evennessLogSd: 0.9 };
const octaves = [-2, -1, 0, 1, 2];
const octaveChances = octaves.map((octave) => Math.exp(-(((octave * Math.LN2) / model.evennessLogSd) ** 2) / 2));

const byViewers = ({ viewers, minutes }: PastSession) => (viewers! * minutes * model.giftingPerViewerHour) / 60;

export const ownWorlds: World[] = [
  { name: "the model, viewers known" },
  {
    name: "the model, viewers unknown",
    hidesViewers: true,
    activity: ({ minutes }) => (minutes / 60) * 10,
    logFactor: (share) => (share - 0.5) * 6 * Math.LN10,
  },
];

export const otherWorlds: World[] = [
  { name: "heavier gifts (log-sd 3)", coins: lognormalGifts(2, 3) },
  { name: "lighter gifts (log-sd 2)", coins: lognormalGifts(2, 2) },
  { name: "dearer gifts (median 10, log-sd 1.5)", coins: lognormalGifts(10, 1.5) },
  { name: "rising, 3 % a session", change: (i) => 1.03 ** i },
  { name: "falling, 3 % a session", change: (i) => 0.97 ** i },
  { name: "tripled from the middle on", change: (i, sessions) => (i < sessions / 2 ? 1 : 3) },
  { name: "weekends three times the rest", change: (i, _, phase) => ((i + phase) % 7 < 2 ? 3 : 1) },
  {
    name: "viewers unknown, weekends and rising",
    hidesViewers: true,
    change: (i, _, phase) => ((i + phase) % 7 < 2 ? 2 : 1) * 1.02 ** i,
  },
];

/** Nights drawn after each history: they tell apart what one creator's luck would blur. */
const NEXT = 8;

export function assess(
  world: World,
  { creators, befores, seed }: { creators: number; befores: number[]; seed: number },
) {
  const random = new Random(seed);
  const rates = openRates("2026-11-22");
  const rows = befores.map((before) => ({ before, hits: { 50: 0, 80: 0, 95: 0 }, ours: 0, average: 0, median: 0 }));
  for (let c = 0; c < creators; c++) {
    // One creator from each of so many equal parts of the population: the same law, with less noise.
    const share = (c + random.uniform()) / creators;
    const factor = Math.exp(world.logFactor?.(share) ?? model.creatorLogSd * normalQuantile(1 - share));
    const shape = model.nightShape * 2 ** pick(random, octaves, octaveChances);
    const roomSize = Math.exp(Math.log(3) + random.uniform() * Math.log(300));
    const longest = Math.max(...befores);
    const phase = Math.floor(7 * random.uniform());
    const nightOf = (i: number): PastSession & { viewers: number } => {
      const session = {
        viewers: roomSize * Math.exp(0.3 * random.normal()),
        minutes: 30 + Math.floor(210 * random.uniform()),
        start: i * 1440,
        coins: 0,
      };
      return { ...session, coins: coinsOf(session, i) };
    };
    const entriesOf = (session: PastSession, i: number) =>
      (world.activity ?? byViewers)(session) * (world.change?.(i, longest, phase) ?? 1) * factor;
    const coinsOf = (session: PastSession, i: number) =>
      (world.coins ?? drawCoins)(random, (entriesOf(session, i) * random.gamma(shape)) / shape);
    const sessions = Array.from({ length: longest + 1 }, (_, i) => nightOf(i));
    const study = studySessions(
      sessions.map(({ viewers, ...rest }) => (world.hidesViewers ? rest : { ...rest, viewers })),
      defaults,
      rates,
    );
    let evidence = noEvidence();
    sessions.forEach((session, before) => {
      const row = rows.find((each) => each.before === before);
      if (row) {
        const law = nightForecast(study, evidence, study.nights[before].activity);
        const past = sessions.slice(0, before).map(({ coins }) => coins);
        const average = past.reduce((sum, coins) => sum + coins, 0) / before;
        const median = medianOf(past);
        const came = Array.from({ length: NEXT }, () => coinsOf(session, before));
        // Each creator counts alike, whatever the size of the room.
        const scale = 1 + entriesOf(session, before) * 80;
        came.forEach((coins, i) => {
          const below = coins > 0 ? law.cdf(coins - 1) : 0;
          const place = below + random.uniform() * (law.cdf(coins) - below);
          for (const band of [50, 80, 95] as const) if (Math.abs(place - 0.5) < band / 200) row.hits[band]++;
          // Scores need no such care, and take longer.
          if (i > 0) return;
          row.ours += rankedScore(law, coins) / scale;
          row.average += Math.abs(coins - average) / scale;
          row.median += Math.abs(coins - median) / scale;
        });
      }
      evidence = addNight(evidence, study.nights[before].logLikelihood, study.memory);
    });
  }
  return rows.map(({ before, hits, ours, average, median }): Assessment => {
    const share = (count: number) => count / (creators * NEXT);
    return {
      world: world.name,
      before,
      covered: { 50: share(hits[50]), 80: share(hits[80]), 95: share(hits[95]) },
      againstAverage: ours / average,
      againstMedian: ours / median,
    };
  });
}

/** The whole table, as `npm run accuracy` prints it. */
export function measureCalibration({ creators = 2000, seed = 6 } = {}): Assessment[] {
  return [
    ...ownWorlds.flatMap((world) => assess(world, { creators, befores: [0, 2, 3, 10, 50], seed })),
    ...otherWorlds.flatMap((world) => assess(world, { creators: creators / 4, befores: [2, 3, 10, 50], seed })),
  ];
}

function lognormalGifts(median: number, logSd: number) {
  return (random: Random, entries: number) => {
    let coins = 0;
    for (let left = random.poisson(entries); left > 0; left--)
      coins += Math.min(60_000, Math.max(1, Math.round(median * Math.exp(logSd * random.normal()))));
    return coins;
  };
}

function pick<T>(random: Random, values: readonly T[], chances: readonly number[]): T {
  let left = random.uniform() * chances.reduce((sum, chance) => sum + chance);
  return values[chances.findIndex((chance) => (left -= chance) < 0)];
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
