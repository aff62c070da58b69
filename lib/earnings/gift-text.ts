import { giftsNamed } from "./gift-search";
import type { Gift } from "./gift-catalogue";

export interface GiftCount {
  readonly gift: Gift;
  readonly count: number;
}

export interface ParsedGifts {
  /** What was understood, one entry a gift, in the order of the text. */
  readonly basket: GiftCount[];
  /** Names that cost different prices: which gift was taken, and which others it could be. */
  readonly ambiguous: { readonly text: string; readonly chosen: Gift; readonly others: Gift[] }[];
  /** Parts that name no known gift, as they were written. */
  readonly unknown: string[];
}

/** Far above any LIVE, and low enough that every basket of the catalogue stays exact. */
const mostOfOneGift = 1_000_000_000;

/** A part longer than any name, and a text longer than any list of gifts, is left unread. */
const longestPart = 80;
const longestText = 20_000;

const number = String.raw`(\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?!\d)|\d+)`;
// 3 lions, 3x lions, 3 x lions, 3 × lions
const countFirst = new RegExp(String.raw`^${number}(?:\s*[×*]\s*|x\s*|\s+x\s+|\s+)(.+)$`, "iu");
// lions x3, lion: 3, lion (3), lion 3x; with a comma or tab, a row of a table
const countLast = new RegExp(String.raw`^(.+?)(?:\s*[×*:=,\t-]\s*|\s+x\s*|\s+)\(?${number}\)?x?$`, "iu");
// heart (10 coins) x3: the price tells gifts of one name apart
const priceGiven = new RegExp(String.raw`\s*\(?\b${number}\s*coins?(?:\s+each)?\b\)?`, "iu");

interface Reading {
  text: string;
  count: number;
  options: readonly Gift[];
}

function wholeNumber(digits: string): number {
  return Number(digits.replace(/\D/g, ""));
}

function read(part: string, loose: boolean): Reading | undefined {
  if (part.length > longestPart) return undefined;
  const price = priceGiven.exec(part);
  const text = price ? part.replace(price[0], "").trim() : part;
  const first = countFirst.exec(text.replace(/^(?:an?|one)\s+/i, "1 "));
  const last = countLast.exec(text);
  // A name may hold a number ("2024 Glasses", "Train to 2024"): the whole comes before any count in it.
  const readings = [
    { name: text, count: 1 },
    ...(first ? [{ name: first[2], count: wholeNumber(first[1]) }] : []),
    ...(last ? [{ name: last[1], count: wholeNumber(last[2]) }] : []),
  ];
  for (const { name, count } of loose && readings.length > 1 ? readings.slice(1) : readings) {
    const options = giftsNamed(name, loose).filter(({ coins }) => !price || coins === wholeNumber(price[1]));
    if (options.length > 0 && count > 0 && count <= mostOfOneGift) return { text: name, count, options };
  }
  return undefined;
}

/** "3 lions and 2 roses", "3 lions 2 roses", "rose x5,100 lions": only if every piece is a gift. */
function readSeveral(part: string): Reading[] | undefined {
  if (part.length > 10 * longestPart) return undefined;
  const pieces = part.split(/\s*[,&]\s*|\s+\+\s+|\s+(?:and|plus)\s+|(?<=\s[x×]\d+)\s+|\s+(?=\d+\s*[x×]?\s*\p{L})/iu);
  const found = pieces.map((piece) => read(piece, false)).filter((reading) => reading !== undefined);
  return found.length === pieces.length ? found : undefined;
}

function readLine(line: string): (Reading | string)[] {
  const whole = read(line, false);
  if (whole) return [whole];
  // A comma between digits may group thousands: it parts only where nothing else makes sense.
  const parts = line.split(/,(?!\d)|(?<!\d),/).map((part) => part.trim());
  return parts
    .filter(Boolean)
    .flatMap(
      (part) => (parts.length > 1 ? read(part, false) : undefined) ?? readSeveral(part) ?? read(part, true) ?? part,
    );
}

/**
 * A basket from what was pasted: "3 lions, 120 roses; heart me x5". Parts stand on lines of their own or between
 * commas or semicolons; counts come before or after the name. Any text is accepted: what names no gift, or counts
 * none or more than a thousand million of one, comes back as `unknown`. A name at several prices takes the best known
 * one and is listed as `ambiguous`.
 */
export function parseGiftText(text: string): ParsedGifts {
  const counts = new Map<Gift, number>();
  const ambiguous = new Map<string, ParsedGifts["ambiguous"][number]>();
  const unknown: string[] = [];
  const lines = text
    .slice(0, longestText)
    .split(/[\n\r;]+/)
    .map((line) => line.replace(/^[\s•*–-]+|[\s.!]+$/g, ""));
  for (const reading of lines.filter(Boolean).flatMap(readLine)) {
    if (typeof reading === "string") {
      unknown.push(reading);
      continue;
    }
    const [chosen, ...rest] = reading.options;
    const others = rest.filter(({ coins }) => coins !== chosen.coins);
    if (others.length > 0) ambiguous.set(reading.text, { text: reading.text, chosen, others });
    counts.set(chosen, Math.min((counts.get(chosen) ?? 0) + reading.count, mostOfOneGift));
  }
  if (text.length > longestText) unknown.push(text.slice(longestText));
  const basket = Array.from(counts, ([gift, count]) => ({ gift, count }));
  return { basket, ambiguous: [...ambiguous.values()], unknown };
}
