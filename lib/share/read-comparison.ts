import { openLink, type Link } from "./open-link";
import { NAME_LENGTH, places } from "./write-comparison";

/** The scenarios of a comparison with their names and problems, in order. An empty place is skipped. */
export function parseComparison(query: URLSearchParams): (Link & { name?: string })[] {
  return places.flatMap((_, i) => {
    const nested = query.get(`s${i + 1}`);
    if (nested === null) return [];
    const name = query
      .get(`n${i + 1}`)
      ?.trim()
      .slice(0, NAME_LENGTH);
    return [{ ...openLink(unnest(nested)), ...(name && { name }) }];
  });
}

/** A query nested in our way, or a whole link or query that somebody put there. */
function unnest(nested: string): URLSearchParams {
  if (nested.includes("=")) return new URLSearchParams(nested.replace(/^[^?]*\?/, ""));
  return new URLSearchParams(
    nested.split(",").map((pair) => {
      const [key, ...value] = pair.split(":");
      return [key, value.join(":")];
    }),
  );
}
