import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import { PAGES, showAll } from "./pages";
import { expect, test } from "./test";

test.skip(({ isMobile }) => isMobile, "keyboards, zoom and forced colours are a desk's");

/** What is wrong with where the keyboard stands now; nothing where all is well. */
async function faultsOfFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    // Inside a frame, and at the button within a date field, what is inside shows where one is.
    if (at instanceof HTMLIFrameElement || !at.matches(":focus-visible")) return [];
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const isInSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    // A radio button that looks like a segment shows its ring on the segment.
    const ringed = [at, at.closest("label")].some((one) => one && getComputedStyle(one).outlineStyle !== "none");
    const name = `${at.tagName} ${at.getAttribute("aria-label") ?? at.innerText?.slice(0, 40) ?? ""}`;
    return [...(isInSight ? [] : [`${name} is out of sight`]), ...(ringed ? [] : [`${name} has no ring`])];
  });
}

/** Fields and buttons that stand outside the width of the page, wholly or in part. */
async function fieldsBesidePage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.scrollingElement!.clientWidth;
    return [...document.querySelectorAll<HTMLElement>("input, button, select, textarea")]
      .filter((one) => one.checkVisibility())
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.left < 0 || box.right > width)
      .map(({ one, box }) => `${one.tagName} ${one.getAttribute("aria-label") ?? one.id}: ${box.left} to ${box.right}`);
  });
}

/** How many places the keyboard should come to: a group of radio buttons is one. */
async function countOfStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")];
    const open = all.filter(
      (one) => one.checkVisibility() && one.tabIndex >= 0 && !(one as HTMLButtonElement).disabled,
    );
    const groups = new Set(
      open.map((one) => (one as HTMLInputElement).type === "radio" && (one as HTMLInputElement).name),
    );
    const radios = open.filter((one) => (one as HTMLInputElement).type === "radio").length;
    return open.length - radios + [...groups].filter(Boolean).length;
  });
}

test("in forced colours the parts of a bar stand out from the page", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/");
  await showAll(page);
  const [ground, ...parts] = await page.evaluate(() =>
    [document.body, ...document.querySelectorAll("[data-chart='Where the money goes'] > div > span")].map(
      (part) => getComputedStyle(part).backgroundColor,
    ),
  );
  expect(parts.length).toBeGreaterThan(2);
  expect(parts).not.toContain(ground);
});

for (const path of PAGES) {
  test.describe(path, () => {
    test("the keyboard comes to every control, each in sight and ringed, and out again", async ({ page }) => {
      // Without motion, so that the page has come along before it is looked at.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(path);
      await page.waitForLoadState("networkidle");
      const stops = await countOfStops(page);
      const seen: string[] = [];
      let reached = 0;
      for (; reached < 2 * stops; reached++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement === document.body)) break;
        seen.push(...(await faultsOfFocus(page)));
      }
      expect(seen).toEqual([]);
      expect(reached).toBeGreaterThanOrEqual(stops);
    });

    test("is read at 400 % without scrolling sideways, all folds open", async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 256 });
      await page.goto(path);
      await showAll(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });

    test("is read on a phone with its text at 200 %, no field out of sight, all folds open", async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(path);
      await page.addStyleTag({ content: "html { font-size: 200% }" });
      await showAll(page);
      expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(390);
      expect(await fieldsBesidePage(page)).toEqual([]);
    });

    test("has one heading that names it, landmarks, and stays readable in forced colours, without motion", async ({
      page,
    }) => {
      await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
      await page.goto(path);
      await showAll(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      for (const landmark of ["banner", "main", "contentinfo"] as const)
        await expect(page.getByRole(landmark)).toHaveCount(1);
      expect(
        await page.evaluate(() => document.getAnimations().map((one) => (one as CSSAnimation).animationName)),
      ).toEqual([]);
      await expectAccessible(page, ["forced", "light", "dark"]);
    });
  });
}
