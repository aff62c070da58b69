/**
 * Where the site stands, for the links that others keep: `SITE_ORIGIN` where it is set, else what the request was sent to,
 * as a proxy in front may have noted it. No address is written in the code, so a copy works wherever it is put.
 */
export function siteOrigin(headers: Headers): string {
  if (process.env.SITE_ORIGIN) return new URL(process.env.SITE_ORIGIN).origin;
  const first = (name: string) => headers.get(name)?.split(",")[0].trim();
  const host = first("x-forwarded-host") ?? first("host") ?? "";
  const scheme = first("x-forwarded-proto") === "https" ? "https" : "http";
  // Whoever asks writes the host, and it comes back in markup: only what can be a host is taken.
  return `${scheme}://${/^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? host : "localhost"}`;
}
