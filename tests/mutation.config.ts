import { defineConfig } from "vitest/config";
import { resolve } from "../vitest.config";

/** What `npm run mutation` judges each mutant by: the tests of the engine and of links that answer within seconds. */
export default defineConfig({
  resolve,
  test: {
    environment: "node",
    // Thousands of runs: files share their modules, and a property stops after half a second.
    isolate: false,
    setupFiles: ["tests/mutation.setup.ts"],
    // What is looked at stands in the hottest loops.
    testTimeout: 600_000,
    include: ["tests/lib/earnings/**/*.test.ts", "tests/lib/share/**/*.test.ts"],
    exclude: ["tests/lib/earnings/calibration-accuracy.test.ts", "tests/lib/earnings/sampler.test.ts"],
  },
});
