import { describe, expect, it } from "vitest";
import { searchGifts } from "@/lib/earnings/gift-search";
import { gifts, giftVariants } from "@/lib/earnings/gifts";

const found = (query: string, limit = 3) => searchGifts(query, limit).map(({ name, coins }) => `${name} ${coins}`);

describe("searchGifts", () => {
  it.each([
    ["lion", "Lion 29999"],
    ["LIONS", "Lion 29999"],
    ["univers", "TikTok Universe 44999"],
    ["galaxi", "Galaxy 1000"],
    ["galaxies", "Galaxy 1000"],
    ["roze", "Rose 1"],
    ["loin", "Lion 29999"],
    ["tik tok", "TikTok 1"],
    ["pinata", "Piñata 699"],
    ["its corn", "It’s corn 1"],
    ["it's corn", "It’s corn 1"],
    ["rock n roll", "Rock 'n' Roll 299"],
    ["univrse", "TikTok Universe 44999"],
    ["heart hands", "Hand Hearts 100"],
    ["gg", "GG 1"],
  ])("finds %j first as %s", (query, first) => {
    expect(found(query, 1)).toEqual([first]);
  });

  it("puts the name itself before its beginning, and that before a later word", () => {
    expect(found("rose")).toEqual(["Rose 1", "Rose Carriage 25000", "White Rose 1"]);
    expect(found("lion")).toEqual(["Lion 29999", "Lion's Mane 500", "Leon and Lion 34000"]);
  });

  it("shows every price of one name, the best known first", () => {
    expect(found("heart")).toEqual(["Heart 1", "Heart 10", "Heart 200"]);
    expect(found("love you", 2)).toEqual(["Love you 1", "Love You 199"]);
  });

  it("finds by price, however the thousands are grouped", () => {
    for (const query of ["29999", "29,999", "29.999", "29 999", "29,999 coins"])
      expect(found(query)).toEqual(["Lion 29999"]);
    expect(searchGifts("100 coins").every(({ coins }) => coins === 100)).toBe(true);
  });

  it("finds the gift named 2024 before those that cost 2,024 coins", () => {
    expect(found("2024")).toEqual(["2024 1", "2024 Countdown 2024", "Sparkling Countdown 2024"]);
  });

  it("offers no lookalikes beside a real hit, and nothing for nonsense", () => {
    expect(found("lion", 20).join()).not.toContain("Leon the Kitten");
    for (const nonsense of ["xyzzy", "💎", "!!", "x".repeat(5000)]) expect(found(nonsense)).toEqual([]);
  });

  it("gives everything by price when nothing is asked, up to the limit", () => {
    const prices = searchGifts(" ").map(({ coins }) => coins);
    expect(prices).toHaveLength(gifts.length + giftVariants.length);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(searchGifts("", 5)).toHaveLength(5);
  });

  it("finds every gift by its own name", () => {
    const lost = [...gifts, ...giftVariants].filter((gift) => !searchGifts(gift.name).includes(gift));
    expect(lost).toEqual([]);
  });
});
