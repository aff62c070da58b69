import { extract } from "@extractus/oembed-extractor";
import { unfurl } from "unfurl.js";
import { calculators, expect, test } from "./host";

test.skip(({ isMobile }) => isMobile, "A server answers every screen alike.");

test("a page's head names its oEmbed answer early, and readers of oEmbed find it", async ({ baseURL, request }) => {
  const link = `${baseURL}/?v=1&viewers=100&minutes=120`;
  const agent = { "User-Agent": "WordPress/6.9; https://blog.example" };
  const html = await (await request.get(link, { headers: agent })).text();
  const head = html.slice(0, html.indexOf("</head>"));
  expect(head).toMatch(/<link rel="alternate" type="application\/json\+oembed" href="[^"]*\/oembed\?/);
  // WordPress reads 150 kB and no further than </head>.
  expect(head.indexOf("json+oembed")).toBeLessThan(20_000);

  const frame = `${baseURL}/embed/calculator?v=1&amp;viewers=100&amp;minutes=120`;
  const found = await extract(link);
  expect(found).toMatchObject({ type: "rich", version: "1.0", provider_name: "Livetake" });
  expect((found as unknown as { html: string }).html).toContain(`src="${frame}"`);

  const { oEmbed } = await unfurl(link);
  expect(oEmbed).toMatchObject({ type: "rich", version: "1.0", width: 640 });
});

test("a plan, a conversion and the wizard are embedded as the calculator that says the same", async ({ baseURL }) => {
  for (const [page, frame] of [
    // Three LIVEs of an hour on three days of the week are what the calculator starts from.
    [
      "/plan?viewers=100&goal=300&week=mo.2000.60~we.2000.60~sa.2000.60",
      "v=1&amp;viewers=100&amp;minutes=60&amp;perweek=3",
    ],
    ["/convert?takehome=100", "v=1&amp;by=gifts&amp;coins=20000"],
    ["/embed?viewers=100&theme=dark", "v=1&amp;viewers=100&amp;theme=dark"],
  ]) {
    const found = await extract(`${baseURL}${page}`);
    expect((found as unknown as { html: string }).html).toContain(`src="${baseURL}/embed/calculator?${frame}`);
  }
  // Of several answers side by side no one calculator says the same.
  await expect(extract(`${baseURL}/compare`)).rejects.toThrow();
});

test("the address of a framed calculator is embedded with its looks", async ({ baseURL }) => {
  const found = await extract(`${baseURL}/embed/calculator?viewers=100&theme=dark`);
  expect((found as unknown as { html: string }).html).toContain("theme=dark");
});

test("refuses in oEmbed's own words: 501 for a format, 404 for a page that is not ours, 400 without one", async ({
  baseURL,
  request,
}) => {
  const status = async (query: string) => (await request.get(`/oembed?${query}`)).status();
  const url = `url=${encodeURIComponent(`${baseURL}/`)}`;
  expect(await status(url)).toBe(200);
  expect(await status(`${url}&format=yaml`)).toBe(501);
  expect(await status("url=https://evil.example/")).toBe(404);
  expect(await status("format=json")).toBe(400);
  const xml = await request.get(`/oembed?${url}&format=xml`);
  expect(xml.headers()["content-type"]).toContain("text/xml");
});

/** What WordPress puts around a frame of a provider it does not know, and its script that listens. */
const SECRET = "aB3dE6gH9k";
const LISTENER = `addEventListener("message", ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (source !== frame.contentWindow) continue;
    if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame)
      top.location.href = data.value;
  }
});`;

test("in the sandbox of WordPress it answers, gets its height, and its link opens above", async ({
  page,
  host,
  baseURL,
  request,
}) => {
  const url = encodeURIComponent(`${baseURL}/?v=1&viewers=100&minutes=120`);
  const { html } = (await (await request.get(`/oembed?url=${url}&maxwidth=500`)).json()) as { html: string };
  const wrapped = html
    .replace(/ src="(.*?)"/, ` src="$1#?secret=${SECRET}" data-secret="${SECRET}"`)
    .replace("<iframe", '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"');
  await host.open(page, `<script>${LISTENER}</script>${wrapped}`);
  const [frame] = await calculators(page);
  const height = () => page.locator("iframe").evaluate((one) => (one as HTMLIFrameElement).height);
  const inside = () => frame.locator("main").evaluate((main) => String(Math.ceil(main.getBoundingClientRect().height)));
  await expect.poll(height).toBe(await inside());
  const before = await height();
  await frame.getByRole("textbox", { name: "Minutes" }).fill("never");
  await expect.poll(height).not.toBe(before);
  expect(await height()).toBe(await inside());

  await frame.getByRole("textbox", { name: "Minutes" }).fill("60");
  await frame.getByRole("link").click();
  await expect(page).toHaveURL(`${baseURL}/?v=1&viewers=100&minutes=60`);
});
