import { once } from "node:events";
import { createConnection } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "./container";

test.skip(({ isMobile }) => isMobile, "A server answers every screen alike.");

for (const path of [
  "/api/estimate?viewers=60",
  "/api/estimate?viewers=60&asof=2026-01-01",
  "/api/convert?coins=1000",
  "/api/plan?goal=500&sure=80",
  "/og?viewers=60",
  "/oembed?url=%SITE%/?viewers=60",
  "/oembed?format=xml&url=%SITE%/?viewers=60",
  "/embed/calculator?viewers=60",
  "/embed.js",
  "/method/gifts.csv",
  "/method/gifts.json",
]) {
  test(`${path} may be kept by shared caches, and is sent once to whoever keeps it`, async ({ request, baseURL }) => {
    const url = path.replace("%SITE%", baseURL!);
    const first = await request.get(url);
    expect(first.status()).toBe(200);
    expect(first.headers()["cache-control"]).toMatch(/^public, .*s-maxage=\d{4,}/);
    const { etag } = first.headers();
    expect(etag).toBeTruthy();
    const again = await request.get(url, { headers: { "If-None-Match": etag } });
    expect(again.status()).toBe(304);
    expect(await again.body()).toHaveLength(0);
    const other = await request.get(url, { headers: { "If-None-Match": 'W/"another"' } });
    expect(other.status()).toBe(200);
    expect((await other.body()).equals(await first.body())).toBe(true);
  });
}

test("the compiler's files come in Brotli to who takes it, in gzip to others, and are the same", async ({
  request,
}) => {
  const html = await (await request.get("/")).text();
  const files = new Set(
    [...html.matchAll(/"(\/_next\/static\/chunks\/[^"\\]+\.(?:js|css))"/g)].map(([, file]) => file),
  );
  expect(files.size).toBeGreaterThan(5);
  for (const file of files) {
    const get = (encodings: string) => request.get(file, { headers: { "Accept-Encoding": encodings } });
    const [brotli, gzip, refused, plain] = await Promise.all(
      ["gzip, deflate, br, zstd", "gzip", "gzip, br;q=0", "identity"].map(get),
    );
    expect(brotli.headers()["content-encoding"], file).toBe("br");
    expect(gzip.headers()["content-encoding"], file).not.toBe("br");
    expect(refused.headers()["content-encoding"], file).not.toBe("br");
    expect(plain.headers()["content-encoding"], file).toBeUndefined();
    for (const response of [brotli, gzip, refused, plain]) {
      expect(response.headers()).toMatchObject({
        "cache-control": "public, max-age=31536000, immutable",
        "content-type": brotli.headers()["content-type"],
        vary: expect.stringContaining("Accept-Encoding"),
      });
      expect((await response.body()).equals(await plain.body()), file).toBe(true);
    }
  }
});

test("what the Dockerfile lays out answers by itself, pages with their files and cards with their fonts", async ({
  container: { url },
  request,
}) => {
  const page = await request.get(url);
  const html = await page.text();
  expect(html).toContain("$0 – $10");
  const files = new Set([...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, file]) => file));
  expect(files.size).toBeGreaterThan(5);
  for (const path of [...files, "/sw.js", "/embed.js", "/icons/512.png", "/manifest.webmanifest", "/og?viewers=60"])
    expect((await request.get(url + path)).status(), path).toBe(200);
  // Its inline scripts are named by what stands in the build's own file.
  const { "content-security-policy": policy } = (await request.get(`${url}/method`)).headers();
  expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/]{43}=')+;/);
});

test("told to stop, a server does not wait for who asks nothing", async ({ container: { url, server } }) => {
  const silent = createConnection(Number(new URL(url).port), "127.0.0.1");
  await once(silent, "connect");
  const exit = once(server, "exit");
  server.kill("SIGTERM");
  expect(await exit).toEqual([0, null]);
  silent.destroy();
});

test("texts that are long and no numbers are refused as soon as others", async ({ request }) => {
  const digits = "9".repeat(7_000);
  // By patterns alone each took a second; all together they would take most of a minute.
  const paths = Array.from(
    { length: 12 },
    (_, i) => `/ask/estimate?${["fee", "tax", "viewers"][i % 3]}=${digits}${i}x`,
  );
  for (const path of paths) expect((await request.get(path, { maxRedirects: 0 })).status()).toBe(303);
});

test("told to stop, a server finishes what it was asked, takes nothing more, and has not failed", async ({
  container: { url, server },
}) => {
  const { port } = new URL(url);
  const cards = await Promise.all(
    Array.from({ length: 8 }, async (_, i) => {
      const socket = createConnection(Number(port), "127.0.0.1");
      await once(socket, "connect");
      socket.write(`GET /og?viewers=${1000 + i} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      return { first: once(socket, "readable"), socket };
    }),
  );
  // The first card took a while to draw; by then the others are waiting inside.
  await Promise.race(cards.map(({ first }) => first));
  const exit = once(server, "exit");
  server.kill("SIGTERM");
  for (const answer of await Promise.all(cards.map(({ socket }) => text(socket)))) {
    expect(answer).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    expect(answer.trimEnd()).toMatch(/IEND/);
  }
  expect(await exit).toEqual([0, null]);
  await expect(fetch(url)).rejects.toThrow();
});
