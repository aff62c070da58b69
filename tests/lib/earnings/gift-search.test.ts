import { describe, expect, it } from "vitest";
import { giftsNamed, searchGifts } from "@/lib/earnings/gift-search";
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
    for (const query of ["29999", "29,999", "29.999", "29 999", "29,999 coins", " 29999 ", "29999coins", "29999 coin"])
      expect(found(query)).toEqual(["Lion 29999"]);
    expect(searchGifts("100 coins").every(({ coins }) => coins === 100)).toBe(true);
    // A number after a name is no price.
    expect(found("zebra 29999")).toEqual([]);
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

  it("opens on what every list knows of the lowest price", () => {
    const first = searchGifts("", 8);
    expect(first.map(({ name }) => name)).toEqual(expect.arrayContaining(["Rose", "GG", "Ice Cream Cone"]));
    expect(new Set(first.map(({ sources }) => sources.length))).toEqual(new Set([5]));
  });

  it("finds every gift by its own name", () => {
    const lost = [...gifts, ...giftVariants].filter((gift) => !searchGifts(gift.name).includes(gift));
    expect(lost).toEqual([]);
  });
});

describe("giftsNamed", () => {
  const named = (text: string, loose?: boolean) => giftsNamed(text, loose).map(({ name, coins }) => `${name} ${coins}`);

  it("takes a name in its exact case for itself, whatever stands around it", () => {
    expect(named(" Love You ")).toEqual(["Love You 199"]);
    expect(named("love you").slice(0, 2)).toEqual(["Love you 1", "Love You 199"]);
  });

  it("does not need “TikTok” to be said", () => {
    expect(named("universe")).toEqual(["TikTok Universe 44999", "TikTok Universe 34999"]);
    expect(named("universes", true)).toEqual(["TikTok Universe 44999", "TikTok Universe 34999"]);
  });

  it("forgives neither slips nor missing words unless it is asked to", () => {
    expect([named("galxy"), named("mustache hat")]).toEqual([[], []]);
    expect(named("galxy", true)).toEqual(["Galaxy 1000"]);
    expect(named("mustache hat", true)).toEqual(["Hat and Mustache 99"]);
  });

  it("knows a part only where each of its words is in the name, and in one name alone", () => {
    expect([named("mustache purple", true), named("cake", true), named("!", true)]).toEqual([[], [], []]);
  });
});
