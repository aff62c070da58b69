import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/convert/route";
import { formatConversion } from "@/lib/share/write-conversion";
import { conversionVectors } from "@/tests/payout-vectors";

async function ask(query: string) {
  const response = GET(new Request(`http://localhost/api/convert?${query}`));
  return { response, body: (await response.json()) as Record<string, unknown> };
}

describe("GET /api/convert", () => {
  it.each(conversionVectors)("answers $name", async ({ scenario, given, expect: expected, within }) => {
    const { response, body } = await ask(formatConversion(scenario, given));
    expect(response.status).toBe(200);
    expect(body["problems"]).toEqual([]);
    for (const [key, value] of Object.entries(expected))
      expect(Math.abs((body[key] as number) - value), key).toBeLessThanOrEqual(within);
  });

  it("gives the whole chain with its sources, to any site, and lets caches keep it", async () => {
    const { response, body } = await ask("coins=1000&agency=10&currency=EUR&fx=0.9");
    expect(body).toMatchObject({
      asof: new Date().toISOString().slice(0, 10),
      coins: 1000,
      diamonds: 1000,
      ledgerUsd: 10,
      rewardUsd: 5,
      payoutUsd: 4.5,
      takeHome: 4.05,
      currency: "EUR",
      viewerSpendUsd: 15.1,
      rewardRate: 0.5,
      rateParts: [{ id: "flat", share: 0.5 }],
      problems: [],
    });
    expect(body["kept"]).toBeCloseTo(4.5 / 15.1, 9);
    expect(Object.keys(body)).toHaveLength(14);
    expect((body["sources"] as { id: string }[]).map(({ id }) => id)).toContain("bbc-2022");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cache-control")).toContain("max-age=3600");
  });

  it("takes a take-home in the scenario's currency", async () => {
    const { body } = await ask("takehome=450&currency=EUR&fx=0.9");
    expect(body).toMatchObject({ takeHome: 450, payoutUsd: 500, coins: 100_000 });
  });

  it("counts a basket, with gifts of one's own price, and names what is not in the catalogue", async () => {
    const { body } = await ask("gifts=6369.3~5655.120~1000000500.2~77.5");
    expect(body["coins"]).toBe(3 * 29_999 + 120 + 2 * 500);
    expect(body["problems"]).toMatchObject([
      { key: "gifts", reason: "gifts: 77 is not in the catalogue; it is left out." },
    ]);
  });

  it.each([
    ["nothing", "", "none could be read"],
    ["two amounts", "coins=1&takehome=2", "2 are given"],
    ["words", "coins=many", "none could be read"],
    ["a basket of unknown gifts", "gifts=77.1", "none could be read"],
    ["an amount that nothing makes", "takehome=5&programme=custom&rate=0", "nothing arrives"],
  ])("refuses %s with a sentence", async (_, query, reason) => {
    const { response, body } = await ask(query);
    expect(response.status).toBe(400);
    expect(body["error"]).toContain(reason);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("never throws, whatever is asked", async () => {
    const odd = [
      "takehome=1e300",
      "spend=-5",
      "reward=NaN",
      "gifts=~~",
      "diamonds=0.5",
      "ledger=%00",
      "takehome=1&fx=0",
    ];
    for (const query of odd) expect((await ask(query)).response.status, query).toBeLessThan(500);
  });
});
