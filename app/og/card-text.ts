/**
 * What the card's font draws: the Latin and Latin Extended subsets of Inter, as its package divides them. Anything else
 * would be fetched from outside, or be an empty box.
 */
const undrawable =
  /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u0148\u014a-\u017f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20a0-\u20af\u20b1-\u20b5\u20b8-\u20ba\u20bc-\u20bf\u2212]/g;

/** Words for the card: what its font lacks is left out. No currency's sign is among that, as American English writes it. */
export function cardText(words: string): string {
  return words.replace(/\u202f/g, "\u00a0").replace(undrawable, "");
}

/** How wide letters are at most, in parts of the font's size; the first that fits counts. A test holds it to the font. */
const widths: readonly [letters: RegExp, width: number][] = [
  [/[ \u00a0.,·:;'’|!iljI]/, 0.34],
  [/[-–()ftr]/, 0.51],
  [/[a-ln-vx-z\d$£€]/, 0.69],
  [/[A-LN-VX-Z]/, 0.78],
  [/[\u0020-\u017f]/, 1.03],
  [/./u, 1.5],
];

/** The room that words need on one line at most, in parts of the font's size. */
function widthOf(words: string): number {
  return Array.from(words, (letter) => widths.find(([letters]) => letters.test(letter))?.[1] ?? 0).reduce(
    (sum, width) => sum + width,
    0,
  );
}

/** The size in pixels at which words fit into a line: an enormous amount is drawn smaller, never cut. */
export function sizeToFit(words: string, size: number, room: number): number {
  return Math.min(size, Math.floor(room / widthOf(words)));
}

/** The same for a question, which takes a second line before it becomes small. */
export function sizeOfQuestion(words: string, room: number): number {
  const size = sizeToFit(words, 38, room);
  if (size >= 30) return size;
  // The first line may stay empty by as much as the word that went to the second.
  const longest = Math.max(...words.split(" ").map(widthOf));
  return Math.min(32, Math.floor((2 * room) / (widthOf(words) + longest)));
}
