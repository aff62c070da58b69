import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export const resolve = { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } };

export default defineConfig({
  resolve,
  test: {
    // Laws over random cases may wait for a busy machine; time is never what a test is about.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    setupFiles: ["tests/setup-laws.ts"],
    // Files share a process, which takes half the time. A file that must be its first says so by its name.
    isolate: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: "node", include: ["tests/**/*.test.ts"], exclude: ["tests/**/*.alone.test.ts"] },
      },
      { extends: true, test: { name: "alone", isolate: true, include: ["tests/**/*.alone.test.ts"] } },
      {
        extends: true,
        // Components are compiled as the build compiles them: what is drawn again, and when, is part of what they are.
        plugins: [react({ babel: { plugins: ["babel-plugin-react-compiler"] } })],
        test: {
          name: "dom",
          environment: "jsdom",
          include: ["tests/**/*.dom.test.tsx"],
          setupFiles: ["tests/setup-dom.ts"],
        },
      },
    ],
  },
});
