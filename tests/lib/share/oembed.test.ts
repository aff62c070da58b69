import { expect, test } from "vitest";
import { oEmbedLinks, oEmbedOf, oEmbedXml, queryOf } from "@/lib/share/oembed";

const origin = "https://livetake.example";
const answer = (search: string, limits: { maxwidth?: number; maxheight?: number } = {}) =>
  oEmbedOf({ query: new URLSearchParams(search), origin, asOf: "2026-11-23", ...limits }, "A title");

const frame = (query: string, width: number, height: number) =>
  `<iframe src="https://livetake.example/embed/calculator?${query}" width="${width}" height="${height}"` +
  ' title="What will my LIVE pay me? Livetake calculator" frameborder="0" marginwidth="0" marginheight="0"></iframe>';

test("has what oEmbed and its readers ask of a rich answer", () => {
  // As tall as the frame's parts in a blog's column: 221 + 72 + 96 + 32 + 44 + 72.
  expect(answer("viewers=60")).toEqual({
    type: "rich",
    version: "1.0",
    title: "A title",
    provider_name: "Livetake",
    provider_url: "https://livetake.example/",
    cache_age: 86_400,
    html: frame("v=1&amp;viewers=60", 640, 537),
    width: 640,
    height: 537,
    thumbnail_url: "https://livetake.example/og?v=1&viewers=60&asof=2026-11-23",
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});

test("keeps to the width and height it is allowed, and then shows less", () => {
  const narrow = answer("", { maxwidth: 320, maxheight: 420 });
  expect(narrow["width"]).toBe(320);
  expect(narrow["height"]).toBeLessThanOrEqual(420);
  expect(narrow["html"]).toContain("size=compact");
  expect(narrow["html"]).toContain('width="320"');
  expect(narrow).not.toHaveProperty("thumbnail_url");
  expect(answer("", { maxheight: 120 })["height"]).toBe(120);
});

test("the compact size is taken first, and then what matters least is dropped", () => {
  const shown = (maxheight: number) => String(answer("", { maxheight })["html"]);
  // Compact in a blog's column: 209 + 72 + 96 + 32 + 44 + 72 = 525; without the sentence 453, without the dollar 409.
  expect(shown(537)).toBe(frame("v=1", 640, 537));
  expect(shown(536)).toBe(frame("v=1&amp;size=compact", 640, 525));
  expect(shown(524)).toBe(frame("v=1&amp;size=compact&amp;show=fields,strip,month,dollar", 640, 453));
  expect(shown(452)).toBe(frame("v=1&amp;size=compact&amp;show=fields,strip,month", 640, 409));
  expect(shown(208)).toBe(frame("v=1&amp;size=compact&amp;show=", 640, 208));
});

test("the card is offered where there is room for it, with the day of its answer", () => {
  const card = (limits: object, search = "") => answer(search, limits)["thumbnail_url"];
  expect(card({ maxwidth: 1_200, maxheight: 630 })).toBe("https://livetake.example/og?v=1&asof=2026-11-23");
  expect(card({}, "asof=2024-05-01")).toBe("https://livetake.example/og?v=1&asof=2024-05-01");
  expect([card({ maxwidth: 1_199 }), card({ maxheight: 629 })]).toEqual([undefined, undefined]);
});

test.each([
  "https://livetake.example/",
  "http://livetake.example/?v=1&viewers=60",
  "https://livetake.example/embed/calculator?theme=dark",
])("%s is ours", (url) => expect(queryOf(url, origin)).toBeDefined());

test.each([
  "https://evil.example/",
  "https://livetake.example.evil.example/",
  "https://livetake.example@evil.example/",
  "https://livetake.example:8443/",
  "https://livetake.example/method",
  "httpsx://livetake.example/",
  "xhttps://livetake.example/",
  "javascript://livetake.example/%0aalert(1)",
  "not an address",
  "",
])("%j is not", (url) => expect(queryOf(url, origin)).toBeUndefined());

test("nothing of a hostile address comes back in the markup", () => {
  const { html } = answer(`viewers="><script>alert(1)</script>&theme="onload="alert(1)&x='&accent=%22%3E`);
  expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
  expect(html).not.toContain("alert");
  expect(String(html).match(/"/g)).toHaveLength(2 * 7);
});

/**
 * WordPress, `wp_filter_oembed_result` for a provider it does not know: kses keeps these tags and attributes, one iframe is
 * taken out of what is left, and the frame gets a sandbox and a secret.
 */
test("the markup passes the filter of WordPress unchanged", () => {
  const allowed = ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"];
  const html = String(answer("viewers=60&theme=dark")["html"]);
  const [, , iframe] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(html) ?? [];
  expect(iframe).toBe(html);
  const names = [...html.matchAll(/ ([a-z]+)="/g)].map(([, name]) => name);
  expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
  expect(/ src=(['"])(.*?)\1/.exec(html)?.[2]).toBe(
    "https://livetake.example/embed/calculator?v=1&amp;viewers=60&amp;theme=dark",
  );
});

test("XML says the same", () => {
  const json = answer("viewers=60");
  const xml = oEmbedXml(json);
  expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<oembed><type>rich</type><version>1.0')).toBe(true);
  expect(xml.endsWith("<thumbnail_height>630</thumbnail_height></oembed>\n")).toBe(true);
  const read = (name: string) =>
    new RegExp(`<${name}>(.*)</${name}>`)
      .exec(xml)?.[1]
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
  expect(read("html")).toBe(json["html"]);
});

test("the links in a page's head lead to its own answer", () => {
  const page = "https://livetake.example/?v=1&viewers=60";
  const links = oEmbedLinks(page);
  expect(links).toEqual({
    "application/json+oembed": `https://livetake.example/oembed?format=json&url=${encodeURIComponent(page)}`,
    "text/xml+oembed": `https://livetake.example/oembed?format=xml&url=${encodeURIComponent(page)}`,
  });
  expect(new URL(links["text/xml+oembed"]).searchParams.get("url")).toBe(page);
});
