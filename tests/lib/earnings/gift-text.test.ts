import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGiftText } from "@/lib/earnings/gift-text";
import { basketCoins } from "@/lib/earnings/basket";
import { gifts, giftVariants } from "@/lib/earnings/gifts";

const basketOf = (text: string) =>
  parseGiftText(text).basket.map(({ gift, count }) => `${count} ${gift.name} ${gift.coins}`);

describe("parseGiftText", () => {
  it("reads what creators paste", () => {
    const { basket, unknown } = parseGiftText("3 lions, 120 roses, 1 universe; heart me x5");
    expect(basket.map(({ gift, count }) => [count, gift.name, gift.coins])).toEqual([
      [3, "Lion", 29_999],
      [120, "Rose", 1],
      [1, "TikTok Universe", 44_999],
      [5, "Heart Me", 1],
    ]);
    expect(unknown).toEqual([]);
    expect(basketCoins(basket.map(({ gift, count }) => ({ coins: gift.coins, count })))).toBe(135_121);
  });

  it.each([
    "3 lions",
    "3x lions",
    "3 x lion",
    "3×Lion",
    "Lion x3",
    "lion ×3",
    "lion: 3",
    "lion = 3",
    "Lion (3)",
    "lion 3x",
    "Lion,3",
    "Lion\t3",
    "- 3 lions.",
    "• Lion - 3",
  ])("reads %j as three lions", (text) => {
    expect(basketOf(text)).toEqual(["3 Lion 29999"]);
  });

  it("takes a name without a count as one, and adds up what comes twice", () => {
    expect(basketOf("Lion\nrose\n2 roses")).toEqual(["1 Lion 29999", "3 Rose 1"]);
  });

  it("knows grouped thousands from a list", () => {
    expect(basketOf("1,000 roses,2 galaxies")).toEqual(["1000 Rose 1", "2 Galaxy 1000"]);
    expect(basketOf("1.000 roses")).toEqual(["1000 Rose 1"]);
    expect(basketOf("rose x5,100 lions")).toEqual(["5 Rose 1", "100 Lion 29999"]);
  });

  it("reads a running text", () => {
    expect(basketOf("3 lions and 2 roses")).toEqual(["3 Lion 29999", "2 Rose 1"]);
    expect(basketOf("3 lions 2 roses")).toEqual(["3 Lion 29999", "2 Rose 1"]);
    expect(basketOf("a lion and one rose")).toEqual(["1 Lion 29999", "1 Rose 1"]);
  });

  it("does not take a number or an and in a name for its own", () => {
    expect(basketOf("2024 Glasses, 3 2024 glasses, 2024")).toEqual(["4 2024 Glasses 224", "1 2024 1"]);
    expect(basketOf("Train to 2024 x2")).toEqual(["2 Train to 2024 12024"]);
    expect(basketOf("Leon and Lion, 2 hat and mustache")).toEqual(["1 Leon and Lion 34000", "2 Hat and Mustache 99"]);
  });

  it("lets the exact case decide between Love you and Love You", () => {
    expect(basketOf("2 Love You")).toEqual(["2 Love You 199"]);
    expect(basketOf("2 Love you")).toEqual(["2 Love you 1"]);
    expect(parseGiftText("2 Love You").ambiguous).toEqual([]);
  });

  it("says which names cost several prices, and which it took", () => {
    const { ambiguous } = parseGiftText("1 love you, 4 Heart, 2 lions, 5 hearts");
    expect(ambiguous.map(({ text, chosen, others }) => [text, chosen.coins, others.map(({ coins }) => coins)])).toEqual(
      [
        ["love you", 1, [199, 10, 20, 49]],
        ["Heart", 1, [10, 200]],
        ["hearts", 199, [1, 10, 200]],
      ],
    );
  });

  it("lets a price settle it", () => {
    expect(basketOf("3 heart (10 coins), Love you (49 coins) x2")).toEqual(["3 Heart 10", "2 Love you 49"]);
    expect(parseGiftText("3 lions (5 coins)").unknown).toEqual(["3 lions (5 coins)"]);
  });

  it("forgives slips, but does not guess between two gifts", () => {
    expect(basketOf("2 gorilas, 3 rozes")).toEqual(["2 Gorilla 30000", "3 Rose 1"]);
    expect(parseGiftText("2 whales, rosr").unknown).toEqual(["2 whales", "rosr"]);
  });

  it("names what it does not know, and counts none of it", () => {
    const { basket, unknown } = parseGiftText("10 purple cows, 2 roses, 0 lions, 99999999999999999999 roses");
    expect(basket.map(({ count }) => count)).toEqual([2]);
    expect(unknown).toEqual(["10 purple cows", "0 lions", "99999999999999999999 roses"]);
  });

  it("is empty for an empty text", () => {
    expect(parseGiftText(" \n ;, ")).toEqual({ basket: [], ambiguous: [], unknown: [] });
  });

  it("reads every gift back from its name and price", () => {
    for (const { name, coins } of [...gifts, ...giftVariants]) {
      for (const text of [`7 ${name} (${coins} coins)`, `${name} (${coins} coins) x7`]) {
        const { basket, unknown } = parseGiftText(text);
        expect([text, basket.map(({ gift, count }) => [gift.name.toLowerCase(), gift.coins, count]), unknown]).toEqual([
          text,
          [[name.toLowerCase(), coins, 7]],
          [],
        ]);
      }
    }
  });

  it("accepts any text, and its basket can always be counted", () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom("rose", "lions", "x", ",", "3", "1,000", "(", "coins", "\n", "and", "999999999"),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const { basket } = parseGiftText(words.join(" "));
        expect(basketCoins(basket.map(({ gift, count }) => ({ coins: gift.coins, count })))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("leaves what no list of gifts is long enough for unread", () => {
    const { basket, unknown } = parseGiftText("2 roses\n" + "z".repeat(50_000));
    expect(basket).toHaveLength(1);
    expect(unknown.join("")).toHaveLength(50_000);
  });
});
