import type { Page, Request } from "@playwright/test";

export interface FirstLoad {
  /** Bytes as they came over the network, compressed. */
  html: number;
  css: number;
  js: number;
  /** The text of every script that came. */
  scripts: string[];
}

/**
 * Opens the page in a browser that has nothing stored and weighs what it fetches until its load event.
 *
 * @param encoding how it is compressed: ceilings are given in gzip, which every browser and every server knows
 */
export async function measureFirstLoad(page: Page, url: string, encoding = "gzip"): Promise<FirstLoad> {
  const finished: Request[] = [];
  await page.setExtraHTTPHeaders({ "Accept-Encoding": encoding });
  page.on("requestfinished", (request) => finished.push(request));
  await page.goto(url, { waitUntil: "load" });
  // What comes while these are weighed was asked for later: charts that are in sight, the rest of the site for offline.
  const requests = [...finished];

  const bytes = async (type: string) => {
    const sizes = await Promise.all(ofType(requests, type).map((request) => request.sizes()));
    return sizes.reduce((sum, size) => sum + size.responseBodySize, 0);
  };
  return {
    html: await bytes("document"),
    css: await bytes("stylesheet"),
    js: await bytes("script"),
    scripts: await Promise.all(ofType(requests, "script").map(bodyOf)),
  };
}

function ofType(requests: Request[], type: string): Request[] {
  return requests.filter((request) => request.resourceType() === type);
}

async function bodyOf(request: Request): Promise<string> {
  const response = await request.response();
  return response ? response.text() : "";
}
