/** `npm run mutation`: how many small faults, put into the engine and into links one by one, the tests notice. */
export default {
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation.config.ts" },
  mutate: ["lib/earnings/**/*.ts", "lib/share/**/*.ts", "!lib/earnings/rates/**"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  ignorePatterns: [".next", "reports", "test-results", "public"],
  // TypeScript 7 has none of the functions with which the file would be rewritten for the sandbox; nothing there needs it.
  tsconfigFile: "not-rewritten.json",
  reporters: ["clear-text", "json"],
  clearTextReporter: { logTests: false, allowColor: false },
  jsonReporter: { fileName: "reports/mutation.json" },
  incremental: true,
  incrementalFile: "reports/mutation-incremental.json",
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  thresholds: { high: 95, low: 85, break: 85 },
};
