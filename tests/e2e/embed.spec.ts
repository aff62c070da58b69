import { build } from "esbuild";
import type { Frame, Page } from "@playwright/test";
import { defaults } from "@/lib/earnings";
import { embedDefaults } from "@/lib/share/embed-options";
import { snippetsOf } from "@/lib/share/snippets";
import { calculators, expect, heights, test } from "./host";

const scenario = { ...defaults, viewers: 100, minutes: 120 };
/** The answer of that scenario, as the page of the same link gives it. */
const ANSWER = "$0.06 – $41";

const snippets = (origin: string, theme: "auto" | "light" | "dark" = "light") =>
  snippetsOf({ origin, scenario, options: { ...embedDefaults, theme } });

async function expectFit(frame: Frame) {
  await expect
    .poll(async () => {
      const { inside, outside } = await heights(frame);
      return Math.abs(outside - inside);
    })
    .toBeLessThanOrEqual(1);
}

/** What the page around lets a frame do of what we ask for. */
const allowed = (frame: Frame) =>
  frame.evaluate(() => {
    const { featurePolicy } = document as Document & { featurePolicy: { allowsFeature(name: string): boolean } };
    return ["camera", "clipboard-write"].filter((name) => featurePolicy.allowsFeature(name));
  });

test.describe("the snippets, as they are handed out, in a blog of another origin", () => {
  test("HTML: one plain iframe with the answer, in which nothing has to scroll sideways", async ({
    page,
    host,
    baseURL,
  }) => {
    await host.open(page, snippets(baseURL!).html);
    const [frame] = await calculators(page);
    await expect(frame.locator("output")).toContainText(ANSWER);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const { inside, outside } = await heights(frame);
    expect(outside).toBeGreaterThanOrEqual(inside);
    expect(await allowed(frame)).toEqual(["clipboard-write"]);
  });

  test("script: the element takes exactly the height it needs", async ({ page, host, baseURL }) => {
    await host.open(page, snippets(baseURL!).script);
    const [frame] = await calculators(page);
    await expect(frame.locator("output")).toContainText(ANSWER);
    await expectFit(frame);
    expect(await allowed(frame)).toEqual(["clipboard-write"]);
  });

  test("script without a chance to run: the link inside stays", async ({ page, host, baseURL }) => {
    await host.open(page, snippets(baseURL!).script.replace(/<script.*/s, ""));
    const link = page.getByRole("link", { name: "What will my LIVE pay me?" });
    await expect(link).toBeVisible();
    expect(await link.getAttribute("href")).toBe(`${baseURL}/?v=1&viewers=100&minutes=120&theme=light`);
  });

  test("React: the JSX renders the same frame", async ({ page, host, baseURL }) => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { createRoot } from "react-dom/client"; createRoot(document.getElementById("post")).render(${snippets(baseURL!).react});`,
        loader: "jsx",
        resolveDir: process.cwd(),
      },
      jsx: "automatic",
      bundle: true,
      write: false,
      define: { "process.env.NODE_ENV": '"production"' },
    });
    await host.open(page, `<div id="post"></div><script>${outputFiles[0].text}</script>`);
    const [frame] = await calculators(page);
    await expect(frame.locator("output")).toContainText(ANSWER);
    const { inside, outside } = await heights(frame);
    expect(outside).toBeGreaterThanOrEqual(inside);
  });

  test("a script tag with data attributes puts one in its own place", async ({ page, host, baseURL }) => {
    await host.open(
      page,
      `<p>Before</p><script async src="${baseURL}/embed.js" data-viewers="100" data-minutes="120"></script><p>After</p>`,
    );
    const [frame] = await calculators(page);
    await expect(frame.locator("output")).toContainText(ANSWER);
    expect(await page.locator("body > *").evaluateAll((all) => all.map(({ localName }) => localName))).toEqual([
      "p",
      "livetake-calculator",
      "script",
      "p",
    ]);
    await expectFit(frame);
  });
});

test.describe("the height", () => {
  test("follows a message that typing brings up, a turned phone and another font, within a pixel", async ({
    page,
    host,
    baseURL,
  }) => {
    await host.open(page, snippets(baseURL!).script);
    const [frame] = await calculators(page);
    await expectFit(frame);
    const before = (await heights(frame)).outside;

    await frame.getByRole("textbox", { name: "Average viewers" }).fill("many");
    await expect(frame.getByRole("alert").first()).toContainText("Average viewers: write a number");
    await expect.poll(async () => (await heights(frame)).outside).toBeGreaterThan(before);
    await expectFit(frame);

    const { width, height } = page.viewportSize()!;
    await page.setViewportSize({ width: height, height: width });
    await expectFit(frame);

    await frame.evaluate(() => (document.documentElement.style.font = "23px/1.7 serif"));
    await expect.poll(async () => (await heights(frame)).inside).toBeGreaterThan(before);
    await expectFit(frame);
  });

  for (const width of [280, 390, 640, 1200]) {
    test(`kept free before the answer is there is right at ${width} px: nothing moves`, async ({
      page,
      host,
      baseURL,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await host.open(
        page,
        `<h1>A post</h1>${snippets(baseURL!).script}<p>${"What stands below must not jump. ".repeat(30)}</p>`,
        { head: "<style>body{margin:0}</style>" },
      );
      const [frame] = await calculators(page);
      await expectFit(frame);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let total = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) total += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(total), 300);
          }),
      );
      expect(shift).toBeLessThanOrEqual(0.01);
    });
  }

  test("is taken from the frame alone: forged and absurd messages change nothing", async ({
    page,
    host,
    baseURL,
    isMobile,
  }) => {
    test.skip(isMobile, "What a host does is the same on every screen.");
    await host.open(page, `${snippets(baseURL!).script}<iframe id="forger" srcdoc="A stranger"></iframe>`);
    const [frame] = await calculators(page);
    await expectFit(frame);
    const before = (await heights(frame)).outside;
    const forged = { source: "livetake", v: 1, type: "height", id: "", height: 2345 };
    const forger = page.frames().find((one) => one.url() === "about:srcdoc")!;
    await forger.evaluate((message) => parent.postMessage(message, "*"), forged);
    await page.evaluate((message) => postMessage(message, "*"), forged);
    // From the right window, but no height that an answer can have.
    for (const height of [1e9, -5, 0, 12, Number.NaN, 333.5, "400", null])
      await frame.evaluate((message) => parent.postMessage(message, "*"), { ...forged, height });
    await frame.evaluate((message) => parent.postMessage(message, "*"), { ...forged, v: 2 });
    await frame.evaluate(() => parent.postMessage("2345", "*"));
    // The last one is good, so all before it have been heard.
    await frame.evaluate((message) => parent.postMessage(message, "*"), { ...forged, height: before + 7 });
    await expect.poll(async () => (await heights(frame)).outside).toBe(before + 7);
  });

  test("is told again when a page asks that began to listen late", async ({ page, host, baseURL, isMobile }) => {
    test.skip(isMobile, "What a host does is the same on every screen.");
    await host.open(page, `<iframe name="one" src="${baseURL}/embed/calculator" width="500" height="200"></iframe>`);
    const [frame] = await calculators(page);
    const told = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener("message", ({ data }) => resolve(data), { once: true });
          const [child] = document.getElementsByTagName("iframe");
          child.contentWindow!.postMessage({ source: "livetake", v: 1, type: "measure" }, "*");
        }),
    );
    const { inside } = await heights(frame);
    expect(told).toEqual({ source: "livetake", v: 1, type: "height", id: "one", height: Math.ceil(inside) });
  });
});

test.describe("hosts of every kind", () => {
  test.skip(({ isMobile }) => isMobile, "What a host does is the same on every screen.");

  test("hostile styles, right to left, narrow, and two at once", async ({ page, host, baseURL }) => {
    const { script } = snippets(baseURL!);
    const other = snippetsOf({
      origin: baseURL!,
      scenario: { ...defaults, by: "followers", followers: 20_000 },
      options: { ...embedDefaults, theme: "dark", size: "compact" },
    }).script;
    await host.open(page, `<main style="width:300px">${script}</main><main style="width:330px">${other}</main>`, {
      head: `<style>
        html { direction: rtl; zoom: 1; }
        * { box-sizing: content-box !important; margin: 3px; padding: 9px; border: 4px solid; font: 40px serif !important; line-height: 3 !important; }
        iframe { display: none !important; height: 10px !important; max-width: 50px !important; }
        livetake-calculator { display: inline; width: 40px; }
        a, span { position: absolute; }
      </style>`,
    });
    const frames = await calculators(page, 2);
    for (const frame of frames) {
      await expectFit(frame);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await frame.evaluate(() => innerWidth)).toBeGreaterThan(250);
      await expect(frame.locator("h1")).toHaveCSS("direction", "ltr");
    }
    await expect(frames[0].getByRole("textbox", { name: "Average viewers" })).toHaveValue("100");
    await expect(frames[1].getByRole("textbox", { name: "Followers" })).toHaveValue("20,000");
    // Each listens to its own frame.
    await frames[1].getByRole("textbox", { name: "Followers" }).fill("nobody");
    await expectFit(frames[1]);
    await expectFit(frames[0]);
  });

  test("added late, changed, moved and removed; the script twice", async ({ page, host, baseURL }) => {
    const script = `<script async src="${baseURL}/embed.js"></script>`;
    await host.open(page, `<div id="here"></div><div id="there"></div>${script}${script}`);
    await page.waitForFunction(() => customElements.get("livetake-calculator"));
    await page.evaluate(() => {
      const late = document.createElement("livetake-calculator");
      late.setAttribute("viewers", "100");
      late.setAttribute("minutes", "120");
      document.querySelector("#here")!.append(late);
    });
    let [frame] = await calculators(page);
    await expect(frame.locator("output")).toContainText(ANSWER);

    await page.evaluate(() => document.querySelector("livetake-calculator")!.setAttribute("viewers", "1000"));
    await expect(frame.getByRole("textbox", { name: "Average viewers" })).toHaveValue("1000");

    await page.evaluate(() => document.querySelector("#there")!.append(document.querySelector("livetake-calculator")!));
    await expect.poll(() => page.frames().length).toBe(2);
    [frame] = await calculators(page);
    await frame.getByRole("textbox", { name: "Average viewers" }).fill("x");
    await expectFit(frame);

    await page.evaluate(() => document.querySelector("livetake-calculator")!.remove());
    await expect.poll(() => page.frames().length).toBe(1);
  });

  test("one far below is not fetched before it is near", async ({ page, host, baseURL }) => {
    await host.open(page, `<div style="height:20000px"></div>${snippets(baseURL!).script}`);
    await page.waitForFunction(() => document.querySelector("livetake-calculator")?.shadowRoot);
    expect(page.frames().filter((frame) => frame.url().includes("/embed/"))).toEqual([]);
    await page.locator("livetake-calculator").scrollIntoViewIfNeeded();
    await calculators(page);
  });

  test("a sandbox without an origin: it works, and stores nothing", async ({ page, host, baseURL }) => {
    await host.open(
      page,
      `<iframe sandbox="allow-scripts" src="${baseURL}/embed/calculator?viewers=100&minutes=120" width="500" height="600"></iframe>`,
    );
    const [frame] = await calculators(page);
    const before = await frame.locator("output").textContent();
    await frame.getByRole("textbox", { name: "Minutes" }).fill("240");
    await expect(frame.locator("output")).not.toHaveText(before!);
    expect(await frame.evaluate(() => origin)).toBe("null");
  });

  test.describe("a host that refuses every script", () => {
    test.use({ expectedErrors: /Content Security Policy/ });

    test("still shows the plain iframe with its answer", async ({ page, host, baseURL }) => {
      const { html, script } = snippets(baseURL!);
      await host.open(page, html + script, { headers: { "Content-Security-Policy": "script-src 'none'" } });
      const [frame] = await calculators(page);
      await expect(frame.locator("output")).toContainText(ANSWER);
      await expect(page.getByRole("link", { name: "What will my LIVE pay me?" })).toBeVisible();
    });
  });

  for (const theme of ["light", "dark"] as const) {
    test(`a transparent ${theme} frame lets the host's ground through`, async ({ page, host, baseURL }) => {
      const { html } = snippetsOf({
        origin: baseURL!,
        scenario,
        options: { ...embedDefaults, theme, ground: "transparent" },
      });
      await host.open(page, html, { head: "<style>html{background:rgb(10,120,200)}</style>" });
      const [frame] = await calculators(page);
      const element = await frame.frameElement();
      const { x, y } = (await element.boundingBox())!;
      expect(await pixelAt(page, Math.round(x) + 3, Math.round(y) + 3)).toEqual([10, 120, 200]);
    });
  }
});

/** What the screen shows at a point, read by the browser itself from a screenshot. */
async function pixelAt(page: Page, x: number, y: number): Promise<number[]> {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(1, 1).getContext("2d")!;
    canvas.drawImage(image, 0, 0);
    return Array.from(canvas.getImageData(0, 0, 1, 1).data).slice(0, 3);
  }, shot.toString("base64"));
}
