/** A host name with an optional port, and nothing else: the header is the visitor's to write. */
const host = /^(?:[a-z\d](?:[a-z\d.-]*[a-z\d])?|\[[\da-f:]+\])(?::\d{1,5})?$/i;

/**
 * Where this copy of the site stands, without a slash at the end: SITE_ORIGIN where it is set, else the host that was asked.
 * A public site sets it, so that no header can put another host into its links; what a proxy says it was asked for, anybody
 * can say.
 */
export function originOf(headers: Pick<Headers, "get">): string {
  const configured = configuredOrigin();
  if (configured) return configured;
  const asked = headers.get("host") ?? "";
  const protocol = headers.get("x-forwarded-proto")?.split(",")[0].trim() === "https" ? "https" : "http";
  const origin = `${protocol}://${asked}`;
  return host.test(asked) && URL.canParse(origin) ? origin : "http://localhost";
}

/** @throws an Error that says what to write where SITE_ORIGIN is no address */
export function configuredOrigin(): string | undefined {
  const text = process.env.SITE_ORIGIN?.trim();
  if (!text) return undefined;
  if (!/^https?:/.test(text) || !URL.canParse(text))
    throw new Error(`SITE_ORIGIN is “${text}”. Write it with its protocol, like https://livetake.example.`);
  return new URL(text).origin;
}
