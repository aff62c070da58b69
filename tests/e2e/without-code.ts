import type { Page } from "@playwright/test";

/** Keeps the code of what is opened next on the way; what it returns lets the code come. */
export async function holdCode(page: Page): Promise<() => void> {
  let letCome = () => {};
  const coming = new Promise<void>((resolve) => (letCome = resolve));
  await page.route("**/*.js", async (route) => {
    await coming;
    await route.continue();
  });
  return letCome;
}
