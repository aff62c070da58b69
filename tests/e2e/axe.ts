import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { layOutAll } from "./pages";

/** Why a page is examined state by state on a phone alone. */
export const AT_A_DESK = "At a desk access.spec.ts examines it with all of it open.";

const all = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } as const;
/** What colours can change. */
const colours = { type: "rule", values: ["color-contrast", "link-in-text-block"] } as const;

/** WCAG 2.2 AA, and of it in other colours what those can change. */
const looks = {
  light: { media: { colorScheme: "light", forcedColors: "none" }, rules: all },
  dark: { media: { colorScheme: "dark", forcedColors: "none" }, rules: colours },
  forced: { media: { colorScheme: "light", forcedColors: "active" }, rules: colours },
} as const;

/** Holds the page, as it stands, to WCAG 2.2 AA in both themes. */
export async function expectAccessible(
  page: Page,
  inLooks: readonly (keyof typeof looks)[] = ["light", "dark"],
): Promise<void> {
  await layOutAll(page);
  for (const look of inLooks) {
    const { type, values } = looks[look].rules;
    // Without motion, so that no colour is measured half-way from one theme to the other.
    await page.emulateMedia({ ...looks[look].media, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      // Of dozens, as of the gifts, each row is built like those before it.
      .exclude(":has(> :nth-child(40)) > :nth-child(n + 12)")
      .options({ runOnly: { type, values: [...values] }, resultTypes: ["violations"] })
      .analyze();
    const found = violations.map(
      ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target).join(", ")}`,
    );
    expect(found, `axe, ${look}`).toEqual([]);
  }
}
