import type { Amount } from "@/lib/earnings";
import { asciiDigits } from "./ascii-digits";
import { currencySign } from "./format";

/** No amount is longer, and a pattern may take very long to find that a long text is none. */
const LONGEST = 120;

/**
 * Reads a number as people type it in their own language: "1.000,5" in German, "1,000.5" in English, "١٬٠٠٠٫٥" in
 * Arabic, digits of any script, "2k", "1e3". A lone point or comma is read as the locale would, unless that leaves no sense
 * ("1,5"); the Arabic marks have one sense each.
 *
 * @param isWhole whether only a whole number makes sense: then "1.000" is a thousand in every language
 * @returns undefined where it is no number
 */
export function parseNumber(text: string, locale: string, isWhole = false): number | undefined {
  const plain = asciiDigits(plainText(text))
    .replace(/[\s'’_٬]/g, "")
    .replace(/[،⹁]/g, ",")
    .replace(/−/g, "-");
  const match = /^([+-]?)((?=[.,٫]*\d)[\d.,٫]+)(?:e([+-]?\d{1,2}))?(k|m|bn?)?$/i.exec(plain);
  if (!match) return undefined;
  const [, sign, digits, exponent, suffix] = match;
  const decimal = decimalMark(digits, locale, isWhole);
  const [whole, fraction = "", ...rest] = decimal ? digits.split(decimal) : [digits];
  if (rest.length > 0 || /[.,]/.test(fraction) || !isGrouped(whole)) return undefined;
  const scale = suffix ? { k: 1e3, m: 1e6, b: 1e9, bn: 1e9 }[suffix.toLowerCase()]! : 1;
  const value = Number(`${sign}${whole.replace(/[.,]/g, "") || "0"}.${fraction || "0"}e${exponent ?? 0}`);
  return Number.isFinite(value) ? value * scale : undefined;
}

/** Reads a length in minutes: "90", "90 min", "1h30", "1h 30m", "1:30", "1.5 hours". */
export function parseMinutes(text: string, locale: string, isWhole = false): number | undefined {
  if (text.length > LONGEST) return undefined;
  const length = /^(?:(.+?)\s*(?:h\p{L}*\.?|:))?\s*(?:(.+?)\s*(?:m\p{L}*\.?)?)?$/iu;
  const [, hours, minutes = hours && "0"] = length.exec(plainText(text)) ?? [];
  const [whole, rest] = [parseNumber(hours ?? "0", locale), parseNumber(minutes ?? "", locale, isWhole)];
  if (whole === undefined || rest === undefined || (hours && !(rest >= 0 && rest < 60))) return undefined;
  return 60 * whole + rest;
}

/** A share as its reader may have written it, without the sign that the field shows anyway. */
export function withoutPercentSign(text: string): string {
  return plainText(text).replace(/[%٪]$/, "");
}

/**
 * Money as its reader may have written it, without the sign or the code of the currency it is asked in: "$500", "20 USD",
 * "512,00 kr.", "C$5". Another sign stays, and the amount is none.
 */
export function withoutCurrency(text: string, currency: string, locale: string): string {
  const plain = plainText(text);
  for (const sign of signsOf(currency, locale)) {
    const letters = Array.from(sign, (letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`);
    // Points and spaces may stand in it, and a point behind what is shortened: kr. 500, S/. 500.
    const spelled = letters.join("[\\s.]*") + (/\p{Sc}$/u.test(sign) ? "" : "\\.?");
    // A letter alone is no sign at the end, where it may mean thousands.
    const anywhere = /^\p{L}$/u.test(sign) ? `^${spelled}` : `^${spelled}|${spelled}$`;
    const amount = plain.replace(new RegExp(anywhere, "iu"), "");
    if (amount !== plain) return amount;
  }
  return plain;
}

/** As a currency may be signed, without points and spaces, the longest first. */
function signsOf(currency: string, locale: string): string[] {
  const home = currencySign({ currency, locale: "en", currencyDisplay: "narrowSymbol" });
  const [first, country] = [currency.slice(0, 1), currency.slice(0, 2)];
  const beside = [first + home, country + home, home + country];
  return [currency, currencySign({ currency, locale }), currencySign({ currency, locale: "en" }), home, ...beside]
    .map((sign) => sign.replace(/[\s.\p{Cf}]/gu, ""))
    .sort((a, b) => b.length - a.length);
}

/** Reads a number or a range: "40", "30-60", "30 – 60", "30 to 60", of lengths also "1-2h". */
export function parseAmount(text: string, locale: string, isWhole = false, parse = parseNumber): Amount | undefined {
  if (text.length > LONGEST) return undefined;
  const single = parse(text, locale, isWhole);
  if (single !== undefined) return single;
  const range = /^(.*?[^\s\-–—])\s*(?:[-–—~〜…]|to|bis|a|à)\s*([^\s\-–—].*)$/;
  const [, from, to] = range.exec(plainText(text)) ?? [];
  if (from === undefined) return undefined;
  const high = parse(to, locale, isWhole);
  // A unit that is written once is meant of both ends, unless the first were then as large: "500-1k" as well as "1-2k".
  const [unit] = /\p{L}*\.?$/u.exec(to)!;
  const shared = parse(from + unit, locale, isWhole);
  const low = shared! < high! ? shared : parse(from, locale, isWhole);
  if (low === undefined || high === undefined) return undefined;
  // Written at the first end alone it leaves open what the second is: "1h-2".
  if (low > high && /[\p{L}:]/u.test(from) && !/[\p{L}:]/u.test(to)) return undefined;
  return low === high ? low : { low: Math.min(low, high), high: Math.max(low, high) };
}

/** A text in its plain forms, none of them full-width, without the unseen marks by which Hebrew and Arabic place a minus. */
function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim();
}

/** Which of ".", "," and "٫" ends the whole part, if any. */
function decimalMark(digits: string, locale: string, isWhole: boolean): "." | "," | "٫" | undefined {
  if (digits.includes("٫")) return "٫";
  const last = { ".": digits.lastIndexOf("."), ",": digits.lastIndexOf(",") };
  if (last["."] < 0 && last[","] < 0) return undefined;
  if (last["."] >= 0 && last[","] >= 0) return last["."] > last[","] ? "." : ",";
  const mark = last["."] >= 0 ? "." : ",";
  const times = digits.split(mark).length - 1;
  if (times > 1) return undefined;
  const groups = /^\d{1,3}[.,]\d{3}$/.test(digits) && !digits.startsWith("0");
  return groups && (isWhole || localeDecimal(locale) !== mark) ? undefined : mark;
}

function localeDecimal(locale: string): string {
  const part = new Intl.NumberFormat(locale, { numberingSystem: "latn" })
    .formatToParts(1.5)
    .find(({ type }) => type === "decimal");
  return part?.value ?? ".";
}

/** Grouping, where there is any, is in threes (or in the Indian way, twos before the last three). */
function isGrouped(whole: string): boolean {
  return /^\d*$/.test(whole) || /^\d{1,3}([.,]\d{3})+$/.test(whole) || /^\d{1,2}(,\d{2})*,\d{3}$/.test(whole);
}
