import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { cardText, sizeOfQuestion, sizeToFit } from "@/app/og/card-text";
import { answerOf } from "@/lib/answer";
import { questionOf } from "@/lib/describe";
import { evaluate } from "@/lib/earnings";
import { formatEstimate, formatMoney } from "@/lib/format";
import { anyScenario } from "../../lib/earnings/scenarios";

const { resolve } = createRequire(import.meta.url);

/** The characters that a WOFF file draws and how wide each is in parts of its size: from its own tables, cmap 4 and hmtx. */
function charactersOf(file: string): Map<number, number> {
  const font = readFileSync(resolve(file));
  const table = (name: string) => {
    for (let entry = 44; entry < 44 + 20 * font.readUInt16BE(12); entry += 20) {
      if (font.toString("latin1", entry, entry + 4) !== name) continue;
      const [offset, packed, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at));
      const bytes = font.subarray(offset, offset + packed);
      return packed < length ? inflateSync(bytes) : bytes;
    }
    throw new Error(`${file} has no table ${name}.`);
  };
  const [map, metrics] = [table("cmap"), table("hmtx")];
  const [unitsPerEm, measured] = [table("head").readUInt16BE(18), table("hhea").readUInt16BE(34)];
  const drawn = new Map<number, number>();
  for (let at = 4; at < 4 + 8 * map.readUInt16BE(2); at += 8) {
    const start = map.readUInt32BE(at + 4);
    if (map.readUInt16BE(start) !== 4) continue;
    const segments = map.readUInt16BE(start + 6);
    for (let i = start + 14; i < start + 14 + segments; i += 2) {
      const [last, first, delta, range] = [0, segments + 2, 2 * segments + 2, 3 * segments + 2].map((skip) =>
        map.readUInt16BE(i + skip),
      );
      for (let code = first; code <= last && code < 0xffff; code++) {
        const listed = range === 0 ? code : map.readUInt16BE(i + 3 * segments + 2 + range + 2 * (code - first));
        const glyph = Math.min((listed + delta) & 0xffff, measured - 1);
        drawn.set(code, metrics.readUInt16BE(4 * glyph) / unitsPerEm);
      }
    }
  }
  return drawn;
}

const [regular, drawn] = [400, 600].map(
  (weight) =>
    new Map(
      ["latin-ext", "latin"].flatMap((subset) => [
        ...charactersOf(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`),
      ]),
    ),
);
const widthIn = (font: Map<number, number>, text: string) =>
  Array.from(text).reduce((sum, letter) => sum + font.get(letter.codePointAt(0)!)!, 0);
const missing = (text: string) => Array.from(text).filter((character) => !drawn.has(character.codePointAt(0)!));

describe("the card's font", () => {
  it("draws every amount in every currency", () => {
    expect(drawn.size).toBeGreaterThan(500);
    for (const currency of [...Intl.supportedValuesOf("currency"), "XXX", "QQQ"])
      for (const amount of [0, 0.4, 1_234.5, 4.5e16])
        for (const write of [formatEstimate, formatMoney])
          expect(missing(write(amount, { locale: "en-US", currency }).replaceAll("\u202f", "\u00a0"))).toEqual([]);
  });

  it("leaves out what it cannot draw: Arabic, CJK, emoji, controls", () => {
    expect(cardText("a\u0000b مرحبا 直播 🎁 \u202ec")).toBe("ab    c");
  });
});

describe("words on the card", () => {
  const ROOM = 1072;

  it("fit into their line, by the font's own measure, whatever the amounts and the currency", () => {
    expect(widthIn(drawn, "$0")).toBeCloseTo(0.65 + 0.66, 2);
    for (const currency of Intl.supportedValuesOf("currency"))
      for (const amounts of [
        [0, 0.4],
        [1_234.5, 99_999],
        [3.5e9, 1.3e11],
        [4.5e16, 8.8e16],
      ]) {
        const style = { locale: "en-US", currency };
        const range = cardText(amounts.map((amount) => formatEstimate(amount, style)).join(" – "));
        expect(sizeToFit(range, 116, ROOM) * widthIn(drawn, range), range).toBeLessThanOrEqual(ROOM);
      }
  });

  it("are large enough to read, and a question takes two lines at most", () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { facts, month } = answerOf(evaluate(scenario, { asOf: "2026-11-22" }), {
          locale: "en-US",
          currency: scenario.currency,
        });
        const question = cardText(questionOf(scenario, "en-US"));
        const size = sizeOfQuestion(question, ROOM);
        expect(size).toBeGreaterThanOrEqual(22);
        expect(linesOf(question, ROOM / size)).toBeLessThanOrEqual(2);
        for (const [words, room] of [
          [cardText(facts.join(" · ")), ROOM],
          [cardText(Object.values(month).join(", ")), 780],
        ] as const) {
          const fitted = sizeToFit(words, 30, room);
          expect(fitted, words).toBeGreaterThanOrEqual(12);
          expect(fitted * widthIn(regular, words)).toBeLessThanOrEqual(room);
        }
      }),
      { numRuns: 200 },
    );
  });

  /** How many lines words take where each is filled as far as it goes. */
  function linesOf(words: string, room: number): number {
    let [lines, filled] = [1, 0];
    for (const word of words.split(" ")) {
      const width = widthIn(regular, word);
      if (filled > 0 && filled + widthIn(regular, " ") + width > room) [lines, filled] = [lines + 1, 0];
      filled += width + (filled > 0 ? widthIn(regular, " ") : 0);
    }
    return lines;
  }
});
