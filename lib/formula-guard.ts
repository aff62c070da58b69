/**
 * Where a spreadsheet may take what follows for a formula: at the start of a cell, and where one starts in a country whose
 * lists are parted by semicolons, or in a text that is pasted. Behind quotation marks too, which such a cell loses, and
 * behind apostrophes, so that reading takes off exactly the one that was put there.
 */
const BEFORE = "(?<=^|[;\\t\\r\\n])";
const FORMULA = `(?=['"]*[=+\\-@\\t\\r])`;
const places = new RegExp(BEFORE + FORMULA, "g");
const guards = new RegExp(`${BEFORE}'${FORMULA}`, "g");

/** A text with an apostrophe wherever a spreadsheet might find a formula. */
export function guardFormulas(text: string): string {
  return text.replace(places, "'");
}

/** The text that was guarded. */
export function unguardFormulas(text: string): string {
  return text.replace(guards, "");
}
