/** Prints what the first visit of each page weighs, in gzip, beside its ceiling; and then what other sites load. */
import { chromium } from "@playwright/test";
import budgets from "../tests/budgets.json" with { type: "json" };
import { findBrowser } from "./browser";
import { measureFirstLoad } from "./first-load";
import { serve } from "./server";

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const server = await serve();
const browser = await chromium.launch(await findBrowser());
try {
  const rows: Record<string, Record<string, string>> = {};
  for (const [path, ceiling] of Object.entries(budgets.firstLoadJs)) {
    const load = async (encoding?: string) => {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      const loaded = await measureFirstLoad(page, server.url + path, encoding);
      await page.close();
      return loaded;
    };
    const { html, css, js } = await load();
    rows[path] = {
      html: kilobytes(html),
      css: kilobytes(css),
      js: kilobytes(js),
      "js ceiling": kilobytes(ceiling),
      "js in Brotli": kilobytes((await load("br, gzip")).js),
    };
  }
  console.table(rows);

  const embeds: Record<string, Record<string, string>> = {};
  for (const [path, ceiling] of Object.entries(budgets.embed)) {
    const page = await browser.newPage();
    const { html, css, js } = await measureFirstLoad(page, server.url + path);
    embeds[path] = { "in all": kilobytes(html + css + js), "of it js": kilobytes(js), ceiling: kilobytes(ceiling) };
    await page.close();
  }
  console.table(embeds);
} finally {
  await browser.close();
  await server.stop();
}
