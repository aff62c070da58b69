import type { NextConfig } from "next";

const config: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  // The linter and `tsc` run as their own steps of `npm test`, with stricter settings than the build's.
  typescript: { ignoreBuildErrors: true },
};

export default config;
