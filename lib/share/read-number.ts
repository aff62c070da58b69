/** A number as links write it; undefined where the text is none. */
export function readNumber(text: string): number | undefined {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : undefined;
}

/** Percent to a share: read to nine decimals, so that 36.5 % is 0.365 and not its neighbour. */
export function fromPercent(percent: number | undefined): number | undefined {
  return percent === undefined ? undefined : Math.round(percent * 1e7) / 1e9;
}

/** What is not seen but turns about or breaks what stands beside it: control and bidi characters, half letters. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text of a link, to be quoted. It must not fill the page with itself nor end its quotation: what follows would pass for
 * words of the site.
 */
export function clip(text: string): string {
  const letters = lettersOf(text.replace(/[“”"]/g, ""), 61);
  return letters.length > 60 ? `${letters.slice(0, 60).join("")}…` : letters.join("");
}

/** A name that somebody else may have chosen, cut between letters to at most so many. */
export function readName(text: string, length: number): string {
  return lettersOf(text.trim(), length).join("");
}

function lettersOf(text: string, most: number): string[] {
  return Array.from(text.slice(0, 4 * most).replace(UNSEEN, "")).slice(0, most);
}
