/**
 * The rounding of what is shown. An estimate has the digits that its evidence carries ($0.40, $5, $32, $1,200, $45K); a
 * conversion is to the cent, or to the tenth of one. Halves go to the even neighbour. A locale is always an argument.
 */

const formatters = new Map<string, Intl.NumberFormat>();
/** A reader needs some twenty; a server that is asked in made-up languages and currencies must not keep them all. */
const MOST_FORMATTERS = 500;

function formatterFor(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    if (formatters.size >= MOST_FORMATTERS) formatters.clear();
    formatters.set(key, (formatter = new Intl.NumberFormat(locale, { roundingMode: "halfEven", ...options })));
  }
  return formatter;
}

export interface MoneyStyle {
  locale: string;
  /** ISO 4217 */
  currency: string;
  /** for the sign that the currency has at home, "$" of any dollar; else that by which the reader tells it from others */
  currencyDisplay?: "narrowSymbol";
}

/** Money as an estimate: $0.005, $0.40, $1.40, $5, $32, $225, $1,200, $45K. */
export function formatEstimate(amount: number, style: MoneyStyle): string {
  const digits = digitsOfEstimate(Math.abs(amount));
  const rounded =
    Number(formatterFor("en", { maximumSignificantDigits: digits, useGrouping: false }).format(amount)) || 0;
  if (Math.abs(rounded) >= 10_000)
    return writeMoney(rounded, style, { notation: "compact", maximumSignificantDigits: digits });
  if (Number.isInteger(rounded)) return writeMoney(rounded, style, 0);
  // What no cent would show keeps its digit: "$0.00" would say that it is nothing.
  return Math.abs(rounded) > 10 ** -ownDigits(style.currency) / 2
    ? formatMoney(rounded, style)
    : writeMoney(rounded, style, { maximumSignificantDigits: 1 });
}

/** An estimate on an axis, where signs stand close, beside amounts that say which dollars they are. */
export function formatTick(amount: number, style: MoneyStyle): string {
  return formatEstimate(amount, { ...style, currencyDisplay: "narrowSymbol" });
}

/** Two amounts as a range; a sign of letters stands there once: "$0 – $10", "US$1 – 164". */
export function moneyRange(low: string, high: string): string {
  if (low === high) return low;
  const [sign, other] = [low, high].map((amount) => /^[^\d\u2066]*/.exec(amount)![0]);
  return `${low} – ${sign === other && /\p{L}/u.test(sign) ? high.slice(sign.length) : high}`;
}

/** As many as the evidence carries: whole dollars from ten up, and one digit below, where a leading 1 asks for another. */
function digitsOfEstimate(size: number): number {
  if (size >= 10) return size >= 1e15 ? 1 : size >= 100 && size < 1_000 ? 3 : 2;
  return size.toExponential().startsWith("1") ? 2 : 1;
}

/** Money as a conversion: to the currency's own smallest unit. */
export function formatMoney(amount: number, style: MoneyStyle): string {
  return writeMoney(amount, style, ownDigits(style.currency));
}

/** The number that `formatMoney` shows. */
export function roundMoney(amount: number, currency: string): number {
  return roundTo(amount, ownDigits(currency));
}

/** Money as an exact conversion: as `formatMoney`, with the half cent that one coin is worth: $149.995, $0.005, $0.00365. */
export function formatExactMoney(amount: number, style: MoneyStyle): string {
  const [least, most] = [ownDigits(style.currency), exactDigits(amount, style.currency)];
  return writeMoney(amount, style, { minimumFractionDigits: least, maximumFractionDigits: most });
}

/** Money as it was given, with as many decimals as it needs. */
export function formatGivenMoney(amount: number, style: MoneyStyle): string {
  return writeMoney(amount, style, { minimumFractionDigits: ownDigits(style.currency), maximumFractionDigits: 7 });
}

/** The number that `formatExactMoney` shows, for a field in which it is edited. */
export function roundExactMoney(amount: number, currency: string): number {
  return roundTo(amount, exactDigits(amount, currency));
}

function roundTo(amount: number, digits: number): number {
  return Number(formatterFor("en", { maximumFractionDigits: digits, useGrouping: false }).format(amount));
}

/** One digit more than the currency has, and five below a tenth of one: as many as what one coin costs and brings needs. */
function exactDigits(amount: number, currency: string): number {
  return Math.abs(amount) < 0.1 ? 5 : ownDigits(currency) + 1;
}

// Engines disagree about some of these (an Indonesian rupiah has two decimals in one, none in another), and then server and
// browser would write different answers. Source: CLDR 48.
const wholeCurrencies = new Set(
  "AFN ALL BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KMF KPW KRW LAK LBP MGA MMK PKR PYG RWF SLL SOS SYP UGX VND VUV XAF XOF XPF YER".split(
    " ",
  ),
);
const thousandthCurrencies = new Set("BHD JOD KWD LYD OMR TND".split(" "));

/** Decimals of a currency's smallest unit: 2 for cents. */
function ownDigits(currency: string): number {
  return wholeCurrencies.has(currency) ? 0 : thousandthCurrencies.has(currency) ? 3 : 2;
}

/** One US dollar, of which is said what becomes of it: $1. */
export function formatDollar(locale: string): string {
  return writeMoney(1, { locale, currency: "USD" }, 0);
}

/** How a currency is signed where its reader lives: "$", or "US$" where dollars are another currency. */
export function currencySign(style: MoneyStyle): string {
  return moneyFormatter(style, 0)
    .formatToParts(0)
    .find(({ type }) => type === "currency")!.value;
}

/**
 * An amount as its reader writes it, within sentences that run from left to right: without the marks that turn its own line
 * the other way, and one that has letters or digits of such a line shut off from what stands beside it.
 */
function writeMoney(amount: number, style: MoneyStyle, digits: number | Intl.NumberFormatOptions): string {
  const text = moneyFormatter(style, digits)
    .format(amount)
    .replace(/[\u200e\u200f\u061c]/g, "");
  return /[\u0590-\u08ff]/.test(text) ? `\u2066${text}\u2069` : text;
}

function moneyFormatter({ locale, ...style }: MoneyStyle, digits: number | Intl.NumberFormatOptions) {
  const options =
    typeof digits === "number" ? { minimumFractionDigits: digits, maximumFractionDigits: digits } : digits;
  return formatterFor(locale, { ...style, style: "currency", ...options });
}

/**
 * Parts rounded to whole units so that they come to a whole number of them: each is rounded down, and those that lost most
 * are given what is left.
 *
 * @param sum what they are to come to, in units: the rounded sum unless something beside them takes part of it
 */
export function roundTogether(parts: readonly number[], unit: number, sum = Math.round(total(parts) / unit)): number[] {
  const exact = parts.map((part) => part / unit);
  const rounded = exact.map((part) => Math.floor(part + 1e-9));
  const mostLost = exact.map((_, i) => i).sort((a, b) => exact[b] - rounded[b] - (exact[a] - rounded[a]));
  const left = sum - total(rounded);
  for (const i of mostLost.slice(0, Math.max(0, left))) rounded[i] += 1;
  return rounded.map((count) => count * unit);
}

function total(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}

/** A count, rounded to whole: 1,030. */
export function formatCount(count: number, locale: string): string {
  return formatterFor(locale, { maximumFractionDigits: 0 }).format(count);
}

/** So many of a thing, halves too: "1 coin", "1,030 coins", "2.5 diamonds". */
export function formatCounted(count: number, one: string, locale: string): string {
  return `${formatterFor(locale, { maximumFractionDigits: 1 }).format(count)} ${one}${count === 1 ? "" : "s"}`;
}

/** An average of counts: whole from ten up, to a tenth below: 42, 2.5. */
export function formatAverage(count: number, locale: string): string {
  return formatterFor(locale, { maximumFractionDigits: count < 10 ? 1 : 0 }).format(count);
}

/** A count that has to be reached, rounded up: 479. */
export function formatEnough(count: number, locale: string): string {
  return formatterFor(locale, { maximumFractionDigits: 0, roundingMode: "ceil" }).format(count);
}

/** A share that has to be reached, rounded up to a tenth of a point: 7.1%. */
export function formatShareEnough(share: number, locale: string): string {
  return formatterFor(locale, { style: "percent", maximumFractionDigits: 1, roundingMode: "ceil" }).format(share);
}

/** A number as it was given, with as many decimals as it needs. */
export function formatNumber(value: number, locale: string): string {
  return formatterFor(locale, { maximumFractionDigits: 7, useGrouping: Math.abs(value) >= 10_000 }).format(value);
}

/** A share 0–1 as percent, to a tenth of a point. */
export function formatShare(share: number, locale: string, digits = 1): string {
  return formatterFor(locale, { style: "percent", maximumFractionDigits: digits }).format(share);
}

/** A rate in its unit: 50%, $0.0151 a coin, 514 seconds. */
export function formatRate(value: number, unit: string, locale: string): string {
  if (unit === "share") return formatShare(value, locale);
  const [first, ...rest] = unit.split(" ");
  if (first !== "USD") return `${formatNumber(value, locale)} ${value === 1 ? unit.replace(/s(?= |$)/, "") : unit}`;
  const usd = moneyFormatter({ locale, currency: "USD" }, { minimumFractionDigits: 0, maximumFractionDigits: 4 });
  return [usd.format(value), ...rest].join(" ");
}

/** A factor to two digits: ×1.3, ×0.85, ×12. */
export function formatFactor(factor: number, locale: string): string {
  return `×${formatterFor(locale, { maximumSignificantDigits: 2 }).format(factor)}`;
}

const [ALMOST_ALL, ALMOST_NONE] = [0.985, 0.000_5];

/** A chance as a count of nights: "1 night in 10", "almost every night". */
export function formatChance(chance: number, locale: string, one = "night", many = `${one}s`): string {
  if (chance >= ALMOST_ALL) return `almost every ${one}`;
  if (chance < ALMOST_NONE) return `almost no ${one}`;
  const { count, outOf } = countChance(chance);
  return `${formatCount(count, locale)} ${count === 1 ? one : many} in ${formatCount(outOf, locale)}`;
}

/** What so many nights do, as `formatChance` counts them: "1 night in 10 brings", "3 nights in 10 bring". */
export function verbOfChance(chance: number, ofOne: string, ofMany: string): string {
  const isOne = chance >= ALMOST_ALL || chance < ALMOST_NONE || countChance(chance).count === 1;
  return isOne ? ofOne : ofMany;
}

/** How rare a chance is said to be: each at most a quarter rarer than the one before. */
const ROUND = [10, 12, 15, 18, 20, 25, 30, 35, 40, 50, 60, 70, 80, 100];

/** A chance as a round count, no more than an eighth off: 3 in 10, 1 in 4, 1 in 40. */
export function countChance(chance: number): { count: number; outOf: number } {
  const outOf = chance >= 0.95 ? 50 : 10;
  const count = Math.round(chance * outOf);
  if (Math.abs(count / outOf - chance) < chance / 8) return { count, outOf };
  const times = 1 / Math.max(chance, ALMOST_NONE);
  if (times < 10) return { count: 1, outOf: Math.round(times) };
  const scale = 10 ** Math.floor(Math.log10(times) - 1);
  const size = times / scale;
  const round = ROUND.find((step, i) => size ** 2 <= step * ROUND[i + 1]) ?? 100;
  return { count: 1, outOf: Math.round(round * scale) };
}

/** Minutes after midnight as a clock shows them: 20:00. */
export function formatClock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** A day: Dec 2. */
export function formatDay(isoDay: string): string {
  return formatDate(isoDay, "day");
}

/** The month that a day lies in: Dec 2026. */
export function formatMonth(isoDay: string): string {
  return formatDate(isoDay, "year");
}

const dateFormatters: Partial<Record<"day" | "year", Intl.DateTimeFormat>> = {};

/** The site speaks English, whatever the reader's number format is. */
function formatDate(isoDay: string, besideMonth: "day" | "year"): string {
  const formatter = (dateFormatters[besideMonth] ??= new Intl.DateTimeFormat("en", {
    month: "short",
    [besideMonth]: "numeric",
    timeZone: "UTC",
  }));
  return formatter.format(new Date(`${isoDay}T00:00:00Z`));
}
