/**
 * What the card's font draws: the Latin and Latin Extended subsets of Inter, as its package divides them. Anything else
 * would be fetched from outside, or be an empty box.
 */
const undrawable =
  /[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u0148\u014a-\u017f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20a0-\u20af\u20b1-\u20b5\u20b8-\u20ba\u20bc-\u20bf\u2212]/g;

/** Words for the card: a currency whose symbol the font lacks is named by its code, anything else it lacks is left out. */
export function cardText(words: string, currency: string): string {
  const symbol = new Intl.NumberFormat("en-US", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")!.value;
  const named = symbol.search(undrawable) < 0 ? words : words.replaceAll(symbol, `${currency} `);
  return named.replace(/\u202f/g, "\u00a0").replace(undrawable, "");
}
