import { giftById, type Gift } from "@/lib/earnings/gifts";
import { parseQuery, problem, type Decoded } from "./read-query";

/** A link read, with the catalogue's entry for each gift of its basket. */
export interface Link extends Decoded {
  /** under the ids by which the basket names them */
  gifts: readonly Gift[];
}

/**
 * Reads a query with the catalogue at hand: a gift that is not in it is left out and named. Browsers load this only when
 * somebody goes back or forward; the first answer is the server's.
 */
export function openLink(query: URLSearchParams): Link {
  const { scenario, problems } = parseQuery(query);
  const gifts = scenario.gifts.flatMap(({ id }) => {
    const gift = giftById(id);
    return gift ? [{ ...gift, id }] : [];
  });
  const unknown = scenario.gifts.filter(({ id }) => !gifts.some((gift) => gift.id === id));
  return {
    scenario: { ...scenario, gifts: scenario.gifts.filter((item) => !unknown.includes(item)) },
    problems: [
      ...problems,
      ...unknown.map(({ id }) =>
        problem("gifts", String(id), "", `gifts: ${id} is not in the catalogue; it is left out.`),
      ),
    ],
    gifts,
  };
}
