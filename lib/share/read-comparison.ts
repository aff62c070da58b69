import { examples } from "./examples";
import { openLink, type Link } from "./open-link";
import { unnest } from "./nested";
import { readName } from "./read-number";
import { NAME_LENGTH, places } from "./write-comparison";

type NamedLink = Link & { name?: string };

/** The scenarios of a comparison's address; where it has none, two examples to begin with. */
export function openComparison(query: URLSearchParams): NamedLink[] {
  const compared = parseComparison(query);
  return compared.length > 0
    ? compared
    : examples.slice(0, 2).map((example) => openLink(new URLSearchParams(example.query)));
}

/** The scenarios of a comparison with their names and problems, in order. An empty place is skipped. */
export function parseComparison(query: URLSearchParams): NamedLink[] {
  return places.flatMap((_, i) => {
    const nested = query.get(`s${i + 1}`);
    if (nested === null) return [];
    const name = readName(query.get(`n${i + 1}`) ?? "", NAME_LENGTH);
    return [{ ...openLink(new URLSearchParams(unnest(nested))), ...(name && { name }) }];
  });
}
