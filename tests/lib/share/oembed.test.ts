import { expect, test } from "vitest";
import { oEmbedLinks, oEmbedOf, oEmbedXml, queryOf } from "@/lib/share/oembed";

const origin = "https://livetake.example";
const answer = (search: string, limits: { maxwidth?: number; maxheight?: number } = {}) =>
  oEmbedOf({ query: new URLSearchParams(search), origin, asOf: "2026-11-23", ...limits }, "A title");

test("has what oEmbed and its readers ask of a rich answer", () => {
  expect(answer("viewers=60")).toMatchObject({
    type: "rich",
    version: "1.0",
    provider_name: "Livetake",
    provider_url: "https://livetake.example/",
    width: 640,
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
  expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<oembed><type>rich</type>')).toBe(true);
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
  const link = new URL(oEmbedLinks(page)["application/json+oembed"]);
  expect(link.pathname).toBe("/oembed");
  expect(link.searchParams.get("url")).toBe(page);
});
