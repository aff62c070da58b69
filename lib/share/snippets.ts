import type { Scenario } from "@/lib/earnings";
import { firstHeight } from "@/lib/embed-protocol";
import { escapeMarkup } from "@/lib/escape";
import { embedPath, embedQuery, type EmbedOptions } from "./embed-options";

export interface EmbedRequest {
  /** where this copy of the site stands, without a slash at the end */
  origin: string;
  scenario: Scenario;
  options: EmbedOptions;
  /** CSS pixels; absent: as wide as its column */
  width?: number;
}

export const snippetKinds = ["html", "script", "wordpress", "react", "link"] as const;
export type SnippetKind = (typeof snippetKinds)[number];

export const frameTitle = "What will my LIVE pay me? Livetake calculator";

/** A pasted frame stays for years: it may come to copy and share its own answer. */
export const frameAllows = "clipboard-write; web-share";

/** The columns of a phone and of a blog, and the window from which on there is room for the second. */
const PHONE = 360;
const COLUMN = 440;
const WINDOW = 500;

/** What one pastes into a page, for each kind of page. */
export function snippetsOf(request: EmbedRequest): Record<SnippetKind, string> {
  const { origin, scenario, options, width } = request;
  const written = embedQuery(scenario, options);
  const query = new URLSearchParams(written);
  const page = `${origin}/?${written}`;
  const [tall, short] = [width ?? PHONE, width ?? COLUMN].map((column) => firstHeight(column, query));
  const frame = {
    src: `${origin}${embedPath(scenario, options)}`,
    title: frameTitle,
    width: width === undefined ? "100%" : String(width),
    height: String(tall),
    loading: "lazy",
    allow: frameAllows,
    referrerpolicy: "strict-origin-when-cross-origin",
  };
  // Before any script, and where none comes, the height follows the window: tall below its width, short from there on.
  const height = tall === short ? `${tall}px` : `clamp(${short}px,(${WINDOW}px - 100vw)*999,${tall}px)`;
  // A frame whose colour scheme differs from its page's gets an opaque canvas.
  const scheme = options.theme === "auto" ? "light dark" : options.theme;
  const style = `border:0;max-width:100%;height:${height};color-scheme:${scheme}`;
  const element = Object.fromEntries(query);
  const place = `display:block;min-height:${height}${width === undefined ? "" : `;max-width:${width}px`}`;
  const link = `<a href="${escapeMarkup(page)}">What will my LIVE pay me?</a>`;
  return {
    html: `<iframe ${attributes(frame)} style="${style}"></iframe>`,
    script: `<livetake-calculator ${attributes(element)} style="${place}">${link}</livetake-calculator>\n<script async src="${origin}/embed.js"></script>`,
    wordpress: page,
    react: `<iframe ${attributes(frame).replace("referrerpolicy", "referrerPolicy")} style={${jsxStyle(style)}} />`,
    link: page,
  };
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
    .join(" ");
}

/** `border:0;max-width:100%` as `{ border: "0", maxWidth: "100%" }`. */
function jsxStyle(style: string): string {
  const rules = style.split(";").map((rule) => rule.split(":"));
  const written = rules.map(([name, value]) => `${name.replace(/-./g, (dash) => dash[1].toUpperCase())}: "${value}"`);
  return `{ ${written.join(", ")} }`;
}
