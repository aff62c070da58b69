import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles, read } from "./source-files";

/** Lowest first: a file imports from its own layer and from those before it. Everything else may import them all. */
const LAYERS = ["lib/earnings", "lib", "components", "app"];

/** The ways into `lib/earnings`. The catalogue of gifts has its own, since most pages can do without its weight. */
const DOORS = ["@/lib/earnings", "@/lib/earnings/gifts"];

const FORBIDDEN_NAMES =
  /(^|-)(utils?|helpers?|hooks?|types?|constants?|services?|contexts?|common|misc|managers?)(-|$)/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

const COLOUR = /(?<![&\w])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab)\(/i;
/** Where the tokens are, and what is drawn where the site's stylesheet does not reach: the card, the frame, the device. */
const MAY_NAME_COLOURS = [
  "app/globals.css",
  "app/manifest.ts",
  "app/og/",
  "app/embed/calculator/",
  "components/embed/",
];

/** Money, a share or a measured quantity, written out: "$9.99", "20 to 53 %", "25 minutes". One of a thing is no figure. */
const FIGURE =
  /(?<=[\s"'`“>]|\s\(|^)(?:\$(?!1\b)\d[\d.,]*|(?!100%)\d(?:[\d.,]*\d)? ?%|(?!1 )\d(?:[\d.,]*\d)?[ -](?:percent|points?|seconds?|minutes?|hours?|days?|weeks?|months?|views?|viewers?|followers?|fans?|coins?|diamonds?|LIVEs?)\b)/;
/** The one figure that is a name: how a choice is called that every link spells `half`. */
const NAME_OF_A_READING = /2 coins (?:=|for) 1 diamond/g;
/** Where figures are no facts of the world: what was measured here, examples, filters, and what a file may hold. */
const MAY_WRITE_FIGURES = [
  "lib/earnings/rates/",
  "components/method/accuracy.ts",
  "lib/share/examples.ts",
  "components/sessions/log-section.tsx",
  "lib/sessions/",
];

const LINES_AT_MOST = 400;

const ours = listFiles().filter((file) => /^(app|components|lib|scripts|tests)\//.test(file));
const code = ours.filter((file) => /\.(ts|tsx|mjs|css)$/.test(file));
const isTest = (file: string) => file.startsWith("tests/");
const isData = (file: string) => file.startsWith("lib/earnings/rates/");

function layerOf(path: string): number {
  const layer = LAYERS.findIndex((folder) => path === folder || path.startsWith(`${folder}/`));
  return layer === -1 ? LAYERS.length : layer;
}

function importsOf(source: string): string[] {
  const statements = /^\s*(?:import|export)\b[^"';]*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']/gm;
  const calls = /\b(?:import|require)\s*\(\s*["']([^"']+)["']/g;
  return [...source.matchAll(statements), ...source.matchAll(calls)].flatMap((match) => match.slice(1).filter(Boolean));
}

function wrongImports(file: string, source: string): string[] {
  return importsOf(source)
    .filter((specifier) => isWrong(file, specifier))
    .map((specifier) => `${file} imports ${specifier}`);
}

function isWrong(file: string, specifier: string): boolean {
  if (isTest(file)) return false;
  const isRelative = specifier.startsWith(".");
  if (!isRelative && !specifier.startsWith("@/")) return false;
  const target = isRelative ? posix.join(posix.dirname(file), specifier) : specifier.slice(2);
  if (layerOf(target) === 0 && layerOf(file) !== 0) return !DOORS.includes(specifier);
  return layerOf(target) > layerOf(file);
}

describe("imports", () => {
  test("go from app to components to lib to lib/earnings, and through its door", () => {
    expect(code.flatMap((file) => wrongImports(file, read(file)))).toEqual([]);
  });

  test("of zod are the schema's alone, which everything else reads through the engine's door", () => {
    const importing = code.filter((file) => importsOf(read(file)).some((specifier) => /^zod\b/.test(specifier)));
    expect(importing).toEqual(["lib/earnings/schema.ts"]);
  });

  test.each([
    ["components/ui/field.tsx", 'import { site } from "@/app/site";'],
    ["components/ui/field.tsx", 'import "../../app/globals.css";'],
    ["lib/share/query.ts", 'import {\n  Strip,\n} from "@/components/charts/strip";'],
    ["lib/share/query.ts", 'export * from "@/lib/earnings/scenario";'],
    ["lib/share/query.ts", 'import type { Scenario } from "../earnings/scenario";'],
    ["lib/share/query.ts", 'import { links } from "@/tests/fixtures/links";'],
    ["lib/earnings/payout.ts", 'import { formatMoney } from "../format";'],
    ["app/page.tsx", 'const plan = await import("@/lib/earnings/plan");'],
    ["scripts/bench.ts", 'import { fft } from "../lib/earnings/fft";'],
  ])("of %s: `%s` is wrong", (file, source) => {
    expect(wrongImports(file, source)).toHaveLength(1);
  });

  test.each([
    ["app/page.tsx", 'import { Estimator } from "@/components/estimator/estimator";'],
    ["components/ui/field.tsx", 'import { formatMoney } from "@/lib/format";'],
    ["lib/share/query.ts", 'import { evaluate } from "@/lib/earnings";'],
    ["components/converter/picker.tsx", 'const { gifts } = await import("@/lib/earnings/gifts");'],
    ["lib/earnings/rates/coins.ts", 'import { coins } from "../units";'],
    ["tests/lib/earnings/fft.test.ts", 'import { fft } from "@/lib/earnings/fft";'],
  ])("of %s: `%s` is right", (file, source) => {
    expect(wrongImports(file, source)).toEqual([]);
  });
});

describe("names", () => {
  const nameOf = (segment: string) => segment.replace(/\..*$/, "");

  test("say what is inside: no utils, helpers, types and the like", () => {
    const forbidden = ours.filter((file) => file.split("/").some((segment) => FORBIDDEN_NAMES.test(nameOf(segment))));
    expect(forbidden).toEqual([]);
  });

  test("of files are in kebab case", () => {
    expect(code.filter((file) => !KEBAB_CASE.test(posix.basename(file)))).toEqual([]);
  });
});

describe("sizes", () => {
  test(`of files are ${LINES_AT_MOST} lines at most, but for data and tests`, () => {
    const written = code.filter((file) => !isTest(file) && !isData(file));
    expect(written.filter((file) => read(file).split("\n").length > LINES_AT_MOST)).toEqual([]);
  });
});

describe("colours", () => {
  test("are named in app/globals.css alone", () => {
    const checked = code.filter(
      (file) => layerOf(file) < LAYERS.length && !MAY_NAME_COLOURS.some((place) => file.startsWith(place)),
    );
    const named = checked.flatMap((file) =>
      read(file)
        .split("\n")
        .filter((line) => COLOUR.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(named).toEqual([]);
  });

  test.each(["bg-[#fff]", 'fill="#12ab9F"', "color: rgb(0 0 0 / 50%)", "oklch(56% .21 15)"])("`%s` is one", (text) => {
    expect(text).toMatch(COLOUR);
  });

  test.each(['href="#answer"', "&#8211;", "var(--color-ink)", "issue #2", "color-mix(in oklab, var(--a), var(--b))"])(
    "`%s` is none",
    (text) => expect(text).not.toMatch(COLOUR),
  );
});

describe("figures", () => {
  /** As prose stands, whatever the lines it was broken into. */
  const proseOf = (source: string) =>
    source
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/(?<=^|\s)\/\/.*$/gm, "")
      .replace(/\s+/g, " ")
      .replace(NAME_OF_A_READING, "");

  test("of the world are read from lib/earnings/rates, where each has its date and source", () => {
    const checked = code.filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        layerOf(file) < LAYERS.length &&
        !MAY_WRITE_FIGURES.some((place) => file.startsWith(place)),
    );
    const written = checked.flatMap((file) =>
      [...proseOf(read(file)).matchAll(new RegExp(`.{0,40}${FIGURE.source}`, "g"))].map(([text]) => `${file}: ${text}`),
    );
    expect(written).toEqual([]);
  });

  test.each([
    'hint="Empty: $9.99, or your own"',
    "a flat 50 %",
    "between 5 and 25 minutes",
    '"At $0.01 a diamond"',
    "which needs 10,000 followers",
    "One more 25-minute LIVE",
    "<p>13% of it</p>",
  ])("`%s` has one", (text) => expect(text).toMatch(FIGURE));

  test.each([
    'width: "100%"',
    "of each $1 you keep",
    "{value} minutes",
    "8 nights in 10",
    "1 coin = 1 diamond",
    'date.replace(/(.*)h/, "$1:$2")',
    "Date.UTC(year, month - 1, day)",
  ])("`%s` has none", (text) => expect(text).not.toMatch(FIGURE));
});
