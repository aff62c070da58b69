import { expect, test, vi } from "vitest";
import { hasLog, whenLogged } from "@/lib/sessions/has-log";
import { openLog } from "@/lib/sessions/store";

test("a tab without a log learns at once that another has begun one, and is told once", async () => {
  const [begin, none] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const stop = whenLogged(begin, none);
  await expect.poll(() => none.mock.calls.length).toBe(1);
  expect(await hasLog()).toBe(false);
  const log = openLog();
  await log.clear();
  await expect.poll(() => begin.mock.calls.length).toBe(1);
  document.dispatchEvent(new Event("visibilitychange"));
  expect(await hasLog()).toBe(true);
  expect(begin).toHaveBeenCalledTimes(1);
  stop();

  const later = vi.fn<() => void>();
  whenLogged(later, none);
  await expect.poll(() => later.mock.calls.length).toBe(1);
  expect(none).toHaveBeenCalledTimes(1);
  log.close();
});

test("nobody is told after the waiting was ended", async () => {
  const begin = vi.fn<() => void>();
  whenLogged(begin)();
  expect(await hasLog()).toBe(true);
  expect(begin).not.toHaveBeenCalled();
});
