import type { NextConfig } from "next";
import { PHASE_PRODUCTION_SERVER } from "next/constants";
import { securityHeaders } from "./app/security-headers";
import { buildEmbed } from "./scripts/build-embed";

export default async function config(phase: string): Promise<NextConfig> {
  return {
    reactCompiler: true,
    poweredByHeader: false,
    // The linter and `tsc` run as their own steps of `npm test`, with stricter settings than the build's.
    typescript: { ignoreBuildErrors: true },
    // What reads a page's links and cards stops at </head>: everything about the page stands there, for everyone.
    htmlLimitedBots: /.*/,
    // The framed calculator is built beside the site; a running server has what it needs of it compiled in.
    env: phase === PHASE_PRODUCTION_SERVER ? {} : { ...(await buildEmbed()) },
    // Browsers ask for the old name on their own account, sometimes before they have read the page.
    rewrites: () => Promise.resolve([{ source: "/favicon.ico", destination: "/icon.svg" }]),
    headers: async () => [
      ...securityHeaders,
      {
        source: "/embed/:script(frame\\..*\\.js)",
        headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
      },
      {
        source: "/embed.js",
        headers: [{ key: "Cache-Control", value: "public, max-age=3600, stale-while-revalidate=86400" }],
      },
    ],
  };
}
