import { expect, test } from "vitest";
import { hasLog } from "@/lib/sessions/has-log";
import { openLog } from "@/lib/sessions/store";

const NOTHING_KEPT =
  "This browser keeps nothing here, as in a private window, so your log cannot be opened. Use a normal window, or another browser.";

// Node has no database of the kind that browsers have, and so is a browser without one.
test("where there is no database at all, that is told and nothing waits for ever", async () => {
  const store = openLog();
  const reason = await new Promise((resolve) => store.watch(() => resolve("opened"), resolve));
  expect(reason).toBe(NOTHING_KEPT);
  expect(await store.clear()).toEqual({ ok: false, reason: NOTHING_KEPT });
  // Nobody can tell whether there is a log, so the page that shows it tries, and says the above.
  expect(await hasLog()).toBe(true);
});
