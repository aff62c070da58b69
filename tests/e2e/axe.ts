import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { layOutAll } from "./pages";

/** Why a page is examined state by state on a phone alone. */
export const AT_A_DESK = "At a desk access.spec.ts examines it, with all of it open.";

/** WCAG 2.2 AA, and of it in the second theme what a theme can change. */
const rules = {
  light: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  dark: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
} as const;

/** Holds the page, as it stands, to WCAG 2.2 AA in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  await layOutAll(page);
  for (const colorScheme of ["light", "dark"] as const) {
    const { type, values } = rules[colorScheme];
    // Without motion, so that no colour is measured half-way from one theme to the other.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      // The gifts: 313 rows, each built like those before it.
      .exclude(":is(li, tr):nth-child(n + 40)")
      .options({ runOnly: { type, values: [...values] }, resultTypes: ["violations"] })
      .analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target).join(", ")}`,
    );
    expect(found, `axe, ${colorScheme} theme`).toEqual([]);
  }
}
