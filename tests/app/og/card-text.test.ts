import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cardText } from "@/app/og/card-text";
import { formatEstimate, formatMoney } from "@/lib/format";

const { resolve } = createRequire(import.meta.url);

/** The characters a WOFF file draws, from its own character map (format 4, WOFF 1.0). */
function charactersOf(file: string): Set<number> {
  const font = readFileSync(resolve(file));
  const drawn = new Set<number>();
  for (let entry = 44; entry < 44 + 20 * font.readUInt16BE(12); entry += 20) {
    if (font.toString("latin1", entry, entry + 4) !== "cmap") continue;
    const [offset, packed, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at));
    const bytes = font.subarray(offset, offset + packed);
    const map = packed < length ? inflateSync(bytes) : bytes;
    for (let table = 4; table < 4 + 8 * map.readUInt16BE(2); table += 8) {
      const start = map.readUInt32BE(table + 4);
      if (map.readUInt16BE(start) !== 4) continue;
      const segments = map.readUInt16BE(start + 6);
      for (let i = 0; i < segments; i += 2) {
        const last = map.readUInt16BE(start + 14 + i);
        for (let code = map.readUInt16BE(start + 16 + segments + i); code <= last && code < 0xffff; code++)
          drawn.add(code);
      }
    }
  }
  return drawn;
}

const drawn = new Set(
  ["latin", "latin-ext"].flatMap((subset) => [
    ...charactersOf(`@fontsource/inter/files/inter-${subset}-600-normal.woff`),
  ]),
);
const missing = (text: string) => Array.from(text).filter((character) => !drawn.has(character.codePointAt(0)!));

describe("the card's font", () => {
  it("draws every amount in every currency", () => {
    expect(drawn.size).toBeGreaterThan(500);
    for (const currency of [...Intl.supportedValuesOf("currency"), "XXX", "QQQ"])
      for (const amount of [0, 0.4, 1_234.5, 4.5e16])
        for (const write of [formatEstimate, formatMoney])
          expect(missing(cardText(write(amount, { locale: "en-US", currency }), currency))).toEqual([]);
  });

  it("names a currency by its code where it lacks the symbol, and keeps the symbol where it has it", () => {
    expect(cardText("฿0 – ฿100", "THB")).toBe("THB 0 – THB 100");
    expect(cardText("₹0 – ₹100", "INR")).toBe("₹0 – ₹100");
  });

  it("leaves out what it cannot draw: Arabic, CJK, emoji, controls", () => {
    expect(cardText("a\u0000b مرحبا 直播 🎁 \u202ec", "USD")).toBe("ab    c");
  });
});
