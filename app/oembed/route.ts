import type { NextRequest } from "next/server";
import { originOf } from "@/app/origin";
import { publicAnswer, publicJson } from "@/app/public-answer";
import { answerQuery } from "@/app/read-request";
import { answerOf } from "@/lib/answer";
import { oEmbedOf, oEmbedXml, queryOf } from "@/lib/share/oembed";

/** oEmbed: what another site may show for the address of a page of ours. */
export function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const format = searchParams.get("format") ?? "json";
  if (format !== "json" && format !== "xml") return refuse(501, "The format can be json or xml.");
  const url = searchParams.get("url");
  if (!url) return refuse(400, "The parameter url is missing: give the address of a page of this site.");
  const origin = originOf(request.headers);
  const query = queryOf(url, origin);
  if (!query) return refuse(404, "No page of this site with a calculator has this address.");

  const { scenario, result } = answerQuery(query);
  const { lead, range } = answerOf(result, { locale: "en-US", currency: scenario.currency });
  const limits = {
    maxwidth: readLength(searchParams.get("maxwidth")),
    maxheight: readLength(searchParams.get("maxheight")),
  };
  const answer = oEmbedOf(
    { query, origin, asOf: result.asof, ...limits },
    `What will my LIVE pay me? ${lead}: ${range}`,
  );
  return format === "json"
    ? publicJson(request, answer)
    : publicAnswer(request, oEmbedXml(answer), { type: "text/xml; charset=utf-8" });
}

/** A length in pixels; anything else is as if it were not there. */
function readLength(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

function refuse(status: number, why: string): Response {
  return new Response(`${why}\n`, { status, headers: { "Access-Control-Allow-Origin": "*" } });
}
