import { asciiDigits } from "@/lib/ascii-digits";

/**
 * Numbers and durations as people and exports write them. A text that can be read in two ways is decided by
 * its neighbours: the caller looks at a whole column first (`guessDecimalMark`) and passes the answer in.
 */

export type DecimalMark = "." | ",";
export type DurationUnit = "s" | "min" | "h";

/** One way to write digits, spaces and signs: those of ASCII. */
export function plain(text: string): string {
  // Most cells of a long table need nothing of all this.
  if (/^[!-~]*$/.test(text)) return text;
  return asciiDigits(text.normalize("NFKC"))
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, "")
    .replace(/[\u2212\u2010-\u2013]/g, "-")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Letters and digits only, lower case, without accents, words parted by one space: for comparing words. */
export function fold(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[ıđßø]/g, (letter) => ({ ı: "i", đ: "d", ß: "ss", ø: "o" })[letter]!)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What may follow a shortened number: 1.2K, 3 mil, 1.5万. Not "B": a billion here, a thousand in Turkish. */
const SHORTENED = new Map(
  [
    [1e3, "k mil tsd rb ribu bin n ألف 千"] as const,
    [1e4, "万"] as const,
    [1e6, "m mi mio mln mn jt juta tr مليون"] as const,
    [1e8, "億"] as const,
  ].flatMap(([times, names]) => names.split(" ").map((name) => [name, times])),
);

/** A count or a sum; undefined when the text is not one number. `mark` settles "1.234", else it is a thousand and some. */
export function readAmount(value: unknown, mark?: DecimalMark): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || value.length > 60) return undefined;
  const text = plain(value)
    .replace(/^[\p{Sc}\p{So}\ufe0f ]+|[\p{Sc}\p{So}\ufe0f ]+$/gu, "")
    .replace(/(?<=\d)[ '’](?=\d{3}(?!\d))/g, "");
  const match = /^([+-]?)(\d[\d.,]*) ?(\p{L}*)\.?$/u.exec(text);
  if (!match) return undefined;
  const [, sign, digits, suffix] = match;
  const times = suffix ? SHORTENED.get(suffix.toLowerCase()) : 1;
  if (!times) return undefined;
  // The Arabic mark of decimals has one sense, which its plain form no longer shows.
  const decimal = value.includes("٫") ? "." : mark;
  const size = readDigits(digits, times > 1 ? onlyMark(digits) : decimal);
  return size === undefined ? undefined : (sign === "-" ? -1 : 1) * Number((size * times).toPrecision(15));
}

function readDigits(digits: string, mark?: DecimalMark): number | undefined {
  const decimal = decimalOf(digits) ?? (mark && onlyMark(digits) === mark ? mark : "none");
  const at = decimal === "none" ? -1 : digits.lastIndexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  if (!/^\d+$|^\d{1,3}([.,])(\d{2,3}\1)*\d{3}$/.test(whole)) return undefined;
  const size = Number(`${whole.replace(/[.,]/g, "")}.${at < 0 ? "" : digits.slice(at + 1)}`);
  return Number.isFinite(size) ? size : undefined;
}

/** The decimal mark that a text shows by itself, "none" when it shows only groups, undefined when it can be either. */
function decimalOf(digits: string): DecimalMark | "none" | undefined {
  const marks = digits.replace(/\d/g, "");
  if (marks === "") return "none";
  if (marks.includes(".") && marks.includes(",")) return marks.at(-1) as DecimalMark;
  if (marks.length > 1) return "none";
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? undefined : (marks as DecimalMark);
}

function onlyMark(digits: string): DecimalMark | undefined {
  return digits.includes(".") ? "." : digits.includes(",") ? "," : undefined;
}

/** The decimal mark that most of these texts show, or undefined when none shows any. */
export function guessDecimalMark(texts: Iterable<unknown>): DecimalMark | undefined {
  let dots = 0;
  for (const text of texts) {
    if (typeof text !== "string" || text.length > 60) continue;
    for (const digits of plain(text).match(/\d[\d.,]*\d/g) ?? []) {
      const decimal = decimalOf(digits);
      if (decimal === "none" && onlyMark(digits)) dots += onlyMark(digits) === "," ? 1 : -1;
      else if (decimal === "." || decimal === ",") dots += decimal === "." ? 1 : -1;
    }
  }
  return dots > 0 ? "." : dots < 0 ? "," : undefined;
}

const OTHER_CURRENCY =
  /[€£¥₫₺₹₱฿₩₽₴₦₪]|円|元|\b(?:eur|euros?|gbp|jpy|cny|brl|idr|vnd|try|mxn|cad|aud|inr|php|thb|myr|sar|aed|egp|chf|pln|tl|rm|zł)\b|\brp(?=[\s\d.)]|$)|(?:\br|mx|\bc|ca|\ba|au|nz|s|hk|nt)\$|ر\.س|د\.إ|ج\.م/i;

/** The currency a text names: "USD", another as written, or undefined when it names none. */
export function currencyOf(text: string): string | undefined {
  const written = plain(text);
  if (/\bus\s?\$|\busd\b/i.test(written)) return "USD";
  return (
    OTHER_CURRENCY.exec(written)?.[0]?.toUpperCase() ??
    (/\$|dollar|dólar|ドル|دولار/i.test(written) ? "USD" : undefined)
  );
}

/** A sum of money without its currency: "US$1,234.50", "12,50 USD". */
export function readMoney(value: unknown, mark?: DecimalMark): number | undefined {
  if (typeof value !== "string" || value.length > 60) return readAmount(value, mark);
  return readAmount(value.replace(/^[^\p{Nd}+-]+/u, "").replace(/\s*(?:us\$?|usd|\$|dollars?)$/i, ""), mark);
}

const UNITS: [minutes: number, names: string][] = [
  [1440, "d day days tag tage dia dias jour jours j hari ngay gun يوم ايام 日"],
  [60, "h hr hrs hour hours std stunde stunden hora horas heure heures jam saat sa gio t ساعة ساعات 時間 小时"],
  [1, "m min mins minute minutes minuto minutos minuten menit dakika dk phut دقيقة دقائق 分 分間 分钟"],
  [
    1 / 60,
    "s sec secs second seconds seg segundo segundos sek sekunde sekunden seconde secondes detik saniye sn giay ثانية 秒",
  ],
];
const MINUTES_OF = new Map(UNITS.flatMap(([minutes, names]) => names.split(" ").map((name) => [fold(name), minutes])));

/** The unit that a heading or a bare word names, as "Duration (min)" or "時間" do. */
export function durationUnitOf(words: string): DurationUnit | undefined {
  for (const word of fold(words).split(" ").toReversed()) {
    const minutes = MINUTES_OF.get(word);
    if (minutes && minutes <= 60) return minutes === 60 ? "h" : minutes === 1 ? "min" : "s";
  }
  return undefined;
}

/**
 * A length in minutes: "126h 27m 31s", "88.46h", "1:02:30", "PT1H30M", "90 min", "1時間30分", "21d".
 * A bare number is in `bare`; "45:10" is hours and minutes unless `shortClock` says minutes and seconds.
 */
export function readMinutes(
  value: unknown,
  { bare, mark, shortClock = "h:m" }: { bare?: DurationUnit; mark?: DecimalMark; shortClock?: "h:m" | "m:s" },
): number | undefined {
  const minutes = readLength(value, { bare, mark, shortClock });
  return minutes === undefined ? undefined : Number(minutes.toFixed(6));
}

function readLength(
  value: unknown,
  { bare, mark, shortClock }: { bare?: DurationUnit; mark?: DecimalMark; shortClock: "h:m" | "m:s" },
): number | undefined {
  if (typeof value === "string" && value.length <= 60) {
    const text = plain(value).replace(/^(\d{1,3})h(\d{2})$/i, "$1:$2:00");
    const clock = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?(?:\.\d+)?$/.exec(text);
    if (clock) {
      const [a, b, c] = clock.slice(1).map((part) => Number(part ?? 0));
      return clock[3] === undefined && shortClock === "m:s" ? a + b / 60 : a * 60 + b + c / 60;
    }
    const iso = /^p(?:(\d+)d)?t?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/i.exec(text);
    if (iso?.slice(1).some(Boolean)) {
      const [d, h, m, s] = iso.slice(1).map((part) => Number(part ?? 0));
      return d * 1440 + h * 60 + m + s / 60;
    }
    if (/\p{L}/u.test(text)) return readUnits(text, mark);
  }
  const amount = readAmount(value, mark);
  return amount === undefined || !bare ? undefined : amount * { s: 1 / 60, min: 1, h: 60 }[bare];
}

function readUnits(text: string, mark?: DecimalMark): number | undefined {
  let total = 0;
  let before = Infinity;
  let rest = text.replace(/ (?:and|und|y|e|et|dan|ve|và|و) /g, " ");
  while (rest) {
    const part = /^(\d[\d.,]*) ?([\p{L}\p{M}]+)\.?[ ,]*/u.exec(rest);
    const unit = part && MINUTES_OF.get(fold(part[2]));
    // "88.125h" has no thousands: a part of a duration is small.
    const amount = part ? readAmount(part[1], mark ?? onlyMark(part[1])) : undefined;
    if (!unit || amount === undefined || unit >= before) return undefined;
    total += amount * unit;
    before = unit;
    rest = rest.slice(part[0].length);
  }
  return before === Infinity ? undefined : total;
}
