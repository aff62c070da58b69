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
    "– – 3 lions !!",
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

  it.each([
    "3 lions + 12 roses",
    "3 lions  +  12 roses",
    "3 lions plus 12 roses",
    "3 lions & 12 roses",
    "3 lions 12 roses",
    "3 lions 12xroses",
    "3 lions 12 × roses",
    "lion x3 rose x12",
    "lion x3  12 roses",
  ])("reads %j as three lions and twelve roses", (text) => {
    expect(basketOf(text)).toEqual(["3 Lion 29999", "12 Rose 1"]);
  });

  it("parts after a count, and before one, of any length", () => {
    expect(basketOf("rose x12 lion x3")).toEqual(["12 Rose 1", "3 Lion 29999"]);
    expect(basketOf("12 roses 3xlions")).toEqual(["12 Rose 1", "3 Lion 29999"]);
  });

  it("reads a running text only if each of its pieces is a gift by its own name", () => {
    expect(parseGiftText("gorilas and roses")).toMatchObject({ basket: [], unknown: ["gorilas and roses"] });
  });

  it("does not take a number or an and in a name for its own", () => {
    expect(basketOf("2024 Glasses, 3 2024 glasses, 2024")).toEqual(["4 2024 Glasses 224", "1 2024 1"]);
    expect(basketOf("Train to 2024 x2")).toEqual(["2 Train to 2024 12024"]);
    expect(basketOf("Leon and Lion, 2 hat and mustache")).toEqual(["1 Leon and Lion 34000", "2 Hat and Mustache 99"]);
    expect(basketOf("Train to 2024, rose")).toEqual(["1 Train to 2024 12024", "1 Rose 1"]);
  });

  it("takes two gifts for two, though all their words are in the name of one", () => {
    expect(basketOf("2 White Rose, rose")).toEqual(["2 White Rose 1", "1 Rose 1"]);
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

  it("repeats such a name as it was written, without the spaces around it", () => {
    const { ambiguous } = parseGiftText("3 Shiba Inu;  4 Heart  and  2 hearts  3 love you  +  1 Love you");
    expect(ambiguous.map(({ text }) => text)).toEqual(["Shiba Inu", "Heart", "hearts", "love you", "Love you"]);
  });

  it("asks nothing where all that a name can mean costs the same", () => {
    expect(gifts.filter(({ name }) => /^Hand Hearts?$/.test(name)).map(({ coins }) => coins)).toEqual([100, 100]);
    expect(parseGiftText("3 Hand Hearts").ambiguous).toEqual([]);
  });

  it("lets a price settle it", () => {
    expect(basketOf("3 heart (10 coins), Love you (49 coins) x2")).toEqual(["3 Heart 10", "2 Love you 49"]);
    expect(basketOf("(10 coins) 3 heart")).toEqual(["3 Heart 10"]);
    expect(parseGiftText("3 lions (5 coins)").unknown).toEqual(["3 lions (5 coins)"]);
  });

  it("forgives slips, but does not guess between two gifts", () => {
    expect(basketOf("2 gorilas, 3 rozes, gorila")).toEqual(["3 Gorilla 30000", "3 Rose 1"]);
    expect(parseGiftText("2 whales, rosr").unknown).toEqual(["2 whales", "rosr"]);
  });

  it("names what it does not know, and counts none of it", () => {
    const { basket, unknown } = parseGiftText("10 purple cows, 2 roses, 0 lions, 99999999999999999999 roses");
    expect(basket.map(({ count }) => count)).toEqual([2]);
    expect(unknown).toEqual(["10 purple cows", "0 lions", "99999999999999999999 roses"]);
    expect(parseGiftText("• purple cows ...!").unknown).toEqual(["purple cows"]);
  });

  it("does not read a count as a part of the name that it forgives", () => {
    expect(parseGiftText("Glasses 2024")).toMatchObject({ basket: [], unknown: ["Glasses 2024"] });
  });

  it("counts a thousand million of a gift, and no more", () => {
    expect(basketOf("1,000,000,000 roses")).toEqual(["1000000000 Rose 1"]);
    expect(basketOf("1,000,000,000 roses\n5 roses")).toEqual(["1000000000 Rose 1"]);
    expect(parseGiftText("1,000,000,001 roses").unknown).toEqual(["1,000,000,001 roses"]);
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
    // Twenty thousand characters are read to the last.
    expect(parseGiftText("z".repeat(19_992) + "\n2 roses")).toMatchObject({ basket: [{ count: 2 }] });
    expect(parseGiftText("z".repeat(19_992) + "\n2 roses").unknown).toHaveLength(1);
  });

  it("reads a gift of up to 80 characters, and up to 800 of gifts in one running text", () => {
    const gift = (length: number) => "3" + "lions".padStart(length - 1);
    expect(basketOf(gift(80))).toEqual(["3 Lion 29999"]);
    expect(parseGiftText(gift(81)).unknown).toHaveLength(1);
    const text = (length: number) => "2 roses and ".repeat(66) + "2" + "roses".padStart(length - 66 * 12 - 1);
    expect(basketOf(text(800))).toEqual(["134 Rose 1"]);
    expect(parseGiftText(text(801)).unknown).toHaveLength(1);
  });
});
