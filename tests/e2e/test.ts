import { test as base } from "@playwright/test";

/**
 * Playwright's `test`, under which a page that reports an error fails, whatever else was tested: an error in the
 * console (a broken content security policy and a failed request land there) or an exception that nobody caught.
 * A test that provokes one says so: `test.use({ expectedErrors: /404/ })`.
 */
export const test = base.extend<{ expectedErrors: RegExp | null; failOnErrors: void }>({
  expectedErrors: [null, { option: true }],
  failOnErrors: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => errors.push(String(error.error())));
      await use();
      base.expect(errors.filter((error) => !expectedErrors?.test(error))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
