import { foldName, slipsAllowed, slipsBetween, stemName } from "./gift-names";
import { everyGift, type Gift } from "./gift-catalogue";

interface Entry {
  gift: Gift;
  folded: string;
  words: string[];
  stem: string;
  stems: string[];
}

const trust = { high: 0, medium: 1, low: 2 };

/** Best known first: confidence, the number of lists, the newest, the shorter name, the lower price. */
const bestKnown = [...everyGift].sort(
  (a, b) =>
    trust[a.confidence] - trust[b.confidence] ||
    b.sources.length - a.sources.length ||
    Number(a.latest < b.latest) - Number(a.latest > b.latest) ||
    a.name.length - b.name.length,
);

const entries: readonly Entry[] = bestKnown.map((gift) => {
  const folded = foldName(gift.name);
  const words = folded.split(" ");
  return { gift, folded, words, stem: stemName(folded), stems: words.map(stemName) };
});

/** Gifts by score, lowest first; equals stay best known first, and an infinite score leaves the gift out. */
function ranked(score: (entry: Entry) => number): Gift[] {
  return entries
    .map((entry) => ({ gift: entry.gift, score: score(entry) }))
    .filter((hit) => hit.score < Infinity)
    .sort((a, b) => a.score - b.score)
    .map((hit) => hit.gift);
}

const byPrice = bestKnown.toSorted((a, b) => a.coins - b.coins);

const byFolded = grouped(({ folded }) => folded);
const byStem = grouped(({ stem }) => stem);

function grouped(key: (entry: Entry) => string): ReadonlyMap<string, readonly Gift[]> {
  const groups = new Map<string, Gift[]>();
  for (const entry of entries) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry.gift]);
  return groups;
}

function priceAsked(query: string): number {
  const digits = /^(\d+|\d{1,3}(?:[.,' ]\d{3})+)(?: ?coins?)?$/i.exec(query.trim());
  return digits ? Number(digits[1].replace(/\D/g, "")) : NaN;
}

/** How well an entry fits what was typed: the lower the better, `Infinity` if not at all. */
function fit(query: string, price: number): (entry: Entry) => number {
  const queryStem = stemName(query);
  const parts = query.split(" ").map((part) => [part, stemName(part)]);
  return ({ gift, folded, words, stem }) => {
    if (folded === query) return 0;
    if (stem === queryStem) return 1;
    if (gift.coins === price) return 2;
    if (folded.startsWith(query)) return 3;
    if (parts.every((forms) => forms.some((form) => words.some((word) => word.startsWith(form))))) return 4;
    return folded.includes(query) ? 5 : Infinity;
  };
}

function slips({ folded, words }: Entry, query: string): number {
  const most = slipsAllowed(query);
  // The start of a name counts too, so that a slip is forgiven before the word is finished.
  const start = folded.slice(0, query.length);
  return Math.min(
    slipsBetween(query, folded, most),
    ...words.map((word) => slipsBetween(query, word, most) + 0.25),
    slipsBetween(query, start, most) + 0.5,
  );
}

/**
 * Gifts by what is typed: a name (case, accents, plurals and slips forgiven) or a price in coins. Best first: the
 * name itself, its plural, the price, a beginning, word beginnings, a part; slips only where nothing else is found.
 * An empty query gives every gift by price, the best known first of one price.
 */
export function searchGifts(query: string, limit = Infinity): Gift[] {
  const folded = foldName(query);
  if (folded === "") return query.trim() === "" ? byPrice.slice(0, limit) : [];
  const found = ranked(fit(folded, priceAsked(query)));
  return (found.length > 0 ? found : ranked((entry) => slips(entry, folded))).slice(0, limit);
}

/**
 * The gifts a written name can mean, likeliest first. A name in its exact case beats every other reading; then case
 * and accents are forgiven, then the plural and a missing "TikTok". With `loose` also slips, and a part of the name
 * as long as it fits one name only.
 */
export function giftsNamed(text: string, loose = false): readonly Gift[] {
  const query = foldName(text);
  const stem = stemName(query);
  const same = byFolded.get(query) ?? [];
  const straight = (name: string) => name.trim().replace(/[’‘`]/g, "'");
  const exact = same.filter((gift) => straight(gift.name) === straight(text));
  // "5 hearts" can be five of Heart or five of Hearts.
  const plural = same.length === 0 || stem !== query ? (byStem.get(stem) ?? []) : [];
  const named = new Set([...(exact.length > 0 ? exact : same), ...plural]);
  if (named.size > 0) return [...named];

  const unbranded = byStem.get(`tiktok ${stem}`) ?? [];
  if (unbranded.length > 0 || !loose || query === "") return unbranded;

  const parts = query.split(" ").map(stemName);
  const inPart = ofOneName(ranked(({ stems }) => (parts.every((part) => stems.includes(part)) ? 0 : Infinity)));
  if (inPart.length > 0) return inPart;
  for (let most = 1; most <= slipsAllowed(stem); most++) {
    const near = ranked((entry) => slipsBetween(stem, entry.stem, most));
    if (near.length > 0) return ofOneName(near);
  }
  return [];
}

/** The gifts if all bear one name; none if it could be several. */
function ofOneName(found: readonly Gift[]): readonly Gift[] {
  return new Set(found.map(({ name }) => foldName(name))).size === 1 ? found : [];
}
