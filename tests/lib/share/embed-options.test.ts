import fc from "fast-check";
import { expect, test } from "vitest";
import { defaults } from "@/lib/earnings";
import {
  embedDefaults,
  embedGrounds,
  embedParts,
  embedPath,
  embedSizes,
  embedThemes,
  parseEmbedOptions,
  readAccent,
} from "@/lib/share/embed-options";
import { spellings } from "@/lib/share/write-query";

const anyOptions = fc.record({
  theme: fc.constantFrom(...embedThemes),
  accent: fc.option(fc.constantFrom("00b894", "ffffff"), { nil: undefined }),
  ground: fc.constantFrom(...embedGrounds),
  size: fc.constantFrom(...embedSizes),
  show: fc.subarray([...embedParts]),
  numbers: fc.option(fc.constantFrom("de-DE", "en-IN"), { nil: undefined }),
});

test("what is written is read again", () => {
  fc.assert(
    fc.property(anyOptions, (options) => {
      const path = embedPath(defaults, options);
      expect(parseEmbedOptions(new URL(path, "https://livetake.example").searchParams)).toEqual(options);
    }),
  );
});

test("defaults are not written", () => {
  expect(embedPath(defaults, embedDefaults)).toBe("/embed/calculator?v=1");
});

test("no option has the name of a key of the scenario", () => {
  expect(Object.keys({ ...embedDefaults, accent: "", numbers: "" }).filter((key) => key in spellings)).toEqual([]);
});

test("anything else is the default", () => {
  const hostile = new URLSearchParams("theme=%3Cscript%3E&accent=url(x)&ground=fire&size=9&show=%22,strip&numbers=--");
  expect(parseEmbedOptions(hostile)).toEqual({
    ...embedDefaults,
    accent: undefined,
    numbers: undefined,
    show: ["strip"],
  });
});

test.each([
  ["#E0F", "ee00ff"],
  [" 00b894 ", "00b894"],
  ["red", undefined],
  ["#12345", undefined],
  ["00b894;}", undefined],
])("an accent of %j is %s", (text, accent) => expect(readAccent(text)).toBe(accent));
