/** A query inside of another: `:` and `,` stand for `=` and `&`, which its values never hold and which links carry as they are. */
export function nest(query: string): string {
  return query.replaceAll("=", ":").replaceAll("&", ",");
}

/** A query nested in our way, or a whole link or query that somebody put there. */
export function unnest(nested: string): string {
  if (nested.includes("=")) return nested.replace(/^[^?]*\?/, "");
  return nested
    .split(",")
    .map((pair) => {
      const [key, ...value] = pair.split(":");
      return `${key}=${encodeURIComponent(value.join(":"))}`;
    })
    .join("&");
}

/**
 * The address of another page of the site with what stands in the address of this one: its figures go along, of a comparison
 * those of the first place. What a page does not know it leaves alone.
 *
 * @param path of the other page
 * @param search of this page's address
 */
export function carryTo(path: string, search: string): string {
  const query = search.replace(/^\?/, "");
  if (query === "") return path;
  const first = new URLSearchParams(query).get("s1");
  if (path === "/compare") return `${path}?${first === null ? `s1=${nest(query)}` : query}`;
  return `${path}?${first === null ? query : unnest(first)}`;
}
