import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser";

const port = process.env["E2E_PORT"] ?? "3107";
const url = `http://localhost:${port}`;
const isCi = Boolean(process.env.CI);

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  reporter: [["list"], ["json", { outputFile: "reports/playwright.json" }]],
  fullyParallel: true,
  // Nothing here is about time, and a machine may be slow. But now and then Chromium never again draws a page that is scrolled
  // while it is drawn (one in twelve, where three browsers share two processors), so a step gives up sooner than its test, and
  // the test is tried again. How many were is told at the end.
  timeout: 120_000,
  expect: { timeout: 15_000, toPass: { timeout: 30_000 } },
  workers: 2,
  retries: 2,
  forbidOnly: isCi,
  use: {
    baseURL: url,
    actionTimeout: 30_000,
    launchOptions: await findBrowser(),
    locale: "en-US",
    timezoneId: "UTC",
    // A page as its first visitor gets it; offline.spec.ts is about the others.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "phone",
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    },
    { name: "desktop", use: { viewport: { width: 1280, height: 900 } } },
  ],
  // `start` builds when the build is missing or stale, so `npx playwright test` alone never tests yesterday's page.
  webServer: { command: "node scripts/start.mjs", url, env: { PORT: port }, timeout: 300_000 },
});
