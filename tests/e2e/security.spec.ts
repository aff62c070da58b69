import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { PAGES, showAll } from "./pages";
import { expect, test } from "./test";

/** Pages that the build has written; all others are rendered for the request. */
const WRITTEN = ["/method"];

/** Keeps what the browser reports, in every frame; an `eval` that is caught reaches no console. */
async function listen(page: Page): Promise<string[]> {
  const reports: string[] = [];
  await page.exposeFunction("report", (text: string) => reports.push(text));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample, sourceFile }) => {
      (window as unknown as { report: (text: string) => void }).report(
        [violatedDirective, blockedURI, sample, sourceFile].join(" "),
      );
    });
  });
  return reports;
}

/** Opens and closes each dialog of the page. */
async function openDialogs(page: Page) {
  const openers = page.getByRole("main").getByRole("button", {
    name: /^(Keep|Share|Share this comparison|Change [A-D]|One that you keep …)$/,
  });
  const dialog = page.getByRole("dialog");
  const count = await openers.count();
  for (let index = 0; index < count; index++) {
    await openers.nth(index).click();
    await expect(dialog).toBeVisible();
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  }
}

const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)![1];

test.describe("on every screen alike", () => {
  test.skip(({ isMobile }) => isMobile, "A policy is the same for a phone.");

  for (const path of PAGES) {
    test(`${path}: nothing on the page, in its charts or in its dialogs breaks its policy`, async ({
      page,
      baseURL,
    }) => {
      const reports = await listen(page);
      const foreign: string[] = [];
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (/^https?:$/.test(protocol) && origin !== baseURL) foreign.push(request.url());
      });
      await page.goto(path);
      await showAll(page);
      await openDialogs(page);
      expect(reports).toEqual([]);
      expect(foreign).toEqual([]);
    });
  }

  test("an address that is changed by going back is read without a breach", async ({ page }) => {
    const reports = await listen(page);
    await page.goto("/");
    const field = page.getByRole("textbox", { name: "Average viewers" });
    await field.fill("77");
    await field.blur();
    await expect(page).toHaveURL(/viewers=77/);
    await page.goBack();
    await expect(field).not.toHaveValue("77");
    expect(reports).toEqual([]);
  });

  test.describe("a script that a stranger brings in", () => {
    test.use({ expectedErrors: /Content Security Policy/ });

    for (const path of ["/", "/method"]) {
      test(`does not run on ${path}`, async ({ page }) => {
        const reports = await listen(page);
        await page.goto(path);
        await page.evaluate(() => {
          const script = document.createElement("script");
          script.textContent = "document.title = 'broken in'";
          document.body.append(script);
          const image = document.createElement("img");
          image.setAttribute("onerror", "document.title = 'broken in'");
          image.src = "data:,";
          document.body.append(image);
        });
        await expect.poll(() => reports.length).toBeGreaterThanOrEqual(2);
        expect(await page.title()).not.toBe("broken in");
      });
    }
  });

  for (const path of [...PAGES, "/no/such-page"]) {
    test(`${path}: the policy allows no inline script but its own`, async ({ request, baseURL }) => {
      const [first, second] = [await request.get(path), await request.get(path)].map((response) => response.headers());
      const isWritten = WRITTEN.includes(path);
      const scripts = scriptsOf(first["content-security-policy"]);
      const own = isWritten ? "'self'" : `'self' ${baseURL}`;
      expect(scripts.slice(0, own.length)).toBe(own);
      expect(scripts.slice(own.length)).toMatch(/^( '(nonce-[\w+/]{22}==|sha256-[\w+/]{43}=)')+$/);
      expect(scripts.includes("nonce-")).toBe(!isWritten);
      // A nonce is for one answer; hashes hold as long as the page does, in every cache.
      expect(scriptsOf(second["content-security-policy"]) === scripts).toBe(isWritten);
      if (isWritten) expect(first["cache-control"]).toContain("s-maxage");
    });
  }

  test("the compiler's files carry what is heard of a file, and no more", async ({ page, request }) => {
    const script = page.waitForRequest((asked) => asked.url().includes("/_next/static/"));
    await page.goto("/");
    const headers = (await request.get((await script).url())).headers();
    expect(headers).toMatchObject({
      "strict-transport-security": "max-age=63072000",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": "default-src 'self'",
    });
    expect(headers["permissions-policy"]).toBeUndefined();
  });

  const ALWAYS = {
    "strict-transport-security": "max-age=63072000",
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin",
    "cross-origin-opener-policy": "same-origin",
  };

  for (const [paths, resource] of [
    [[...PAGES, "/no/such-page", "/icon.svg"], "same-origin"],
    [
      [
        "/api/estimate",
        "/api/convert?coins=1",
        "/api/plan",
        "/og",
        "/oembed?url=x",
        "/embed.js",
        "/embed/calculator",
        "/method/gifts.csv",
        "/method/gifts.json",
      ],
      "cross-origin",
    ],
  ] as const) {
    for (const path of paths) {
      test(`${path}: is for ${resource} readers, with every other safeguard`, async ({ request }) => {
        const response = await request.get(path);
        const headers = response.headers();
        expect(headers).toMatchObject({ ...ALWAYS, "cross-origin-resource-policy": resource });
        expect(headers["permissions-policy"]).toContain("camera=()");
        const ancestors = path.startsWith("/embed/") ? "frame-ancestors *" : "frame-ancestors 'self'";
        expect(headers["content-security-policy"]).toContain(ancestors);
        expect(
          response.headersArray().filter(({ name }) => name.toLowerCase() === "content-security-policy").length,
        ).toBe(1);
        expect(headers["x-powered-by"]).toBeUndefined();
      });
    }
  }
});

test.describe("a page that is not there", () => {
  test.use({ expectedErrors: /404/ });

  for (const path of ["/api/none", "/embed/none", "/ask/none/at-all", "/robots.txt"])
    test(`${path} is one, and keeps to its policy`, async ({ page }) => {
      const reports = await listen(page);
      expect((await page.goto(path))!.status()).toBe(404);
      await expect(page).toHaveTitle("There is no such page · Livetake");
      expect(reports).toEqual([]);
    });

  test("says so, leads back, and keeps to its policy too", async ({ page }) => {
    const reports = await listen(page);
    const response = await page.goto("/no/such-page");
    expect(response!.status()).toBe(404);
    await expect(page).toHaveTitle("There is no such page · Livetake");
    await expectAccessible(page);
    await page.getByRole("main").getByRole("link", { name: "The estimator" }).click();
    await expect(page).toHaveURL("/");
    expect(reports).toEqual([]);
  });
});
