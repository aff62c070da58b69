/**
 * Runs every check of the project, or those named (`npm test -- types unit`), each with its own output. None stops
 * the others; the last line counts them all: each test of vitest and Playwright, and one for each other check. What
 * failed is named once more above it, far from where it was printed.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { delimiter, resolve } from "node:path";

interface Tally {
  passed: number;
  failed: number;
  /** the names of what failed and why, as far as the report tells */
  failures?: string[];
  /** how many passed only when they were tried again */
  again?: number;
}

interface Check {
  name: string;
  command: string;
  /** Counts the tests from the report that the command leaves; throws when it left none. */
  count?: () => Tally;
}

const VITEST_REPORT = "reports/vitest.json";
const PLAYWRIGHT_REPORT = "reports/playwright.json";

const CHECKS: Check[] = [
  {
    name: "types",
    command: "next typegen && tsc --noEmit && tsc --noEmit -p lib/earnings && tsc --noEmit -p lib/offline",
  },
  { name: "lint", command: "oxlint" },
  { name: "format", command: "prettier --check ." },
  { name: "unused", command: "knip" },
  {
    name: "unit",
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${VITEST_REPORT}`,
    count: countVitest,
  },
  { name: "build", command: "npm run build" },
  { name: "browser", command: "playwright test", count: countPlaywright },
];

function countVitest(): Tally {
  const report = JSON.parse(readFileSync(VITEST_REPORT, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
  };
  const failures = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "failed")
    .map(({ fullName, failureMessages }) => [fullName, ...failureMessages].join("\n"));
  return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
}

function countPlaywright(): Tally {
  const { stats } = JSON.parse(readFileSync(PLAYWRIGHT_REPORT, "utf8")) as {
    stats: { expected: number; flaky: number; unexpected: number };
  };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, again: stats.flaky };
}

function run({ name, command, count }: Check): Tally {
  console.log(`\n── ${name}: ${command}`);
  const start = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: "inherit" });
  const tally = tallyOf(status === 0, count);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${name}: ${tally.passed} passed, ${tally.failed} failed in ${seconds} s`);
  return tally;
}

/** A command that failed counts as at least one failure, whatever its report says: a test file may not even load. */
function tallyOf(succeeded: boolean, count: Check["count"]): Tally {
  if (!count) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const tally = count();
    return { ...tally, failed: succeeded ? tally.failed : Math.max(tally.failed, 1) };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

const named = process.argv.slice(2);
const unknown = named.find((name) => !CHECKS.some((check) => check.name === name));
if (unknown)
  throw new Error(`There is no check "${unknown}". Name any of ${CHECKS.map(({ name }) => name).join(", ")}.`);

process.env.PATH = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter);
process.env.NEXT_TELEMETRY_DISABLED ??= "1";
for (const report of [VITEST_REPORT, PLAYWRIGHT_REPORT]) rmSync(report, { force: true });

const checks = CHECKS.filter(({ name }) => named.length === 0 || named.includes(name));
const tallies = checks.map(run);
const sum = (key: "passed" | "failed") => tallies.reduce((total, tally) => total + tally[key], 0);
tallies.forEach(({ failed, failures = [], again = 0 }, i) => {
  if (again > 0) console.log(`\n── tried again in ${checks[i].name} before they passed: ${again}`);
  if (failed > 0) console.log(`\n── failed in ${checks[i].name}:\n${failures.join("\n")}`);
});
process.exitCode = sum("failed") > 0 ? 1 : 0;
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
