import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe";
import {
  addLive,
  lastAction,
  logRows as rows,
  logThree,
  logTable as table,
  openLog,
  PROVED,
  undo,
  watchNetwork,
  watchShifts,
} from "./own-log";
import { poison } from "./poison";
import { expect, test } from "./test";

const ON_A_PHONE = "It sets a phone's width, whichever browser it runs in.";

test("a LIVE is logged by keyboard alone, kept over a reload, changed, deleted and brought back", async ({ page }) => {
  await openLog(page);
  const asked = watchNetwork(page);
  await page.getByLabel("Began").fill("2026-03-01T19:05");
  await page.getByLabel("Minutes").focus();
  for (const text of ["1h 30m", "42", "1,234", "6.20"]) {
    await page.keyboard.type(text);
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(rows(page)).toHaveText(/Mar 1, 2026.*7:05 PM.*90.*42.*1,234.*\$6\.20/);
  expect(asked).toEqual([]);
  const shifts = await watchShifts(page);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.locator("output")).toContainText("8 nights in 10");
  // The log comes after the page; a shift of less than a tenth goes unnoticed.
  expect(await shifts()).toBeLessThan(0.1);

  await rows(page)
    .getByRole("button", { name: /Edit the LIVE of Sun, Mar 1, 2026/ })
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Diamonds")).toHaveValue("1234");
  await dialog.getByLabel("Diamonds").fill("1300");
  await dialog.getByText("Coins, note, tags").click();
  await dialog.getByLabel("battle").check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(rows(page)).toContainText("1,300");
  await undo(page).click();
  await expect(rows(page)).toContainText("1,234");

  await rows(page).getByRole("button", { name: /Edit/ }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(table(page)).toHaveCount(0);
  await undo(page).click();
  await expect(rows(page)).toHaveCount(1);
});

test("several things are undone one after the other, the last first", async ({ page }) => {
  await logThree(page);
  const remove = async () => {
    await rows(page).first().getByRole("button", { name: /Edit/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  };
  await remove();
  await expect(rows(page)).toHaveCount(2);
  await remove();
  await expect(rows(page)).toHaveCount(1);
  // Pressed twice at once, one thing is undone.
  await undo(page).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await expect(lastAction(page)).toContainText(/Undone: .*deleted.*Before that: .*deleted/);
  await expect(rows(page)).toHaveCount(2);
  await undo(page).click();
  await expect(rows(page)).toHaveCount(3);
  // What was logged can be taken back too.
  await undo(page).click();
  await expect(rows(page)).toHaveCount(2);
});

test("beside what is wrong with one LIVE nothing says that another was added", async ({ page }) => {
  await openLog(page);
  await addLive(page, "2026-03-01T19:00", "60", "400");
  await expect(lastAction(page)).toContainText("LIVE added");
  await page.getByLabel("Minutes").fill("60");
  await page.getByLabel("Diamonds").fill("1.5");
  await page.getByRole("button", { name: "Add LIVE" }).click();
  await expect(page.getByText("Diamonds are whole numbers.")).toBeVisible();
  await expect(lastAction(page)).toHaveCount(0);
  // Once something is done, what was done before it can still be undone.
  await addLive(page, "2026-03-02T19:00", "60", "500");
  await undo(page).click();
  await undo(page).click();
  await expect(table(page)).toHaveCount(0);
});

test("how a doubtful figure will be read is said before the LIVE is added", async ({ page }) => {
  await openLog(page);
  await page.getByLabel("Average viewers").fill("1.000");
  await expect(page.getByText("Read as 1, not as 1000.")).toBeVisible();
  await page.getByLabel("Average viewers").fill("1,000");
  await expect(page.getByText(/Read as/)).toHaveCount(0);
  await page.getByLabel("Money, US$").fill("$1.000");
  await expect(page.getByText("Read as 1, not as 1000.")).toBeVisible();
});

test("the question before everything is deleted takes the focus, and gives it back", async ({ page }) => {
  await openLog(page);
  await addLive(page, "2026-03-01T19:00", "60", "500");
  const ask = page.getByRole("button", { name: "Delete everything" });
  await ask.press("Enter");
  const question = page.getByRole("dialog", { name: "Delete 1 LIVE from this device?" });
  await expect(question.locator(":focus")).toHaveCount(1);
  await question.getByRole("button", { name: "Keep them" }).press("Enter");
  await expect(ask).toBeFocused();
  await expect(rows(page)).toHaveCount(1);
});

test("the way back is the next stop after Add LIVE, and neither it nor the headings of the table cover what has the focus", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "a keyboard is a desk's");
  await openLog(page);
  for (let day = 11; day <= 22; day++) await addLive(page, `2026-03-${day}T19:00`, "60", "500");
  await page.getByRole("button", { name: "Add LIVE" }).focus();
  await page.keyboard.press("Tab");
  await expect(undo(page)).toBeFocused();

  const covered = async (back: boolean) => {
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    return page.evaluate(() => {
      const at = document.activeElement!;
      // Past the last stop, before the first.
      if (at === document.body) return [];
      const { top, bottom } = at.getBoundingClientRect();
      const bar = document.querySelector(".undo-bar")!;
      const head = at.closest("tbody") && at.closest("table")!.tHead!.getBoundingClientRect();
      const isCovered = (!bar.contains(at) && bottom > bar.getBoundingClientRect().top) || (head && top < head.bottom);
      return isCovered ? [at.getAttribute("aria-label") ?? at.textContent] : [];
    });
  };
  const found = [];
  for (let i = 0; i < 50; i++) found.push(...(await covered(false)));
  for (let i = 0; i < 50; i++) found.push(...(await covered(true)));
  expect(found).toEqual([]);
});

test("what cannot be a LIVE is named beside its field and stays as typed", async ({ page }) => {
  await openLog(page);
  const form = page.getByRole("form", { name: "Add a LIVE" });
  await form.getByLabel("Minutes").fill("a while");
  await form.getByRole("button", { name: "Add LIVE" }).click();
  await expect(form.getByText("Write how long it was: 90, or 1h 30m.")).toBeVisible();
  await expect(form.getByText("Write what it earned: diamonds, money or coins. 0 if nothing.")).toBeVisible();
  await expect(form.getByLabel("Minutes")).toBeFocused();
  await expect(form.getByLabel("Minutes")).toHaveValue("a while");
  await page.reload();
  await expect(form.getByLabel("Minutes")).toHaveValue("a while");
  await form.getByLabel("Minutes").fill("90");
  await form.getByLabel("Diamonds").fill("5");
  await form.getByLabel("Began").fill("2050-01-01T10:00");
  await form.getByRole("button", { name: "Add LIVE" }).click();
  await expect(form.getByText("This cannot be a LIVE: it starts in the future.")).toBeVisible();
});

test("the log is sorted, searched, narrowed to a period and summed", async ({ page }) => {
  await openLog(page);
  await addLive(page, "2024-03-01T19:00", "60", "500");
  await addLive(page, "2024-03-02T19:00", "120", "100");
  await expect(page.getByRole("heading", { name: "2 LIVEs in 3 hours paid about $3.00" })).toBeVisible();
  await expect(rows(page).first()).toContainText("Mar 2");
  const byDiamonds = table(page).getByRole("button", { name: "Diamonds" });
  await byDiamonds.press("Enter");
  await expect(rows(page).first()).toContainText("Mar 1");
  await expect(byDiamonds).toBeFocused();
  await expect(table(page).getByRole("columnheader", { name: "Diamonds" })).toHaveAttribute("aria-sort", "descending");
  await page.getByLabel("Find in notes and tags").fill("battle");
  await expect(page.getByText("No LIVE of yours fits.")).toBeVisible();
  await page.getByLabel("Find in notes and tags").fill("");
  await page.getByLabel("Period").selectOption("Last 30 days");
  await expect(page.getByText("No LIVE of yours fits.")).toBeVisible();
});

test("on a phone each LIVE shows its minutes, its viewers and its note, and the log is sorted by them", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, ON_A_PHONE);
  const begin = Date.UTC(2026, 2, 1, 19);
  const live = (day: number, more: object) => {
    const start = new Date(begin + day * 86_400_000).toISOString();
    return { id: `hand:${start}`, start, minutes: 60 + day, diamonds: 1_234, source: "hand", ...more };
  };
  await openLog(page);
  await addLive(page, "2026-03-01T19:00", "60", "500");
  await poison(page, "livetake-sessions", {
    sessions: [live(1, { viewers: 42, moneyUsd: 6.2, note: "calm night", tags: ["battle"] }), live(2, { viewers: 7 })],
  });
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.reload();
    const noted = rows(page).filter({ hasText: "Mar 2" });
    await noted.scrollIntoViewIfNeeded();
    const seen = [noted.getByText(/^61/), noted.getByText(/^42/), noted.getByText("battle · calm night")];
    for (const part of seen) await expect(part.filter({ visible: true })).toBeInViewport({ ratio: 1 });
    expect(await page.getByRole("region", { name: "Your LIVEs" }).evaluate((region) => region.scrollWidth)).toBe(
      width - 32,
    );
    await table(page).getByRole("button", { name: "Viewers" }).click();
    await expect(rows(page)).toContainText(["Mar 2", "Mar 3", "Mar 1"]);
    await table(page).getByRole("button", { name: "Minutes" }).click();
    await expect(rows(page)).toContainText(["Mar 1", "Mar 2", "Mar 3"]);
  }
  await expectAccessible(page);
});

test("a long log with notes is scrolled to its end on a phone, and no row is missed on the way", async ({
  page,
  isMobile,
}) => {
  test.skip(!isMobile, ON_A_PHONE);
  await page.setViewportSize({ width: 390, height: 800 });
  await openLog(page);
  await addLive(page, "2026-03-01T19:00", "60", "500");
  const sessions = Array.from({ length: 400 }, (_, i) => {
    const start = new Date(Date.UTC(2024, 0, 1) + i * 86_400_000).toISOString();
    return {
      id: `hand:${start}`,
      start,
      minutes: 60,
      diamonds: i,
      source: "hand",
      ...(i % 3 === 0 && { note: "calm" }),
    };
  });
  await poison(page, "livetake-sessions", { sessions });
  await page.reload();
  const region = page.getByRole("region", { name: "Your LIVEs" });
  for (const part of [0.25, 0.5, 1]) {
    await region.evaluate((box, at) => (box.scrollTop = at * box.scrollHeight), part);
    // Whatever is in sight is a row, and where it ought to be.
    await expect
      .poll(() =>
        region.evaluate((box) => {
          const { top, bottom } = box.getBoundingClientRect();
          const all = [...box.querySelectorAll("tbody tr[aria-rowindex]")].map((row) => row.getBoundingClientRect());
          const heights = new Set(all.map(({ height }) => Math.round(height)));
          return all[0].top <= top + 80 && all.at(-1)!.bottom >= bottom - 2 && heights.size === 1;
        }),
      )
      .toBe(true);
  }
  await expect(rows(page).last()).toContainText("Jan 1, 2024");
});

test("two tabs show the same log", async ({ page, context }) => {
  await openLog(page);
  const other = await context.newPage();
  await openLog(other);
  await addLive(page, "2026-03-01T19:00", "60", "500");
  await expect(rows(other)).toHaveCount(1);
  await other.getByRole("button", { name: "Delete everything" }).click();
  await other.getByRole("button", { name: "Delete them" }).click();
  await expect(table(page)).toHaveCount(0);
});

test("what one tab has changed another neither saves over nor deletes, and what was typed there stays", async ({
  page,
  context,
}) => {
  await openLog(page);
  await addLive(page, "2026-03-01T19:00", "60", "500");
  const other = await context.newPage();
  await other.goto("/sessions");
  for (const tab of [page, other]) await rows(tab).getByRole("button", { name: /Edit/ }).click();
  await other.getByRole("dialog").getByLabel("Minutes").fill("75");
  await other.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(other.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("dialog").getByLabel("Diamonds").fill("700");
  for (const name of ["Delete", "Save"]) {
    await page.getByRole("dialog").getByRole("button", { name }).click();
    await expect(page.getByRole("dialog").getByRole("alert").last()).toContainText("changed or deleted in another tab");
    await expect(page.getByRole("dialog").getByLabel("Diamonds")).toHaveValue("700");
  }
  await expect(rows(other)).toContainText("500");
  await expect(rows(other)).toContainText("75");
});

test.describe("where the connection is gone and nothing was put by", () => {
  test.use({ serviceWorkers: "block", expectedErrors: /ERR_INTERNET_DISCONNECTED/ });

  test("what is typed waits until there is one", async ({ page, context }) => {
    await openLog(page);
    await context.setOffline(true);
    await page.getByLabel("Minutes").fill("90");
    await page.getByLabel("Diamonds").fill("700");
    await page.getByRole("button", { name: "Add LIVE" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Check your connection" })).toBeVisible();
    await expect(page.getByLabel("Diamonds")).toHaveValue("700");
    await context.setOffline(false);
    await page.getByRole("button", { name: "Add LIVE" }).click();
    await expect(rows(page)).toHaveCount(1);
  });
});

test("a log that was tampered with shows what is whole, runs nothing, and can be emptied", async ({ page }) => {
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("dialog", (dialog) => faults.push(dialog.message()));
  await openLog(page);
  await addLive(page, "2026-03-01T19:00", "60", "500");
  const script = "<img src=x onerror=alert(1)>";
  const start = "2026-03-02T19:00:00.000Z";
  await poison(page, "livetake-sessions", {
    sessions: [
      { id: "hand:1", start: 5, minutes: "long", diamonds: {} },
      { id: "hand:2", start, minutes: 60, diamonds: null, note: { toString: script } },
      { id: "hand:3", start: "never", minutes: Number.NaN, diamonds: 5, source: script },
      { id: 4 },
      // Nothing is wrong with this one but its taste.
      { id: "hand:5", start, minutes: 60, diamonds: 5, source: "hand", note: script, tags: [script] },
    ],
    imports: [
      { id: 1 },
      { id: "a", name: script, at: start, sessions: 3, replaced: "x" },
      { id: "b", at: {}, name: [] },
    ],
  });
  await page.reload();
  await expect(rows(page)).toHaveText([/Mar 2, 2026/, /Mar 1, 2026/]);
  await expect(rows(page).first()).toContainText(script);
  await expect(page.getByText("4 records are damaged and left out of all this.")).toBeVisible();
  await page.getByRole("button", { name: `Take back the import of ${script}` }).click();
  await expect(lastAction(page)).toContainText("Import taken back");
  await page.goto("/");
  await expect(page.locator("output")).toContainText("from your 2 LIVEs");
  await page.goto("/sessions");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Delete them" }).click();
  await expect(lastAction(page)).toContainText("2 LIVEs deleted");
  await expect(table(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("button", { name: "Try it with made-up LIVEs" })).toBeVisible();
  await expect(page.locator("#backup")).toHaveCount(0);
  expect(faults).toEqual([]);
});

test.describe("where the browser keeps nothing", () => {
  async function refuse(page: Page, ...methods: ("open" | "databases")[]) {
    await page.addInitScript((names) => {
      for (const name of names)
        IDBFactory.prototype[name] = () => {
          throw new DOMException("no", "InvalidStateError");
        };
    }, methods);
    await page.goto("/sessions");
  }
  const warning = (page: Page) => page.getByRole("alert").filter({ hasText: "This browser keeps nothing here" });

  test("the page says so before anything is typed", async ({ page }) => {
    await refuse(page, "open", "databases");
    await expect(warning(page)).toBeVisible();
    // The estimator does not mind.
    await page.goto("/");
    await expect(page.locator("output")).toContainText("8 nights in 10");
  });

  test("and does not say so itself, the page does once it is asked to, and what was typed stays", async ({ page }) => {
    await refuse(page, "open");
    await expect(page.getByRole("button", { name: "Try it with made-up LIVEs" })).toBeVisible();
    await page.getByLabel("Minutes").fill("90");
    await page.getByLabel("Diamonds").fill("700");
    await page.getByRole("button", { name: "Add LIVE" }).click();
    await expect(page.getByRole("status").filter({ hasText: "keeps nothing here" })).toBeVisible();
    await expect(warning(page)).toBeVisible();
    await expect(page.getByLabel("Diamonds")).toHaveValue("700");
  });
});

test.describe("the page", () => {
  test("paints its largest text from the server's answer, and fetches no database while the log is empty", async ({
    page,
  }) => {
    const scripts: Promise<string>[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith(".js")) scripts.push(response.text());
    });
    await openLog(page);
    await page.waitForLoadState("networkidle");
    expect((await Promise.all(scripts)).filter((script) => script.includes("DexieError"))).toEqual([]);
    const largest = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          new PerformanceObserver((list) => {
            const { element } = list.getEntries().at(-1) as PerformanceEntry & { element: Element };
            resolve(element.textContent);
          }).observe({ type: "largest-contentful-paint", buffered: true });
        }),
    );
    expect(await (await page.request.get("/sessions")).text()).toContain(largest.split(". ").at(-1));
  });

  test("is accessible in both themes: empty, in error, with a log, and while a LIVE is edited", async ({
    page,
    isMobile,
  }) => {
    test.slow();
    // At a desk other things stand there, in the colours of the phone.
    const looks = isMobile ? undefined : (["light"] as const);
    await openLog(page);
    for (const fold of ["Coins, note, tags", "Paste a table", "Where do I find my LIVEs?"])
      await page.getByText(fold, { exact: true }).click();
    await page.getByRole("button", { name: "Add LIVE" }).click();
    await expectAccessible(page, looks);
    await page.getByRole("button", { name: "Try it with made-up LIVEs" }).click();
    await expect(page.getByRole("heading", { name: /fell inside the band/ })).toBeVisible(PROVED);
    await page.getByText("LIVE by LIVE").click();
    await page.locator("#timeline").scrollIntoViewIfNeeded();
    await expect(page.locator(".recharts-surface").first()).toBeVisible();
    await expectAccessible(page, looks);
    await addLive(page, "2026-03-01T19:00", "60", "500");
    await page.getByRole("button", { name: "Delete everything" }).click();
    await expectAccessible(page, looks);
    await page.getByRole("button", { name: "Keep them" }).click();
    await rows(page).getByRole("button", { name: /Edit/ }).click();
    await expectAccessible(page, looks);
  });

  test("does not scroll sideways at 320 pixels, with everything on it", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openLog(page);
    await page.getByRole("button", { name: "Try it with made-up LIVEs" }).click();
    await expect(page.getByRole("heading", { name: /fell inside the band/ })).toBeVisible(PROVED);
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("explains itself before any script has run", async ({ request }) => {
    const html = await (await request.get("/sessions")).text();
    expect(html).toContain("They stay on this device");
    expect(html).toContain("Three LIVEs are enough to begin.");
    expect(html).toContain("needs JavaScript");
  });
});
