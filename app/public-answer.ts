import { createHash } from "node:crypto";
import { today } from "./read-request";

interface PublicAnswer {
  type: string;
  /** the day that the query names, if it does: an answer of a day that has come is the same whenever it is asked for */
  asof?: string;
  headers?: Record<string, string>;
}

/**
 * An answer that any site may read and every cache may keep: the same for the same query on the same day, known by the
 * digest of its bytes. Shared caches keep one of a day that has come for a year, another for as long as the rates may hold.
 * Whoever has it already is told so, without the bytes.
 */
export function publicAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  { type, asof, headers }: PublicAnswer,
): Response {
  const isPinned = asof !== undefined && asof <= today();
  // Weak, because it is of the bytes before they are compressed.
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const shared = {
    ETag: tag,
    "Cache-Control": `public, max-age=3600, s-maxage=${isPinned ? 31_536_000 : 3_600}, stale-while-revalidate=86400`,
    "Access-Control-Allow-Origin": "*",
    ...headers,
  };
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  if (known.some((one) => ["*", tag, tag.slice(2)].includes(one.trim())))
    return new Response(null, { status: 304, headers: shared });
  return new Response(body, { headers: { "Content-Type": type, ...shared } });
}

export function publicJson(request: Request, value: unknown, options: Omit<PublicAnswer, "type"> = {}): Response {
  return publicAnswer(request, JSON.stringify(value), { type: "application/json", ...options });
}
