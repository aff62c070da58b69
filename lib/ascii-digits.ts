/** Each digit that was met: a long table holds the same ten a million times. */
const known = new Map<string, string>();

/** A text with the digits of every script as 0–9. */
export function asciiDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    let ascii = known.get(digit);
    if (!ascii) known.set(digit, (ascii = valueOf(digit.codePointAt(0)!)));
    return ascii;
  });
}

/**
 * Unicode keeps the ten digits of a script together, from zero to nine. Where such blocks touch, as those of mathematics do,
 * each is whole: the number of digits that stand before one tells it, and no table is needed.
 */
function valueOf(code: number): string {
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++;
  return String(before % 10);
}
