import { once } from "node:events";
import { createWriteStream, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";
import writeExcel from "write-excel-file/node";
import { expectAccessible } from "./axe";
import { addLive, lastAction, logRows, logTable, openLog, undo, watchNetwork, watchPauses } from "./own-log";
import { expect, test } from "./test";

// Tables are by the clock of Berlin here; TikTok's own files are by UTC, an hour behind it in March.
test.use({ timezoneId: "Europe/Berlin" });

const fixture = (name: string) => join(import.meta.dirname, "../fixtures/imports", name);
const preview = (page: Page) => page.locator("[aria-labelledby=preview]");
const save = (page: Page) => preview(page).getByRole("button", { name: /^Add [\d,]+ LIVEs?$/ });

type Upload = string | { name: string; mimeType: string; buffer: Buffer };
const choose = (page: Page, file: Upload) => page.locator("input[type=file]").setInputFiles(file);

const asDiamonds = (page: Page) => page.getByRole("button", { name: /diamonds/ }).click();
const byMyClock = (page: Page) => page.getByRole("button", { name: "By mine: Europe/Berlin" }).click();

async function zipped(): Promise<Upload> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  await writer.add(
    "user_data_tiktok.json",
    new TextReader(readFileSync(fixture("tiktok/older-spelling.json"), "utf8")),
  );
  const blob = await writer.close();
  return { name: "TikTok_Data.zip", mimeType: "application/zip", buffer: Buffer.from(await blob.arrayBuffer()) };
}

async function workbook(): Promise<Upload> {
  const data = [
    ["Start time", "Minutes", "Diamonds"],
    ["2025-03-01 19:00", 90, 1234],
    ["2025-03-15 20:30", 125, 10500],
  ].map((row) => row.map((value) => ({ value })));
  const buffer = await writeExcel(data).toBuffer();
  return { name: "lives.xlsx", mimeType: "application/octet-stream", buffer };
}

const march = /Mar 1, 2025.*7:00 PM.*1,234/;
const formats: {
  file: string | (() => Promise<Upload>);
  answer?: (page: Page) => Promise<void>;
  lives: number;
  shows: RegExp;
}[] = [
  { file: "tiktok/older-spelling.json", answer: asDiamonds, lives: 2, shows: /Mar 1, 2025.*8:00 PM.*1,234/ },
  { file: zipped, answer: asDiamonds, lives: 2, shows: /Mar 1, 2025.*8:00 PM.*1,234/ },
  { file: "tiktok/go-live-history.txt", answer: asDiamonds, lives: 2, shows: /Mar 1, 2025.*8:00 PM.*1,234/ },
  { file: "tables/english.csv", answer: byMyClock, lives: 2, shows: march },
  { file: "tables/german.csv", answer: byMyClock, lives: 2, shows: march },
  { file: "tables/japanese.csv", answer: byMyClock, lives: 2, shows: march },
  { file: "tables/portuguese.tsv", answer: byMyClock, lives: 2, shows: march },
  { file: "tables/live-center.csv", answer: byMyClock, lives: 1, shows: march },
  { file: workbook, answer: byMyClock, lives: 2, shows: march },
  {
    file: "tables/no-headings.tsv",
    answer: async (page) => {
      await preview(page).getByRole("combobox", { name: "Column 3" }).selectOption("Diamonds");
      await page.getByRole("button", { name: "Read it so" }).click();
      await byMyClock(page);
    },
    lives: 2,
    shows: march,
  },
  // 1,010 diamonds from 19:00 UTC on, counted by hand in the fixture: each streak once, at its end.
  { file: "gift-logs/connector-v1.ndjson", lives: 2, shows: /Mar 1, 2025.*8:00 PM.*1,010/ },
  { file: "gift-logs/connector-v2.json", lives: 2, shows: /Jul 4, 2026.*8:00 PM.*503/ },
  { file: "gift-logs/raw.ndjson", lives: 1, shows: /Jul 28, 2026.*2:00 PM.*17/ },
  { file: "gift-logs/live-studio.ndjson", lives: 1, shows: /Aug 6, 2026.*12:00 PM.*102/ },
];

test.describe("a file of every format", () => {
  test.skip(({ isMobile }) => isMobile, "A file is read alike on every screen.");

  for (const { file, answer, lives, shows } of formats)
    test(`${typeof file === "string" ? file : file.name} is previewed, saved as one step and taken back`, async ({
      page,
    }) => {
      await openLog(page);
      await choose(page, typeof file === "string" ? fixture(file) : await file());
      await expect(preview(page)).toBeVisible();
      await expect(logTable(page)).toHaveCount(0);
      if (answer) {
        await expect(save(page)).toHaveCount(0);
        await answer(page);
      }
      await expect(save(page)).toHaveText(lives === 1 ? "Add 1 LIVE" : `Add ${lives} LIVEs`);
      await save(page).click();
      await expect(logRows(page)).toHaveCount(lives);
      await expect(logRows(page).filter({ hasText: shows })).toHaveCount(1);
      await undo(page).click();
      await expect(logTable(page)).toHaveCount(0);
    });
});

test("a pasted table is read the same way, and an import can be taken back after a reload", async ({ page }) => {
  await openLog(page);
  const asked = watchNetwork(page);
  await page.getByText("Paste a table").click();
  await page.getByLabel("A row for each LIVE").fill("Date and time\tMinutes\tDiamonds\n2025-03-01 19:00\t90\t1234");
  await page.getByRole("button", { name: "Read the table" }).click();
  await byMyClock(page);
  await save(page).click();
  await expect(logRows(page)).toHaveText([march]);
  expect(asked).toEqual([]);
  await page.reload();
  await page.getByRole("button", { name: "Take back the import of pasted table" }).click();
  await expect(logTable(page)).toHaveCount(0);
});

test("what the log has already is not added twice, unless its figures are to be taken", async ({ page }) => {
  await openLog(page);
  // Typed a few minutes off, as one remembers.
  await addLive(page, "2025-03-01T19:10", "80", "1200");
  await choose(page, fixture("tables/english.csv"));
  await byMyClock(page);
  await expect(preview(page)).toContainText("1 of them is in your log already.");
  await expect(save(page)).toHaveText("Add 1 LIVE");
  await page.getByText("Take the file’s figures").click();
  await expect(save(page)).toHaveText("Add 2 LIVEs");
  await save(page).click();
  await expect(logRows(page)).toHaveCount(2);
  await expect(logRows(page).filter({ hasText: march })).toHaveCount(1);
  await undo(page).click();
  await expect(logRows(page)).toHaveText([/7:10 PM.*1,200/]);
});

test("a unit that the file does not tell is suggested from one LIVE that is remembered", async ({ page }) => {
  await openLog(page);
  await choose(page, fixture("tiktok/older-spelling.json"));
  await expect(preview(page)).toContainText(
    "The file does not say. Its largest LIVE, Sat, Mar 1, 2025, 8:00 PM, has 1234.",
  );
  await page.getByLabel("What did that LIVE pay, in US$?").fill("6.17");
  await expect(preview(page)).toContainText("That agrees with diamonds.");
});

test("a backup restores the log in full, and a CSV is read back", async ({ page }) => {
  await openLog(page);
  await choose(page, fixture("tables/english.csv"));
  await byMyClock(page);
  await save(page).click();
  await expect(logRows(page)).toHaveCount(2);
  for (const button of ["Download a backup", "Download as CSV"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    const path = await download.path();
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByRole("button", { name: "Delete them" }).click();
    await expect(logTable(page)).toHaveCount(0);
    await choose(page, { name: download.suggestedFilename(), mimeType: "text/plain", buffer: readFileSync(path) });
    await save(page).click();
    await expect(logRows(page)).toHaveCount(2);
    await expect(logRows(page).filter({ hasText: march })).toHaveCount(1);
  }
});

test.describe("what cannot be imported", () => {
  test.skip(({ isMobile }) => isMobile, "A file is read alike on every screen.");

  for (const [name, said] of [
    ["tables/backstage.csv", "This is a Backstage export"],
    ["tables/shop.csv", "its GMV is sales, not what you earned from gifts"],
    ["tiktok/no-lives.json", "it holds no LIVE of yours"],
  ])
    test(`${name} is told in a sentence and changes nothing`, async ({ page }) => {
      await openLog(page);
      await choose(page, fixture(name));
      await expect(preview(page)).toContainText(said);
      await expect(save(page)).toHaveCount(0);
      await preview(page)
        .getByRole("button", { name: /Close|Cancel/ })
        .click();
      await expect(page.getByRole("button", { name: "Try it with made-up LIVEs" })).toBeVisible();
    });
});

test("the preview and its questions are accessible and fit 320 pixels", async ({ page, isMobile }) => {
  test.skip(!isMobile, "A window this narrow is as narrow as a phone.");
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await openLog(page);
  for (const name of ["tiktok/durations.json", "tables/no-headings.tsv", "tables/daily.csv", "tables/backstage.csv"]) {
    await choose(page, fixture(name));
    await expect(preview(page)).toBeVisible();
    await expect(preview(page).getByRole("heading")).toBeFocused();
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
    await preview(page)
      .getByRole("button", { name: /Close|Cancel/ })
      .click();
  }
});

test("a file let go anywhere on the page is previewed, and no other page takes its place", async ({ page }) => {
  await openLog(page);
  const dragged = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "lives.csv", { type: "text/csv" }));
      return transfer;
    },
    readFileSync(fixture("tables/english.csv"), "utf8"),
  );
  const footer = page.getByRole("contentinfo");
  await footer.dispatchEvent("dragover", { dataTransfer: dragged });
  await footer.dispatchEvent("drop", { dataTransfer: dragged });
  await expect(preview(page)).toContainText("2 LIVEs in lives.csv");
});

test("a log of gifts shows how large they were, and which", async ({ page }) => {
  await openLog(page);
  await choose(page, fixture("gift-logs/connector-v1.ndjson"));
  await preview(page).getByText("Their gifts").click();
  await expect(preview(page)).toContainText("Half of the 3 sendings brought 10 diamonds or less, the largest 1,000.");
  await expect(page.getByRole("table", { name: "The gifts sent most often" }).getByRole("row").nth(1)).toHaveText(
    /Rose.*1.*13/,
  );
});

/** A data download of two hundred megabytes, with two LIVEs at its very end. */
async function largeDownload(path: string): Promise<void> {
  const live = (day: number) =>
    JSON.stringify({ LiveStartTime: `2025-03-0${day} 19:00:00`, LiveDuration: "5400", TotalEarning: `${day}` });
  const watched = `${JSON.stringify({ Date: "2025-03-01 19:00:00", Link: "https://example.invalid/".padEnd(60, "7") })},`;
  const piece = watched.repeat(Math.ceil(2 ** 20 / watched.length));
  const file = createWriteStream(path);
  file.write('{"Activity":{"Watched":[');
  for (let megabytes = 0; megabytes < 200; megabytes++) if (!file.write(piece)) await once(file, "drain");
  file.end(`{}]},"Tiktok Live":{"Go Live History":{"GoLiveList":[${live(1)},${live(2)}]}}}`);
  await once(file, "close");
}

/** How many rows a large file has: the browser's store takes two minutes for a hundred thousand, which `ROWS` asks for. */
const many = Number(process.env.ROWS ?? 20_000);
const manyRows = many.toLocaleString("en-US");

test.describe("a large file", () => {
  test.skip(({ isMobile }) => isMobile, "A file is read alike on every screen.");

  test("a file of two hundred megabytes is read while the page answers, and is let go of when that is cancelled", async ({
    page,
  }, info) => {
    test.setTimeout(120_000);
    const path = info.outputPath("user_data_tiktok.json");
    await largeDownload(path);
    await openLog(page);
    const note = await watchPauses(page);
    await choose(page, path);
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText("Choose a file")).toBeVisible();
    await choose(page, path);
    const progress = page.getByRole("progressbar", { name: "Reading user_data_tiktok.json" });
    await expect.poll(() => progress.getAttribute("value").then(Number)).toBeGreaterThan(0.01);
    // What is typed meanwhile is answered meanwhile.
    await page.getByLabel("Minutes").fill("a while");
    await page.getByRole("button", { name: "Add LIVE" }).click();
    await expect(page.getByText("Write how long it was: 90, or 1h 30m.")).toBeVisible();
    await expect(progress).toBeVisible();
    await expect(preview(page)).toContainText("2 LIVEs in user_data_tiktok.json", { timeout: 90_000 });
    await note();
    rmSync(path);
  });

  test(`${manyRows} rows go in while the page still answers, and out again`, async ({ page }, info) => {
    // A browser stores some hundred rows a second on a busy machine.
    test.setTimeout(120_000 + 6 * many);
    const first = Date.UTC(2018, 0, 1);
    const lines = Array.from({ length: many }, (_, i) => {
      const start = new Date(first + i * 2_400_000).toISOString();
      return `${start},${20 + (i % 15)},${i % 90},${(i * 7_919) % 5_000}`;
    });
    // From the disk, as a hand would choose it: the bytes of a file in memory are unpacked by the page itself.
    const path = info.outputPath("many.csv");
    writeFileSync(path, ["Start,Minutes,Average viewers,Diamonds", ...lines].join("\n"));
    await openLog(page);
    const note = await watchPauses(page);
    await choose(page, path);
    await expect(save(page)).toHaveText(`Add ${manyRows} LIVEs`, { timeout: 240_000 });
    await expect(save(page)).toBeEnabled({ timeout: 120_000 });
    await save(page).click();
    await expect(lastAction(page)).toContainText(`${manyRows} LIVEs added`, { timeout: 240_000 });
    await expect(logTable(page)).toHaveAttribute("aria-rowcount", String(many + 1), { timeout: 120_000 });
    await expect(page.getByRole("heading", { name: /From your third|fell inside the band/ })).toBeVisible({
      timeout: 120_000,
    });
    // Only the rows near those in sight exist; the last of them is there when it is scrolled to.
    expect(await logRows(page).count()).toBeLessThan(100);
    await page.getByRole("region", { name: "Your LIVEs" }).focus();
    await page.keyboard.press("End");
    await expect(logRows(page).last()).toHaveAttribute("aria-rowindex", String(many + 1));
    await logTable(page).getByRole("button", { name: "Diamonds" }).click();
    await expect(logRows(page).first()).toContainText("4,999");
    await undo(page).click();
    await expect(logTable(page)).toHaveCount(0, { timeout: 120_000 });
    await note();
  });
});
