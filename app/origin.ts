/** A host name with an optional port, and nothing else: the header is the visitor's to write. */
const host = /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:]+\])(?::\d{1,5})?$/i;

/**
 * Where this copy of the site stands, without a slash at the end: SITE_ORIGIN where it is set, else what the request says.
 * A public site sets it, so that no header can put another host into its links.
 */
export function originOf(headers: Pick<Headers, "get">): string {
  const configured = process.env.SITE_ORIGIN?.trim();
  if (configured) return configured.replace(/\/+$/, "");
  const asked = first(headers.get("x-forwarded-host")) ?? headers.get("host") ?? "";
  const protocol = first(headers.get("x-forwarded-proto")) === "https" ? "https" : "http";
  return `${protocol}://${host.test(asked) ? asked : "localhost"}`;
}

function first(list: string | null): string | undefined {
  return list?.split(",")[0].trim();
}
