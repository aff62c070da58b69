import { describe, expect, it } from "vitest";
import { foldName, slipsAllowed, slipsBetween, stemName } from "@/lib/earnings/gift-names";

it.each([
  ["It’s corn", "its corn"],
  ["Piñata", "pinata"],
  ["TikTok Universe+", "tiktok universe+"],
  [" Rock -- 'n' – Roll! ", "rock n roll"],
])("%j folded is %j", (text, folded) => expect(foldName(text)).toBe(folded));

describe("one thing and many of it have one stem", () => {
  it.each([
    ["galaxy", "galaxies"],
    ["cookie", "cookies"],
    ["sweetie pie", "sweetie pies"],
    ["fairy dust", "fairy dusts"],
    ["pixie dust", "pixie dusts"],
    ["box", "boxes"],
    ["torch", "torches"],
    ["brush", "brushes"],
    ["kiss", "kisses"],
    ["bus", "buses"],
    ["rose", "roses"],
    ["lion", "lions"],
  ])("%s, %s", (one, many) => expect(stemName(many)).toBe(stemName(one)));

  it("which is not another's", () => {
    expect(stemName("galaxies")).toBe("galaxy");
    expect(stemName("sweetie pies")).toBe("sweetie py");
    expect(stemName("boxes of joy")).toBe("boxes of joy");
    expect(stemName("boxes")).toBe("box");
    for (const word of ["kiss", "cactus", "goddess"]) expect(stemName(word)).toBe(word);
  });
});

describe("slips of the finger", () => {
  it("are forgiven by length: none under 4 letters, one from 4, two from 8", () => {
    expect(["cap", "rose", "whisper", "universe"].map(slipsAllowed)).toEqual([0, 1, 1, 2]);
  });

  it.each([
    ["rose", "rose", 0],
    ["rose", "roses", 1],
    ["roze", "rose", 1],
    ["loin", "lion", 1],
    ["wrogn", "wrong", 1],
    // The standard examples of edit distance, and of the one that lets no swapped pair be edited again.
    ["kitten", "sitting", 3],
    ["saturday", "sunday", 3],
    ["ca", "abc", 3],
    ["abcd", "", 4],
  ])("from %j to %j are %d", (a, b, slips) => {
    expect(slipsBetween(a, b, 9)).toBe(slips);
    expect(slipsBetween(b, a, slips)).toBe(slips);
    expect(slipsBetween(a, b, slips - 1)).toBe(Infinity);
  });

  it("are too many even where the beginning of the word would have been near enough", () => {
    expect(slipsBetween("ba", "ax", 1)).toBe(Infinity);
  });
});
