import type { NextConfig } from "next";

const config: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  // The linter and `tsc` run as their own steps of `npm test`, with stricter settings than the build's.
  typescript: { ignoreBuildErrors: true },
  // Browsers ask for the old name on their own account, sometimes before they have read the page.
  rewrites: () => Promise.resolve([{ source: "/favicon.ico", destination: "/icon.svg" }]),
};

export default config;
