import { typicalOf, type Amount, type Limits } from "@/lib/earnings";
import { formatCount, formatNumber } from "./format";
import { parseAmount, parseMinutes, parseNumber, withoutPercentSign } from "./parse-number";

/** A number as one field asks for it: what may stand in it, and how it is shown. */
export interface NumberEntry {
  label: string;
  limits: Limits;
  locale: string;
  /** may hold a range like 30–60 */
  range?: boolean;
  /** may be left empty, which is `undefined` */
  optional?: boolean;
  /** whole numbers only */
  whole?: boolean;
  /** minutes, which may be written as a length: 1h30 */
  duration?: boolean;
  /** ISO code of the currency it counts */
  money?: string;
  /** what the field shows of one unit: 100 for a share shown in percent */
  scale?: number;
}

/** The value as the field shows it; empty where there is none. */
export function showEntry(
  value: Amount | undefined,
  { locale, scale = 1 }: Pick<NumberEntry, "locale" | "scale">,
): string {
  const show = (x: number) => formatNumber(Math.round(x * scale * 1e7) / 1e7, locale);
  if (value === undefined) return "";
  return typeof value === "number" ? show(value) : `${show(value.low)}–${show(value.high)}`;
}

interface Read {
  value?: Amount;
  /** what is wrong, and what to do */
  problem?: string;
  /** how the text was read, where others would read it as a thousand times as much */
  note?: string;
}

/** What was typed, as a value within the limits, or else what is wrong with it. */
export function readEntry(text: string, entry: NumberEntry): Read {
  const { label, limits, locale, range, optional, whole, duration, money, scale = 1 } = entry;
  if (text.trim() === "" && optional) return {};
  const show = (x: Amount) => showEntry(x, entry);
  const grouped = (x: number) => (x * scale >= 1_000 ? formatCount(x * scale, locale) : show(x));
  const figure = scale === 100 ? withoutPercentSign(text) : text;
  const parseOne = duration ? parseMinutes : parseNumber;
  const parse = (isWhole?: boolean) => (range ? parseAmount : parseOne)(figure, locale, isWhole, parseOne);
  const given = parse(whole);
  const kept = "The last good answer is still shown.";
  if (given === undefined) {
    const orRange = range ? `, or a range like ${show(30 / scale)}–${show(60 / scale)}` : "";
    return { problem: `${label}: write ${money ? `an amount in ${money}` : "a number"}${orRange}. ${kept}` };
  }
  const ends = (typeof given === "number" ? [given] : [given.low, given.high]).map(
    (x) => Math.round((x / scale) * 1e9) / 1e9,
  );
  const least = ends.length > 1 ? (limits.rangeMin ?? limits.min) : limits.min;
  if (ends.some((x) => x < least || x > limits.max))
    return { problem: `${label} can be ${grouped(least)} to ${grouped(limits.max)}. ${kept}` };
  if (whole && !ends.every(Number.isInteger)) return { problem: `${label}: write a whole number. ${kept}` };
  const value = ends.length === 1 ? ends[0] : { low: ends[0], high: ends[1] };
  const [shown, thousands] = [show(value), showEntry(parse(true), { locale })];
  const isDoubtful = shown !== text.trim() && shown !== thousands;
  return isDoubtful ? { value, note: `Read as ${shown}, not as ${thousands}.` } : { value };
}

/** The track of a slider beside a field: from its least value or `from` to `to`, in equal ratios where `log`. */
export interface SliderTrack {
  limits: Limits;
  from?: number;
  to: number;
  log?: boolean;
  whole?: boolean;
  /** what its amounts are multiples of; without it they have two digits, and a track across 0 may have no place for it */
  step?: number;
}

const STEPS = 240;

/** The last position of a slider; the first is 0. */
export function lastPosition({ log }: SliderTrack): number {
  return log ? STEPS : STEPS - 1;
}

/** Where a slider stands for a value; on a log track the first position is the least value itself. */
export function positionOf(
  value: Amount | undefined,
  { limits, from = leastOf(limits), to, log }: SliderTrack,
): number {
  const { min } = limits;
  const middle = value === undefined ? from : typicalOf(value);
  if (log && middle < from) return 0;
  const place = log ? Math.log(middle / from) / Math.log(to / from) : (middle - min) / (to - min);
  return Math.round(Math.min(1, Math.max(0, place)) * (STEPS - 1)) + (log ? 1 : 0);
}

/**
 * The value at a position of the slider. A range is moved as far as its limits let it, and keeps its width.
 *
 * @param isHeld whether a pointer drags it there. A key, of which each press is one step, goes on to the first position that
 *   shows another value: a step that is rounded away would hold it for ever.
 */
export function amountAt(position: number, value: Amount | undefined, track: SliderTrack, isHeld = false): Amount {
  const step = isHeld ? 0 : Math.sign(position - positionOf(value, track));
  for (let at = position; ; at += step) {
    const amount = roundedAt(at, value, track);
    const isAnother = JSON.stringify(amount) !== JSON.stringify(value);
    if (isAnother || step === 0 || at === 0 || at === lastPosition(track)) return amount;
  }
}

function roundedAt(position: number, value: Amount | undefined, track: SliderTrack): Amount {
  const { limits, from = leastOf(limits), to, log, whole, step } = track;
  const { min } = limits;
  const share = (log ? position - 1 : position) / (STEPS - 1);
  const raw = log ? (position === 0 ? min : from * (to / from) ** share) : min + (to - min) * share;
  const near = step ? Math.round(raw / step) * step : raw;
  const rounded = whole ? Math.round(raw) : Number(near.toPrecision(2));
  if (value === undefined || typeof value === "number" || rounded <= 0) return rounded;
  const { max, rangeMin = min } = limits;
  const times = Math.min(max / value.high, Math.max(rangeMin / value.low, rounded / typicalOf(value)));
  const [low, high] = [value.low, value.high].map((end) => Number((end * times).toPrecision(2)));
  return low < high ? { low, high } : rounded;
}

function leastOf({ min }: Limits): number {
  return Math.max(min, 1);
}
