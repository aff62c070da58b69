import { expectAccessible } from "./axe";
import { expect, test } from "./test";

const address = "/embed/calculator";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the answer, the strip, the month and the link to the whole can be read", async ({ page }) => {
    await page.goto(`${address}?viewers=100&minutes=120`);
    await expect(page.locator("output")).toContainText("$0.06 – $41");
    await expect(page.getByRole("img", { name: /Eight in ten lie between/ })).toBeVisible();
    await expect(page.getByText("A month of 17 LIVEs")).toBeVisible();
    await expect(page.getByText("Of each $1 your viewers spend, you keep $0.33")).toBeVisible();
    await expect(page.getByRole("link")).toHaveAttribute("href", "/?v=1&viewers=100&minutes=120");
  });
});

test("the lines of the strip have their names, which stay inside and apart", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  // The typical amount at the left end, in the middle, and both close together.
  for (const query of ["viewers=3", "viewers=100&minutes=120", "viewers=5000&gifting=5&minutes=300"]) {
    await page.goto(`${address}?${query}`);
    const [typical, average] = await Promise.all(
      ["typical", "average"].map(async (name) => {
        const box = await page.locator(".strip").getByText(name, { exact: true }).boundingBox();
        return { left: box!.x, right: box!.x + box!.width };
      }),
    );
    expect(typical.left).toBeGreaterThanOrEqual(0);
    expect(average.left).toBeGreaterThanOrEqual(typical.right);
    expect(average.right).toBeLessThanOrEqual(320);
  }
});

test("it says what the page of the same link says, before and after an edit", async ({ page }) => {
  await page.goto("/?by=followers&followers=20000&programme=us-scaled&currency=EUR&fx=0.9");
  const fields = page.getByRole("textbox", { name: "Followers" });
  const first = await page.locator("output").textContent();
  await fields.fill("250000");
  await expect(page.locator("output")).not.toHaveText(first!);
  const second = await page.locator("output").textContent();

  await page.goto(`${address}?by=followers&followers=20000&programme=us-scaled&currency=EUR&fx=0.9`);
  const plain = (text: string | null) => text?.replace(/\s/g, "");
  expect(plain(await page.locator("output").textContent())).toBe(plain(first));
  await fields.fill("250000");
  await expect(page.locator("output")).not.toContainText(first!);
  expect(plain(await page.locator("output").textContent())).toBe(plain(second));
  await expect(page.getByRole("link")).toHaveAttribute("href", /followers=250000&programme=us-scaled&currency=EUR/);
});

test("gifts that a link counted are counted here too", async ({ page }) => {
  await page.goto(`${address}?by=gifts&gifts=5655.3&coins=1000`);
  await expect(page.locator("output")).toContainText("1,003 coins from your viewers");
  await page.getByRole("textbox", { name: "More coins" }).fill("2000");
  await expect(page.locator("output")).toContainText("2,003 coins from your viewers");
});

test("every figure can be changed by keyboard: field, slider, link", async ({ page }) => {
  await page.goto(address);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Average viewers" })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("30-60");
  await expect(page.getByRole("link")).toHaveAttribute("href", "/?v=1&viewers=30-60");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("slider", { name: "Average viewers, slider" })).toBeFocused();
  const before = await page.locator("output").textContent();
  for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("textbox", { name: "Average viewers" })).not.toHaveValue("30–60");
  await expect(page.locator("output")).not.toHaveText(before!);
  for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
  await expect(page.getByRole("link")).toBeFocused();
});

test("what cannot be read is named, and the last good answer stays", async ({ page }) => {
  await page.goto(address);
  const before = await page.locator("output").textContent();
  const field = page.getByRole("textbox", { name: "Minutes" });
  await field.fill("5000");
  await expect(page.getByText("Minutes can be 1 to 1,440. The last good answer is still shown.")).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("output")).toHaveText(before!);
  await field.fill("90");
  await expect(field).toHaveAttribute("aria-invalid", "false");
});

test("numbers are read and written in the language that is asked for", async ({ page }) => {
  await page.goto(`${address}?by=followers&followers=1234567&numbers=de-DE`);
  const field = page.getByRole("textbox", { name: "Followers" });
  await expect(field).toHaveValue("1.234.567");
  await field.fill("2.000");
  await expect(page.getByRole("link")).toHaveAttribute("href", /followers=2000$/);
});

for (const looks of ["", "theme=dark", "accent=ffdd00", "accent=220033&theme=dark", "size=compact"]) {
  test(`accessible in both themes: ${looks || "as it comes"}`, async ({ page, isMobile }) => {
    test.skip(isMobile && looks !== "", "Colours are the same on every screen.");
    await page.goto(`${address}?${looks}`);
    await expectAccessible(page);
  });
}

for (const width of [280, 390, 640, 1200]) {
  test(`nothing is cut or scrolls sideways at ${width} px, with the longest words`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${address}?viewers=1000000&minutes=1440&perweek=50&currency=IDR&fx=16500&numbers=id-ID`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const cut = await page
      .locator("p, strong, span, h1, label")
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).length);
    expect(cut).toBe(0);
  });
}

test("it may be framed by anyone, everything else by its own site alone; it asks for nothing from others", async ({
  page,
  request,
}) => {
  const policy = async (path: string) => (await request.get(path)).headers()["content-security-policy"];
  expect(await policy(address)).toContain("frame-ancestors *");
  expect(await policy(address)).toContain("default-src 'none'");
  for (const path of ["/", "/embed", "/api/estimate", "/oembed?url=x", "/embed.js"])
    expect(await policy(path), path).toContain("frame-ancestors 'self'");

  const asked: string[] = [];
  page.on("request", (one) => asked.push(new URL(one.url()).pathname));
  const response = await page.goto(address);
  await page.getByRole("textbox", { name: "Minutes" }).fill("100");
  expect(asked.filter((path) => path !== "/favicon.ico")).toEqual([
    address,
    expect.stringMatching(/^\/embed\/frame\.\w+\.js$/),
  ]);
  expect(response?.headers()["set-cookie"]).toBeUndefined();
  expect(await page.evaluate(() => document.cookie.length + localStorage.length + sessionStorage.length)).toBe(0);
});

test("a hostile link stays text", async ({ page }) => {
  await page.goto(
    `${address}?viewers="><script>alert(1)</script>&currency=<b>&numbers="onload=&accent=}body{display:none`,
  );
  await expect(page.locator("output")).toBeVisible();
  expect(await page.locator("script").count()).toBe(1);
});
