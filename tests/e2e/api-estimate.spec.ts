import type { APIResponse } from "@playwright/test";
import type { Result, Scenario } from "@/lib/earnings";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "A server answers every screen alike.");

type Answer = Result & { v: number; scenario: Scenario; problems: unknown[] };

async function read(response: APIResponse): Promise<Answer> {
  return (await response.json()) as Answer;
}

test("the same query as the page is answered as JSON, for anybody, and may be kept", async ({ request }) => {
  const response = await request.get("/api/estimate?viewers=100&minutes=120&programme=us-scaled&asof=2025-03-01");
  expect(response.status()).toBe(200);
  expect(response.headers()["access-control-allow-origin"]).toBe("*");
  expect(response.headers()["cache-control"]).toMatch(/public.*s-maxage/);
  const body = await read(response);
  expect(body).toMatchObject({
    v: 1,
    asof: "2025-03-01",
    problems: [],
    scenario: { by: "audience", viewers: 100, minutes: 120 },
    month: { sessions: 17 },
    tier: { low: 100, high: 1_000, typical: 200 },
    evidence: { source: "audience", viewers: 100 },
    payout: { rewardRate: 0.46, perThousandCoins: { viewerSpendUsd: 15.1, rewardUsd: 4.6, takeHome: 4.6 } },
  });
  for (const outlook of [body.session, body.month])
    for (const quantiles of [outlook.coins, outlook.takeHome])
      expect(Object.keys(quantiles)).toEqual(
        expect.arrayContaining(["p5", "p10", "p25", "p50", "p75", "p90", "p95", "mean"]),
      );
  expect(body.session.chanceOfNothing).toBeGreaterThan(0);
  for (const outlook of [body.session, body.month])
    expect(outlook).toMatchObject({ chanceUnpaid: outlook.chanceOfNothing });
  expect(body.levers).toHaveLength(8);
  const spent = body.payout.steps.reduce((sum, { usd }) => sum + Math.round(usd * 1e6), 0);
  expect(spent).toBe(Math.round(body.payout.viewerSpendUsd * 1e6));
  for (const { id, title, date } of body.sources) expect(id && title && date).toBeTruthy();
});

test("a session of January 2025 is paid flat, one of March by the scaled programme", async ({ request }) => {
  const rate = async (asof: string) =>
    (await read(await request.get(`/api/estimate?programme=us-scaled&asof=${asof}`))).payout.rewardRate;
  expect(await rate("2025-01-15")).toBe(0.5);
  expect(await rate("2025-03-15")).toBe(0.46);
});

test("hostile and enormous queries are answered, with their problems named", async ({ request }) => {
  for (const query of [
    "viewers=abc&minutes=-1&gifts=1.1~~",
    `viewers=${"9".repeat(8000)}`,
    "__proto__=1&constructor=2&by=toString",
    "viewers=%00%ff%fe&asof=9999-99-99",
    "viewers=1&viewers=2",
  ]) {
    const response = await request.get(`/api/estimate?${query}`);
    expect(response.status(), query).toBe(200);
    const body = await read(response);
    expect(Number.isFinite(body.session.takeHome.mean)).toBe(true);
  }
});
