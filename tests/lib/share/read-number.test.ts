import { expect, it, test } from "vitest";
import { clip, fromPercent, readNumber } from "@/lib/share/read-number";

test.each([
  ["40", 40],
  ["-3", -3],
  ["+5", 5],
  ["5.", 5],
  ["12.75", 12.75],
  [".25", 0.25],
  ["1e3", 1_000],
  ["1.5E-2", 0.015],
  ["2e+10", 20_000_000_000],
])("%j is a number", (text, number) => expect(readNumber(text)).toBe(number));

test.each(["", ".", "-", "x5", "5x", "0x10", "1,000", "1e", "e3", "1e1.5", "1e999", "Infinity", "NaN", " 5"])(
  "%j is none",
  (text) => expect(readNumber(text)).toBeUndefined(),
);

it("percent is read to nine decimals of a share", () => {
  expect(fromPercent(36.5)).toBe(0.365);
  expect(fromPercent(undefined)).toBeUndefined();
});

it("a text of 60 characters is shown whole, of a longer one the beginning", () => {
  expect(clip("9".repeat(60))).toBe("9".repeat(60));
  expect(clip(`${"9".repeat(60)}1`)).toBe(`${"9".repeat(60)}…`);
});
