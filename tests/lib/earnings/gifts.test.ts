import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { basketCoins, ownGiftId } from "@/lib/earnings/basket";
import { type Gift, giftById, gifts, giftVariants } from "@/lib/earnings/gifts";

const pricesOf = (name: string, among: readonly Gift[] = gifts) =>
  among.filter((gift) => gift.name === name).map(({ coins }) => coins);

describe("the catalogue", () => {
  it("has 300 gifts, 294 names if case is ignored, 240 of high confidence, with a median price of 500", () => {
    expect(gifts).toHaveLength(300);
    expect(new Set(gifts.map(({ name }) => name.toLowerCase())).size).toBe(294);
    expect(gifts.filter(({ confidence }) => confidence === "high")).toHaveLength(240);
    const prices = gifts.map(({ coins }) => coins).sort((a, b) => a - b);
    expect((prices[149] + prices[150]) / 2).toBe(500);
  });

  it("gives every gift and variant an id of its own, which no other claims as a further one", () => {
    const all = [...gifts, ...giftVariants];
    const ids = all.flatMap(({ id, altIds }) => [id, ...altIds]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all.filter(({ id }) => giftById(id)?.id !== id)).toEqual([]);
  });

  it("knows the prices that TikTok's gift list is quoted for", () => {
    expect([pricesOf("Rose"), pricesOf("Galaxy"), pricesOf("Lion")]).toEqual([[1], [1000], [29_999]]);
    expect(giftById(5655)?.name).toBe("Rose");
  });

  it("never merges a name that was sold at several prices", () => {
    expect(pricesOf("Heart")).toEqual([1, 10]);
    expect(pricesOf("Heart", giftVariants)).toEqual([200]);
    expect(pricesOf("Gift Box")).toEqual([1999, 3999]);
    expect(pricesOf("Birthday Cake")).toEqual([1, 300]);
    expect(pricesOf("Yacht")).toEqual([9888, 20_000]);
    expect(pricesOf("TikTok Universe")).toEqual([34_999, 44_999]);
    expect(pricesOf("TikTok Universe+")).toEqual([34_999]);
  });

  it("tells Love you from Love You", () => {
    expect(pricesOf("Love you")).toEqual([1]);
    expect(pricesOf("Love You")).toEqual([199]);
    expect(pricesOf("Love you", giftVariants).toSorted((a, b) => a - b)).toEqual([10, 20, 49]);
    expect(giftById(6671)?.coins).toBe(199);
    expect(giftById(6890)?.coins).toBe(1);
  });

  it("lets only gifts of 99 coins or less be sent as combos, 30 of them, and not every cheap one", () => {
    const combos = gifts.filter(({ streakable }) => streakable);
    expect(combos).toHaveLength(30);
    expect(Math.max(...combos.map(({ coins }) => coins))).toBe(99);
    for (const name of ["Heart Me", "Love you", "Cap", "Little Crown", "Paper Crane"]) {
      expect(gifts.find((gift) => gift.name === name)?.streakable, name).toBe(false);
    }
  });

  it("trusts a price highly only if two independent witnesses agree", () => {
    for (const { name, confidence, sources } of gifts) {
      // The two collections of one repository are one witness.
      const families = new Set(sources.map((id) => (id === "gift-merged-2024" ? "gift-api-2023" : id)));
      expect(confidence, name).toBe(families.size > 1 ? "high" : "medium");
    }
    expect(giftVariants).toHaveLength(13);
    expect(new Set(giftVariants.map(({ confidence }) => confidence))).toEqual(new Set(["low"]));
  });
});

it("is read by the catalogue alone, so that a caller without gifts does not carry it", () => {
  const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const readers = files.filter((file) => readFileSync(`lib/${file}`, "utf8").includes("gifts.json"));
  expect(readers).toEqual(["earnings/gift-catalogue.ts"]);
});

describe("giftById", () => {
  it("finds the later TikTok Universe by both its ids, and the earlier one by its three", () => {
    expect([9072, 9101].map((id) => giftById(id)?.coins)).toEqual([44_999, 44_999]);
    expect([6038, 6039, 6041].map((id) => giftById(id)?.coins)).toEqual([34_999, 34_999, 34_999]);
    expect(giftById(7312)?.name).toBe("TikTok Universe+");
  });

  it("finds a variant by the id of its price", () => {
    expect(giftById(5738)).toMatchObject({ name: "Heart", coins: 200, confidence: "low", latest: "2024-02" });
  });

  it("gives an id that two names share to the newer name", () => {
    expect(giftById(5794)?.name).toBe("Coconut Tree");
    expect(giftById(6789)?.name).toBe("Star of Red Carpet");
  });

  it("knows a gift of one's own by its price, and claims no more of it", () => {
    expect(giftById(ownGiftId(75))).toEqual({
      id: ownGiftId(75),
      name: "A gift of your own",
      coins: 75,
      confidence: "low",
      latest: "",
      sources: [],
      altIds: [],
    });
  });

  it("knows nothing of other ids", () => {
    expect(giftById(0)).toBeUndefined();
  });
});

describe("basketCoins", () => {
  it("is exact for a million of each of the 300 gifts", () => {
    const expected = gifts.reduce((sum, { coins }) => sum + BigInt(coins) * 1_000_000n, 0n);
    expect(BigInt(basketCoins(gifts.map(({ coins }) => ({ coins, count: 1_000_000 }))))).toBe(expected);
  });

  it("of 3 lions, 120 roses and a universe is 135,116", () => {
    const basket = [
      { coins: 29_999, count: 3 },
      { coins: 1, count: 120 },
      { coins: 44_999, count: 1 },
    ];
    expect(basketCoins(basket)).toBe(135_116);
    expect(basketCoins([])).toBe(0);
  });

  it("refuses what cannot be exact", () => {
    const refused = [
      [{ coins: 1.5, count: 1 }],
      [{ coins: 1, count: -1 }],
      [{ coins: 1, count: NaN }],
      [{ coins: 2 ** 30, count: 2 ** 30 }],
      [
        { coins: Number.MAX_SAFE_INTEGER, count: 1 },
        { coins: 1, count: 1 },
      ],
    ];
    for (const items of refused) expect(() => basketCoins(items)).toThrow(RangeError);
  });
});
