import type { Outlook } from "@/lib/earnings";

/**
 * The range strip: one picture of an outlook, on a log money axis, learnt once and drawn alike on the page, the card and
 * the embed. Places are 0–100 from the left; heights 0–100 of the tallest.
 */
export interface Strip {
  bars: Bar[];
  typical: number;
  average: number;
  guide?: { from: number; to: number };
  ticks: { at: number; amount: number }[];
}

export interface Bar {
  from: number;
  to: number;
  height: number;
  /** whether it is of the middle eight outcomes in ten */
  isLikely: boolean;
}

/**
 * Beyond these places a line's name stands to its left: the typical's as soon as there is room for it, the average's only
 * where there is none to its right, so that neither covers the other.
 */
export const namesTurn = { typical: 14, average: 86 } as const;

/** The ends of a log money axis, both above 0. */
export type Axis = readonly [start: number, end: number];

type Guide = { low: number; high: number };

/** An axis on which all the outlooks stand, and the guide; undefined where none has a positive outcome. */
export function axisOf(outlooks: readonly Outlook[], guide?: Guide): Axis | undefined {
  const ends = outlooks.flatMap(({ density, takeHome }) => {
    const top = density.at(-1)?.to ?? 0;
    if (top <= 0) return [];
    const bottom = Math.max(density.find(({ from, to }) => from > 0 || to > 0)!.to / 2, top / 1e6);
    return [{ low: takeHome.p50 > 0 ? Math.min(bottom, takeHome.p50) : bottom, high: Math.max(top, takeHome.mean) }];
  });
  if (ends.length === 0) return undefined;
  const low = Math.min(...ends.map((end) => end.low), guide?.low ?? Infinity);
  const high = Math.max(...ends.map((end) => end.high), guide?.high ?? 0);
  // A single counted amount still gets an axis to stand on.
  return high > low * 1.01 ? [low, high] : [low / 4, high * 4];
}

/**
 * @param outlook an outlook with a positive outcome; undefined comes back where there is none
 * @param guide a range to draw beside it, in the outlook's currency
 * @param axis the axis to stand on where several strips share one
 */
export function stripOf(outlook: Outlook, guide?: Guide, axis = axisOf([outlook], guide)): Strip | undefined {
  const { density, takeHome } = outlook;
  if (!axis || !((density.at(-1)?.to ?? 0) > 0)) return undefined;
  const [start, end] = axis;
  const place = (amount: number) =>
    round((100 * Math.log(Math.min(end, Math.max(start, amount)) / start)) / Math.log(end / start));
  const bars = density
    .filter(({ to }) => to > start)
    .map(({ from, to, chance }) => {
      const left = Math.max(from, start, to / 3);
      return { from: place(left), to: place(to), height: to > left ? chance / Math.log(to / left) : 1 };
    });
  const tallest = Math.max(...bars.map(({ height }) => height), 1e-12);
  const [low, high] = [place(takeHome.p10), place(takeHome.p90)];
  return {
    // The two ends of what is likely lie somewhere in a bar: it is drawn in two.
    bars: bars.flatMap(({ from, to, height }) => {
      const cuts = [from, ...[low, high].filter((at) => at > from && at < to), to];
      return cuts.slice(1).map((cut, i) => ({
        from: cuts[i],
        to: cut,
        height: round((100 * height) / tallest),
        isLikely: cuts[i] + cut >= 2 * low && cuts[i] + cut <= 2 * high,
      }));
    }),
    typical: place(takeHome.p50),
    average: place(takeHome.mean),
    guide: guide && { from: place(guide.low), to: place(guide.high) },
    ticks: moneyTicks(start, end).map((amount) => ({ at: place(amount), amount })),
  };
}

/** Three to five round amounts: powers of ten, every second or third where there are many. */
export function moneyTicks(start: number, end: number): number[] {
  const first = Math.ceil(Math.log10(start) - 1e-9);
  const last = Math.floor(Math.log10(end) + 1e-9);
  const stride = Math.max(1, Math.ceil((last - first + 1) / 5));
  const powers: number[] = [];
  for (let power = first; power <= last; power += stride) powers.push(Number(`1e${power}`));
  if (powers.length >= 2) return powers;
  const one = 10 ** Math.floor(Math.log10(start));
  return [1, 2, 5, 10, 20, 50].map((factor) => factor * one).filter((amount) => amount >= start && amount <= end);
}

/** Three to five round amounts, evenly apart from 0 to the first that is not below `end`. */
export function evenTicks(end: number): number[] {
  const power = 10 ** Math.floor(Math.log10(end || 1));
  const step = [0.5, 1, 2, 5].map((factor) => factor * power).find((size) => end <= 4 * size)!;
  return Array.from({ length: Math.max(2, Math.ceil(end / step)) + 1 }, (_, i) => i * step);
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
