/**
 * A gift name as people type it: lower case, no accents, no apostrophes, single spaces.
 * "It’s corn" → "its corn", "Piñata" → "pinata"; "+" stays, since it tells two gifts apart.
 */
export function foldName(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();
}

/** A folded name without its English plural ending: equal stems mean one thing or many of it. */
export function stemName(folded: string): string {
  if (/[^aeiou ]ies?$/.test(folded)) return folded.replace(/ies?$/, "y");
  if (/(x|ch|sh|ss|us)es$/.test(folded)) return folded.slice(0, -2);
  return /[^su ]s$/.test(folded) ? folded.slice(0, -1) : folded;
}

/** How many slips of the finger a word of this length is forgiven. */
export function slipsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment), or
 * `Infinity` once it is sure to pass `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, last[j] + 1, row[j - 1] + 1);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    if (Math.min(...row) > most) return Infinity;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] <= most ? last[b.length] : Infinity;
}
