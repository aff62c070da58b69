import { embedParts } from "./share/embed-options";

/**
 * What a framed calculator and the page around it say to each other. The frame sends its height and nothing else, least of
 * all where it stands; the page may ask for it again. Both take only what comes from the other's window.
 */

export interface HeightMessage {
  source: "livetake";
  v: 1;
  type: "height";
  /** the frame's `name`, "" where the page gave none */
  id: string;
  /** CSS pixels, whole */
  height: number;
}

/** No answer is shorter or longer: what is outside is a mistake or a forgery. */
const heightLimits = { min: 100, max: 4000 } as const;

export function heightMessage(id: string, height: number): HeightMessage {
  return { source: "livetake", v: 1, type: "height", id, height };
}

/**
 * The one request that a frame obeys, `{ source: "livetake", v: 1, type: "measure" }`: to tell its height again, as a page
 * asks that began to listen after the frame had spoken.
 */
export function isMeasureRequest(data: unknown): boolean {
  return isOurs(data) && data.type === "measure";
}

/**
 * The height that a message gives to a page's frame, or undefined where it is not to be believed: it must come from that
 * frame's own window, from our origin (or "null", as a sandboxed frame has it), and be a whole number within limits.
 */
export function heightFrom(
  { source, origin, data }: Pick<MessageEvent<unknown>, "source" | "origin" | "data">,
  frame: Window | null,
  ourOrigin: string,
): number | undefined {
  if (!frame || source !== frame || (origin !== ourOrigin && origin !== "null")) return undefined;
  if (!isOurs(data) || data.type !== "height") return undefined;
  const { height } = data;
  return Number.isInteger(height) && (height as number) >= heightLimits.min && (height as number) <= heightLimits.max
    ? (height as number)
    : undefined;
}

/** The secret that WordPress writes behind an embed's address, by which it knows its messages. */
export function wordPressSecret(hash: string): string | undefined {
  return /[#?&]secret=(\w+)/.exec(hash)?.[1];
}

function isOurs(data: unknown): data is Record<string, unknown> {
  return (
    typeof data === "object" &&
    data !== null &&
    "source" in data &&
    data.source === "livetake" &&
    "v" in data &&
    data.v === 1
  );
}

/** The width from which on a frame is laid out in the wide way, and the heights of its parts: narrow, wide. */
const WIDE = 440;
const heights = {
  full: [257, 221],
  compact: [249, 209],
  fields: [144, 72],
  strip: [96, 96],
  month: [56, 32],
  dollar: [44, 44],
  sentence: [118, 72],
};

/**
 * The height that a frame of this width and query will usually have: the room to keep free until it has spoken, or for good
 * where nobody listens. The frame's stylesheet gives each part that height.
 */
export function firstHeight(width: number, query: URLSearchParams): number {
  const layout = width < WIDE ? 0 : 1;
  const size = query.get("size") === "compact" ? "compact" : "full";
  const parts = query.get("show")?.split(",") ?? embedParts;
  return embedParts
    .filter((part) => parts.includes(part) && !(part === "strip" && query.get("by") === "gifts"))
    .map((part) => heights[part][size === "compact" && part === "fields" ? 1 : layout])
    .reduce((sum, height) => sum + height, heights[size][layout]);
}
