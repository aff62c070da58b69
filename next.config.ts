import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";
import { securityHeaders } from "./app/security-headers";
import { buildEmbed } from "./scripts/build-embed";
import { buildWorker } from "./scripts/build-worker";
import { brotliHeaders, brotliRewrites, compressStatic } from "./scripts/compress-static";
import { hintCompile } from "./scripts/hint-compile";

export default async function config(phase: string): Promise<NextConfig> {
  // What the compiler writes while one develops has no twins.
  const isBuilt = phase !== PHASE_DEVELOPMENT_SERVER;
  return {
    reactCompiler: true,
    poweredByHeader: false,
    // No picture here needs the server's help.
    images: { unoptimized: true },
    // The linter and `tsc` run as their own steps of `npm test`, with stricter settings than the build's.
    typescript: { ignoreBuildErrors: true },
    // A server that stands on its own, needing nothing of what built it but its static files.
    output: "standalone",
    // Read by name, which no tracer sees.
    outputFileTracingIncludes: {
      "/og": [
        "./node_modules/@fontsource/inter/package.json",
        "./node_modules/@fontsource/inter/files/inter-latin*-{400,600}-normal.woff",
      ],
    },
    // Between the compiler, whose files the worker names, and the pages.
    compiler: {
      runAfterProductionCompile: async (built) => {
        hintCompile(built);
        await buildWorker(built);
        await compressStatic(built);
      },
    },
    // What reads a page's links and cards stops at </head>: everything about the page stands there, for everyone.
    htmlLimitedBots: /.*/,
    // The framed calculator is built beside the site; what it needs of that is compiled in.
    env: { ...(await buildEmbed()) },
    rewrites: () =>
      Promise.resolve({
        beforeFiles: isBuilt ? brotliRewrites : [],
        // Browsers ask for the old name on their own account, sometimes before they have read the page.
        afterFiles: [{ source: "/favicon.ico", destination: "/icon.svg" }],
      }),
    headers: async () => [
      ...securityHeaders,
      ...(isBuilt ? brotliHeaders : []),
      {
        // Written by the build, it names the files of that build, and next month another's rates.
        source: "/method",
        headers: [{ key: "Cache-Control", value: "public, max-age=0, s-maxage=3600, stale-while-revalidate=86400" }],
      },
      {
        source: "/embed/:script(frame\\..*\\.js)",
        headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
      },
      {
        // Browsers ask for it again at each change of the address.
        source: "/icon.svg",
        headers: [{ key: "Cache-Control", value: "public, max-age=86400" }],
      },
      {
        source: "/embed.js",
        headers: [{ key: "Cache-Control", value: "public, max-age=3600, s-maxage=3600, stale-while-revalidate=86400" }],
      },
    ],
  };
}
