import { describe, expect, it } from "vitest";
import { giftPrices, ownGiftId } from "@/lib/earnings";
import { basketCoins, basketTotal, ownGiftCoins } from "@/lib/earnings/basket";

describe("a gift of one's own", () => {
  it("costs what its id says, from 1 to 1,000,000 coins", () => {
    expect([ownGiftId(1), ownGiftId(1_000_000)]).toEqual([1_000_000_001, 1_001_000_000]);
    expect([ownGiftCoins(1_000_000_001), ownGiftCoins(1_001_000_000)]).toEqual([1, 1_000_000]);
  });

  it("is no other price, and no other id is one", () => {
    for (const coins of [0, 1_000_001, 1.5, NaN])
      expect(() => ownGiftId(coins)).toThrow(`1 to 1,000,000 whole coins; got ${coins}`);
    for (const id of [5655, 1_000_000_000, 1_001_000_001]) expect(ownGiftCoins(id)).toBeUndefined();
  });
});

describe("the coins of a basket", () => {
  it("are counted with the catalogue's prices and the ids of one's own", () => {
    const lion = { id: 6369, coins: 29_999 };
    expect(giftPrices([lion])).toEqual({ 6369: 29_999 });
    const basket = [
      { id: lion.id, count: 2 },
      { id: ownGiftId(500), count: 3 },
    ];
    expect(basketTotal(basket, giftPrices([lion]))).toBe(61_498);
  });

  it("are unknown while a price is missing", () => {
    expect(() => basketTotal([{ id: 6369, count: 1 }])).toThrow("The price of gift 6369 is missing");
  });

  it("may be none of a gift, and are refused where they are not exact", () => {
    expect(basketCoins([{ coins: 5, count: 0 }])).toBe(0);
    expect(() => basketCoins([{ coins: 1.5, count: 2 }])).toThrow("2 × 1.5 coins is not an exact count");
  });
});
