import { createHash } from "node:crypto";
import type { NextRequest } from "next/server";
import { originOf } from "@/app/origin";
import { publicAnswer } from "@/app/public-answer";
import { today } from "@/app/read-request";
import { framePolicy } from "@/app/security-headers";
import { frameCss, frameDocument } from "@/components/embed/frame/document";
import { forecastAt, giftPrices, ratesOn } from "@/lib/earnings";
import { localeOf } from "@/lib/locale";
import { embedPath, parseEmbedOptions } from "@/lib/share/embed-options";
import { openLink } from "@/lib/share/open-link";

/** Put in by next.config.ts: what the build made of the frame. */
const assets = { css: process.env.EMBED_CSS ?? "", script: process.env.EMBED_SCRIPT ?? "" };

/** The framed calculator: a page of its own, small, that any site may frame. */
export function GET(request: NextRequest) {
  const { nextUrl, headers } = request;
  const { scenario, gifts } = openLink(nextUrl.searchParams);
  const options = parseEmbedOptions(nextUrl.searchParams);
  const locale = options.numbers ?? localeOf(headers.get("accept-language"));
  const rates = ratesOn(scenario.asof ?? today());
  const giftCoins = giftPrices(gifts);
  const origin = originOf(headers);
  const page = frameDocument({
    address: `${origin}${embedPath(scenario, options)}`,
    given: { scenario, rates, giftCoins, locale, show: options.show },
    forecast: forecastAt(rates, scenario, { giftCoins }),
    options,
    assets,
  });
  const style = createHash("sha256").update(frameCss(assets, options)).digest("base64");
  return publicAnswer(request, page, {
    type: "text/html; charset=utf-8",
    headers: {
      ...(options.numbers ? {} : { Vary: "Accept-Language" }),
      "Content-Security-Policy": framePolicy(origin, `'sha256-${style}'`),
    },
  });
}
