import { describe, expect, it } from "vitest";
import { answerOf } from "@/lib/answer";
import { evaluate, type Outlook } from "@/lib/earnings";
import { giftById } from "@/lib/earnings/gifts";
import { parseQuery } from "@/lib/share/read-query";
import { formatQuery } from "@/lib/share/write-query";
import corpus from "../../fixtures/links.json" with { type: "json" };

/**
 * Links that were shared, with the answer they promised: the range as an American reads it, and the amounts behind it in
 * the link's currency. The file only ever grows: a link of it that answers otherwise breaks a promise, whatever the reason.
 */
describe("a shared link keeps its promise", () => {
  const readings = corpus.map((promise) => {
    const { scenario, problems } = parseQuery(queryOf(promise.link));
    const giftCoins = Object.fromEntries(scenario.gifts.map(({ id }) => [id, giftById(id)?.coins ?? 0]));
    // Asked long after: only what the link itself pins may count.
    return { ...promise, scenario, problems, result: evaluate(scenario, { asOf: "2099-12-31", giftCoins }) };
  });

  it.each(readings)("$link", ({ shown, night, month, scenario, problems, result }) => {
    expect(problems).toEqual([]);
    expect(answerOf(result, { locale: "en-US", currency: scenario.currency }).range).toBe(shown);
    expectPromised(result.session, night);
    expectPromised(result.month, month);
  });

  it("and so does its canonical spelling, in today's version", () => {
    for (const { scenario } of readings)
      expect(parseQuery(new URLSearchParams(formatQuery(scenario)))).toEqual({ scenario, problems: [] });
  });

  it("the corpus pins every day, uses every key, and holds a link of each version", () => {
    const keys = new Set(corpus.flatMap(({ link }) => [...queryOf(link).keys()]));
    expect(corpus.every(({ link }) => link.includes("asof="))).toBe(true);
    expect(corpus.some(({ link }) => link.includes("?v=0&"))).toBe(true);
    expect(Object.keys(readings[0].scenario).filter((key) => !keys.has(key))).toEqual([]);
  });
});

function queryOf(link: string): URLSearchParams {
  return new URL(link, "https://livetake.example").searchParams;
}

/** To a thousandth, and chances to a millionth: finer than any figure that an estimate shows. */
function expectPromised({ chanceOfNothing, takeHome }: Outlook, promised: Record<string, number>) {
  const { p10, p50, p90, mean } = takeHome;
  expect(Math.abs(chanceOfNothing - promised.nothing)).toBeLessThanOrEqual(promised.nothing / 1_000 + 1e-6);
  for (const [name, amount] of Object.entries({ p10, p50, p90, mean }))
    expect(Math.abs(amount - promised[name]), name).toBeLessThanOrEqual(Math.abs(promised[name]) / 1_000);
}
