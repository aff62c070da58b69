import { describe, expect, it, test } from "vitest";
import { clip, fromPercent, readName, readNumber } from "@/lib/share/read-number";

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

describe("a number of a link", () => {
  it("is told from a text in the time of its length", () => {
    // Tried in every way to part them, a million digits and a letter would take an hour.
    expect(readNumber(`${"9".repeat(1_000_000)}x`)).toBeUndefined();
  });
});

describe("what is quoted of a link", () => {
  it("cannot end its quotation, nor turn about what stands beside it", () => {
    expect(clip("1” is fine. “You won")).toBe("1 is fine. You won");
    expect(clip("\u202e05\u0000\u2066")).toBe("05");
    expect(clip('say "9"')).toBe("say 9");
  });

  it("is cut between letters", () => {
    expect(clip(`${"a".repeat(59)}😀b`)).toBe(`${"a".repeat(59)}😀…`);
    expect(clip("viewers of mine")).toBe("viewers of mine");
  });
});

describe("a name", () => {
  it("is cut between letters, so that it can stand in a link", () => {
    const name = readName(`${"a".repeat(39)}😀😀`, 40);
    expect(name).toBe(`${"a".repeat(39)}😀`);
    expect(() => encodeURIComponent(name)).not.toThrow();
  });

  it("is looked for in the beginning of a text alone, however much of that is not seen", () => {
    expect(readName(`${"\u202e".repeat(159)}Battle`, 40)).toBe("B");
    expect(readName(`${"\u202e".repeat(1_000_000)}Battle`, 40)).toBe("");
  });

  it("loses half a letter and what turns the words beside it about", () => {
    expect(readName(" \u202eBattle\ud83d night", 40)).toBe("Battle night");
  });
});
