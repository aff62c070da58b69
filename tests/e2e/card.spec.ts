import * as fc from "fast-check";
import openGraph from "open-graph-scraper";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "A server answers every screen alike.");

/** The reader takes no host without a dot. */
const address = (baseURL = "") => baseURL.replace("localhost", "127.0.0.1");

test("a real reader of cards finds ours, absolute and canonical", async ({ baseURL, request }) => {
  const base = address(baseURL);
  const { result } = await openGraph({ url: `${base}/?minutes=60&viewers=15&utm_source=chat&v=1` });
  expect(result.ogTitle).toMatch(/^8 nights in 10: \$0 – \$1.80 · 15 viewers, 60 minutes/);
  expect(result.ogDescription).toMatch(/^Estimate as of \d{4}-\d\d-\d\d\. A typical night brings/);
  expect(result.ogUrl).toBe(`${base}/?v=1&viewers=15&minutes=60`);
  expect(result.twitterCard).toBe("summary_large_image");
  expect(result.ogImage).toMatchObject([{ width: "1200", height: "630" }]);
  expect(result.ogImage?.[0].alt).toMatch(
    /^15 viewers, 60 minutes, .*\. 8 nights in 10: \$0 – \$1.80\. A typical night/,
  );
  const image = result.ogImage?.[0].url ?? "";
  expect(image).toMatch(new RegExp(`^${base}/og\\?v=1&viewers=15&minutes=60&asof=\\d{4}-`));
  expect(result.twitterImage?.[0].url).toBe(image);
  const card = await request.get(image);
  expect(card.headers()).toMatchObject({ "content-type": "image/png", "cache-control": /s-maxage=31536000/ });
});

test("a comparison has a card of all its scenarios", async ({ baseURL, request }) => {
  const base = address(baseURL);
  const { result } = await openGraph({ url: `${base}/compare?s1=v:1,viewers:15&s2=v:1,viewers:120` });
  expect(result.ogTitle).toContain("15 viewers");
  expect(result.ogUrl).toBe(`${base}/compare?s1=v:1,viewers:15&s2=v:1,viewers:120`);
  const image = result.ogImage?.[0].url ?? "";
  expect(image).toMatch(
    new RegExp(`^${base}/og\\?s1=v:1,viewers:15,asof:\\d{4}-[\\d-]+&s2=v:1,viewers:120,asof:\\d{4}-[\\d-]+$`),
  );
  const [card, other] = await Promise.all([request.get(image), request.get(image.replace("120", "121"))]);
  expect(card.headers()).toMatchObject({ "content-type": "image/png", "cache-control": /s-maxage=31536000/ });
  expect((await card.body()).equals(await other.body())).toBe(false);
  const open = await request.get("/og?s1=v:1,viewers:15,asof:2026-11-22&s2=v:1,viewers:120");
  expect(open.headers()["cache-control"]).toMatch(/s-maxage=3600\b/);
});

test("a plan has a card of its own: the chance of its goal", async ({ baseURL, request }) => {
  const base = address(baseURL);
  const { result } = await openGraph({ url: `${base}/plan?sure=80&goal=300&viewers=120&utm_source=chat` });
  expect(result.ogTitle).toMatch(
    /^Chance of \$300 in a month: \d+ months? in \d+ · 120 viewers, 90 minutes, 4 LIVEs a week/,
  );
  expect(result.ogDescription).toMatch(/^Estimate as of .* It takes 60,000 coins from gifts/);
  expect(result.ogUrl).toBe(`${base}/plan?v=1&viewers=120&goal=300&sure=80`);
  const image = result.ogImage?.[0].url ?? "";
  expect(image).toMatch(new RegExp(`^${base}/og\\?v=1&viewers=120&goal=300&sure=80&asof=\\d{4}-`));
  const [plan, estimate] = await Promise.all([request.get(image), request.get(image.replace("&goal=300&sure=80", ""))]);
  expect(plan.headers()).toMatchObject({ "content-type": "image/png", "cache-control": /immutable/ });
  expect((await plan.body()).equals(await estimate.body())).toBe(false);
  // A plan that asks nothing of its own still has the card of a plan.
  const { result: bare } = await openGraph({ url: `${base}/plan` });
  expect(bare.ogUrl).toBe(`${base}/plan`);
  expect(bare.ogImage?.[0].url).toContain("/og?v=1&goal=500&asof=");
});

test("a conversion's card is that of a LIVE with its coins, the wizard's that of its scenario", async ({ baseURL }) => {
  const base = address(baseURL);
  const { result } = await openGraph({ url: `${base}/convert?takehome=100` });
  expect(result.ogTitle).toBe("To take home $100.00, you need 20,000 coins");
  expect(result.ogUrl).toBe(`${base}/convert?v=1&takehome=100`);
  expect(result.ogImage?.[0].url).toContain("/og?v=1&by=gifts&coins=20000&asof=");
  const { result: nothing } = await openGraph({ url: `${base}/convert?takehome=100&agency=100` });
  expect(nothing.ogTitle).toBe("Coins, gifts and diamonds in money");
  const { result: wizard } = await openGraph({ url: `${base}/embed?viewers=70&theme=dark` });
  expect(wizard.ogUrl).toBe(`${base}/embed?v=1&viewers=70&theme=dark`);
  expect(wizard.ogImage?.[0].url).toContain("/og?v=1&viewers=70&asof=");
});

test("a card is 1200×630, under 300 kB, and the same bytes for the same query", async ({ request }) => {
  const query = "/og?v=1&viewers=60&minutes=60-120&currency=THB&fx=33&asof=2026-11-22";
  const [first, second] = await Promise.all([request.get(query), request.get(query)]);
  const card = await first.body();
  expect(card.subarray(1, 4).toString("latin1")).toBe("PNG");
  expect([card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(card.length).toBeLessThan(300_000);
  expect((await second.body()).equals(card)).toBe(true);
});

test("an open query's card is not cached for ever", async ({ request }) => {
  const card = await request.get("/og?v=1&viewers=61");
  expect(card.headers()["cache-control"]).toMatch(/s-maxage=3600\b/);
});

const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom("<script>alert(1)</script>", '"><svg onload=alert(1)>', "مرحبا", "直播", "🎁", "x".repeat(1_500)),
  fc.integer().map(String),
  fc.constantFrom("gifts", "followers", "us-scaled", "5655.3", "EUR", "THB", "2024-01-01", "30-60", "1e9"),
);
const key = fc.oneof(
  fc.constantFrom("v", "by", "viewers", "minutes", "perweek", "gifts", "coins", "currency", "fx", "asof", "programme"),
  fc.constantFrom("s1", "s2", "n1", "s4", "goal", "per", "sure", "week", "takehome", "theme"),
  fc.string({ maxLength: 8 }),
);

for (const path of ["/", "/compare", "/plan", "/convert", "/embed", "/og", "/api/estimate", "/api/plan"])
  test(`hostile queries to ${path} get an answer, never a fault, and never their own markup`, async ({ request }) => {
    test.setTimeout(240_000);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(key, text), { maxLength: 5 }), async (pairs) => {
        const response = await request.get(`${path}?${new URLSearchParams(pairs)}`);
        expect(response.status()).toBe(200);
        if (path === "/og") expect((await response.body()).length).toBeLessThan(300_000);
        else if (path.startsWith("/api/")) expect(response.headers()["content-type"]).toBe("application/json");
        else expect(await response.text()).not.toMatch(/<script>alert|<svg onload/);
      }),
      { numRuns: 100 },
    );
  });
