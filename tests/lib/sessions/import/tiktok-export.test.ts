import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";
import { describe, expect, test } from "vitest";
import type { Session } from "@/lib/sessions/session";
import { fixture, previewOf } from "./preview-of";

const songs: Session = {
  id: "tiktok-export:2025-03-01T19:00:00.000Z:7000000000000000001",
  start: "2025-03-01T19:00:00.000Z",
  minutes: 90,
  diamonds: 1234,
  gifters: 12,
  views: 800,
  note: "Friday songs",
  source: "tiktok-export",
};

describe("TikTok's data download", () => {
  test("of the older spelling gives its LIVEs, and leaves out the one of twenty seconds", async () => {
    const preview = await previewOf(fixture("tiktok/older-spelling.json"), { earningUnit: "diamonds" });
    expect(preview.format).toBe("tiktok-export");
    expect(preview.sessions[0]).toEqual(songs);
    expect(preview.sessions.map(({ start, diamonds }) => [start, diamonds])).toEqual([
      ["2025-03-01T19:00:00.000Z", 1234],
      ["2025-03-09T19:00:00.000Z", 0],
    ]);
    expect(preview.skipped).toEqual([{ where: "LIVE 2", why: "it is shorter than one minute" }]);
    expect(preview.needs).toEqual([]);
  });

  test("of the newer spelling has its times in ISO, seconds or milliseconds, and numbers as numbers", async () => {
    const { sessions, skipped } = await previewOf(fixture("tiktok/newer-spelling.json"), { earningUnit: "diamonds" });
    expect(sessions.map(({ start, minutes, diamonds, views }) => [start, minutes, diamonds, views])).toEqual([
      ["2026-05-02T18:00:00.000Z", 120, 250, 300],
      ["2026-05-03T18:00:00.000Z", 60, 77, 10],
      ["2026-05-04T18:00:00.000Z", 30, 8, undefined],
    ]);
    expect(skipped).toEqual([]);
  });

  test("has lengths in seconds or written out, and says why a LIVE is left out", async () => {
    const { sessions, skipped } = await previewOf(fixture("tiktok/durations.json"), { earningUnit: "diamonds" });
    expect(sessions.map(({ minutes, diamonds }) => [minutes, diamonds])).toEqual([
      [90, 1],
      [90, 2],
      [90, 3],
      [90, 4],
    ]);
    expect(Object.fromEntries(skipped.map(({ where, why }) => [where, why]))).toEqual({
      "LIVE 5": "it has no length",
      "LIVE 6": "it has no length",
      "LIVE 7": "it has no readable start time",
      "LIVE 8": "it has no earnings",
      "LIVE 9": "diamonds below zero",
      "LIVE 10": "it is longer than two days",
      "LIVE 11": "the same LIVE stands in this file before",
    });
  });

  test("as text files is read too", async () => {
    const { format, sessions } = await previewOf(fixture("tiktok/go-live-history.txt"), { earningUnit: "diamonds" });
    expect(format).toBe("tiktok-export");
    expect(sessions.map(({ id, minutes, diamonds, note }) => [id, minutes, diamonds, note])).toEqual([
      [songs.id, 90, 1234, "Friday: songs"],
      ["tiktok-export:2025-03-09T19:00:00.000Z:7000000000000000003", 120, 0, undefined],
    ]);
  });

  test("without a LIVE says so in one sentence", async () => {
    const { format, sessions, problems } = await previewOf(fixture("tiktok/no-lives.json"));
    expect([format, sessions, problems.length]).toEqual(["tiktok-export", [], 1]);
    expect(problems[0]).toContain("holds no LIVE of yours");
  });

  test("gives the same ids when it is imported again, in whichever unit", async () => {
    const [first, again] = await Promise.all([
      previewOf(fixture("tiktok/older-spelling.json")),
      previewOf(fixture("tiktok/older-spelling.json"), { earningUnit: "usd" }),
    ]);
    expect(again.sessions.map(({ id }) => id)).toEqual(first.sessions.map(({ id }) => id));
  });
});

describe("the unit of TotalEarning", () => {
  test("is asked, and is provisionally diamonds", async () => {
    const preview = await previewOf(fixture("tiktok/older-spelling.json"));
    expect([preview.needs, preview.earningUnit, preview.sessions[0].diamonds]).toEqual([
      ["earning-unit"],
      "diamonds",
      1234,
    ]);
  });

  test("is provisionally money when the amounts have cents", async () => {
    const preview = await previewOf(fixture("tiktok/money.json"));
    expect([preview.needs, preview.earningUnit, preview.sessions[0].moneyUsd]).toEqual([["earning-unit"], "usd", 6.17]);
  });

  test.each([
    ["diamonds", { diamonds: 1234 }],
    ["coins", { coins: 1234 }],
    ["usd", { moneyUsd: 1234 }],
  ] as const)("is taken as the creator says: %s", async (earningUnit, amounts) => {
    const { sessions, needs } = await previewOf(fixture("tiktok/older-spelling.json"), { earningUnit });
    const { diamonds, coins, moneyUsd } = sessions[0];
    expect([{ diamonds, coins, moneyUsd }, needs]).toEqual([
      { diamonds: undefined, coins: undefined, moneyUsd: undefined, ...amounts },
      [],
    ]);
  });

  test("is not asked when the file names it, and other currencies are left out", async () => {
    const file = (earned: string) =>
      `{"Tiktok Live":{"Go Live History":{"GoLiveList":[{"LiveStartTime":"2025-03-01 19:00:00","LiveDuration":"5400","TotalEarning":"${earned}"}]}}}`;
    const dollars = await previewOf(file("$6.17"));
    expect([dollars.needs, dollars.sessions[0].moneyUsd]).toEqual([[], 6.17]);
    const euros = await previewOf(file("6,17 €"));
    expect(euros.skipped).toEqual([{ where: "LIVE 1", why: "its earnings are in €, not in US dollars" }]);
  });
});

describe("the ZIP that TikTok sends", () => {
  async function zip(files: Record<string, string>): Promise<Blob> {
    const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
    for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text));
    return writer.close();
  }
  const older = new TextDecoder().decode(fixture("tiktok/older-spelling.json"));

  test("gives the LIVEs of the JSON inside", async () => {
    const { format, sessions } = await previewOf(await zip({ "user_data_tiktok.json": older }), {
      earningUnit: "diamonds",
    });
    expect([format, sessions[0]]).toEqual(["tiktok-export", songs]);
  });

  test("is searched for the likeliest file, and the others are never unpacked", async () => {
    const files = { "a/readme.txt": "hello", "other.json": "{", "data/user_data.json": older };
    const { sessions } = await previewOf(await zip(files), { earningUnit: "diamonds" });
    expect(sessions[0]).toEqual(songs);
  });

  test("of text files gives the LIVEs of Go Live History.txt", async () => {
    const history = new TextDecoder().decode(fixture("tiktok/go-live-history.txt"));
    const files = {
      "TikTok/Comment/Comments.txt": "Date: 2025-03-01",
      "TikTok/TikTok Live/Go Live History.txt": history,
    };
    const { sessions } = await previewOf(await zip(files), { earningUnit: "diamonds" });
    expect(sessions.map(({ diamonds }) => diamonds)).toEqual([1234, 0]);
  });

  test("without such a file is refused in one sentence", async () => {
    const { format, problems } = await previewOf(await zip({ "photo.jpg": "…" }));
    expect([format, problems.length]).toEqual(["unknown", 1]);
  });
});
