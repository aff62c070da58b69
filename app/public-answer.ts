import { createHash } from "node:crypto";

interface PublicAnswer {
  type: string;
  /** of a day that the query names: then it is the same whenever it is asked for */
  isPinned?: boolean;
  headers?: Record<string, string>;
}

/**
 * An answer that any site may read and every cache may keep: the same for the same query on the same day, known by the
 * digest of its bytes. Shared caches keep a pinned one for a year, an open one for as long as the rates may hold.
 * Whoever has it already is told so, without the bytes.
 */
export function publicAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  { type, isPinned = false, headers }: PublicAnswer,
): Response {
  // Weak, because it is of the bytes before they are compressed.
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const shared = {
    ETag: tag,
    "Cache-Control": `public, max-age=3600, s-maxage=${isPinned ? 31_536_000 : 3_600}, stale-while-revalidate=86400`,
    "Access-Control-Allow-Origin": "*",
    ...headers,
  };
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  if (known.some((one) => one.trim() === tag)) return new Response(null, { status: 304, headers: shared });
  return new Response(body, { headers: { "Content-Type": type, ...shared } });
}

export function publicJson(request: Request, value: unknown, options: Omit<PublicAnswer, "type"> = {}): Response {
  return publicAnswer(request, JSON.stringify(value), { type: "application/json", ...options });
}
