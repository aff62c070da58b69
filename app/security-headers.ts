/** What every answer of the site tells a browser about safety: `next.config.ts` and `proxy.ts` send it. */

interface HeaderRule {
  source: string;
  headers: { key: string; value: string }[];
}

const self = "'self'";
const none = "'none'";

/**
 * The policy of a document of ours. Scripts are files of our own and, inline, only those named: 'nonce-…' or 'sha256-…'.
 * Styles may be inline, because charts and sliders are placed by style attributes. A page within the page (the wizard's
 * preview) inherits the policy, and there not every browser takes 'self' for our origin: `origin` names it.
 */
export function contentPolicy(inlineScripts: readonly string[] = [], origin?: string): string {
  const own = origin ? [self, origin] : [self];
  return toText({
    "default-src": [self],
    "script-src": [...own, ...inlineScripts],
    "style-src": [self, "'unsafe-inline'"],
    "img-src": [self, "data:", "blob:"],
    "font-src": [self],
    "connect-src": [self],
    "worker-src": [self],
    "manifest-src": [self],
    "frame-src": own,
    "object-src": [none],
    "base-uri": [none],
    "form-action": [self],
    "frame-ancestors": [self],
  });
}

/** The policy of the framed calculator, which any site may frame; our origin is named where 'self' may mean nothing. */
export function framePolicy(origin: string, styleHash: string): string {
  return toText({
    "default-src": [none],
    // In a sandbox not every browser takes 'self' for our origin.
    "script-src": [self, origin],
    "style-src": [styleHash],
    "base-uri": [none],
    "form-action": [none],
    "frame-ancestors": ["*"],
  });
}

function toText(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");
}

const OFF = [
  "accelerometer",
  "autoplay",
  "camera",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
];
const OURS = ["clipboard-write", "web-share"];

/**
 * The compiler's files and the manifest. A page loads a dozen, and most safeguards are heard of documents alone: a short
 * policy, which a worker among them goes by, saves each first visit 9 kB.
 */
const BUILT = "_next/static/|manifest.webmanifest";

/** What is the same at every request; where two rules name one header, the later counts. */
export const securityHeaders: HeaderRule[] = [
  rule("/:path*", {
    "Strict-Transport-Security": "max-age=63072000",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
  }),
  rule(`/((?!${BUILT}).*)`, {
    "Referrer-Policy": "strict-origin",
    "Permissions-Policy": [...OFF.map((name) => `${name}=()`), ...OURS.map((name) => `${name}=(self)`)].join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
  }),
  // What other sites read, show or frame.
  ...["/api/:path*", "/og", "/oembed", "/embed.js", "/embed/:path+", "/method/:list(gifts\\..+)"].map((source) =>
    rule(source, { "Cross-Origin-Resource-Policy": "cross-origin" }),
  ),
  // The framed calculator answers with a policy of its own, and `proxy.ts` sets that of the pages.
  rule(`/((?!embed/calculator$|${BUILT}).*)`, { "Content-Security-Policy": contentPolicy() }),
  rule(`/:file((?:${BUILT}).*)`, { "Content-Security-Policy": `default-src ${self}` }),
];

function rule(source: string, headers: Record<string, string>): HeaderRule {
  return { source, headers: Object.entries(headers).map(([key, value]) => ({ key, value })) };
}
