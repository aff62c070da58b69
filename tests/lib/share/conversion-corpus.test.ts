import { describe, expect, it } from "vitest";
import { conversionAnswerOf } from "@/lib/conversion-answer";
import { conversionStarts, convert, giftPrices } from "@/lib/earnings";
import { readConversion } from "@/lib/share/read-conversion";
import { formatConversion } from "@/lib/share/write-conversion";
import corpus from "../../fixtures/conversion-links.json" with { type: "json" };

/**
 * Links of conversions that were shared, with the answer they promised and the chain behind it, to the micro-dollar. As with
 * the links of estimates, the file only ever grows.
 */
describe("a shared conversion keeps its promise", () => {
  const read = (query: URLSearchParams) => {
    const { scenario, given, gifts, problems } = readConversion(query);
    // Asked long after: only what the link itself pins may count.
    const conversion = convert(scenario, given, { asOf: "2099-12-31", giftCoins: giftPrices(gifts) })!;
    return { scenario, given, problems, conversion };
  };
  const readings = corpus.map((promise) => ({
    ...promise,
    ...read(new URL(promise.link, "https://livetake.example").searchParams),
  }));

  it.each(readings)("$link", ({ shown, amounts, given, problems, conversion }) => {
    expect(problems).toEqual([]);
    const { lead, amount } = conversionAnswerOf(given, conversion, "en-US");
    expect(`${lead} ${amount}`).toBe(shown);
    expect(conversion).toMatchObject(amounts);
  });

  it("and so does its canonical spelling, in today's version", () => {
    for (const { scenario, given, conversion } of readings)
      expect(read(new URLSearchParams(formatConversion(scenario, given))).conversion).toEqual(conversion);
  });

  it("the corpus pins every day, starts from every amount, and holds a link of each version", () => {
    expect(corpus.every(({ link }) => link.includes("asof="))).toBe(true);
    expect(corpus.some(({ link }) => link.includes("?v=0&"))).toBe(true);
    expect(new Set(readings.map(({ given }) => given.from))).toEqual(new Set(conversionStarts));
  });
});
