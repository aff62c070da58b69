import { describe, expect, test } from "vitest";
import { walkJson } from "@/lib/sessions/import/json-records";
import { GiftLog } from "@/lib/sessions/import/gift-log";
import { Findings } from "@/lib/sessions/import/preview";
import { readChunks } from "@/lib/sessions/import/read";
import { NOW, previewOf } from "./preview-of";

const encoder = new TextEncoder();
const START = Date.UTC(2020, 0, 1);

/** A file of any size that is made while it is read: `piece` says what stands at each place. */
class MadeFile extends Blob {
  constructor(
    private readonly pieces: number,
    private readonly piece: (i: number) => string,
  ) {
    super([]);
  }
  override get size() {
    return this.pieces * 60_000;
  }
  override stream() {
    let next = 0;
    return new ReadableStream({
      pull: (controller) => {
        if (next === this.pieces) controller.close();
        else controller.enqueue(encoder.encode(this.piece(next++)));
      },
    });
  }
}

const watched = JSON.stringify({ Date: "2025-03-01 19:00:00", Link: `https://example.invalid/${"v".repeat(60)}` });
const live = (i: number) =>
  JSON.stringify({
    LiveStartTime: (START + i * 86_400_000) / 1000,
    LiveDuration: "5400",
    RoomId: String(i),
    TotalEarning: String(i),
    MutedList: null,
  });

/** A data download of 60 MB: a thousand pieces of watch history, and two LIVEs at its very end. */
const download = new MadeFile(1000, (i) => {
  if (i === 999) return `{}]},"Tiktok Live":{"Go Live History":{"GoLiveList":[${live(1)},${live(2)}]}}}`;
  return `${i === 0 ? '{"Activity":{"Watched":[' : ""}${`${watched},`.repeat(Math.floor(60_000 / watched.length))}`;
});

describe("a data download of 60 MB", () => {
  test("gives the LIVEs at its end", async () => {
    const fractions: number[] = [];
    const { sessions } = await previewOf(download, {
      earningUnit: "diamonds",
      onProgress: (fraction) => fractions.push(fraction),
    });
    expect(sessions.map(({ diamonds }) => diamonds)).toEqual([1, 2]);
    expect(fractions.length).toBeGreaterThan(900);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  });

  test("is never held: of half a million objects none is built but the two wanted", async () => {
    let passed = 0;
    let kept = 0;
    await walkJson(readChunks(download, {}), {
      wants(path, kind) {
        if (kind === "object") passed++;
        return path.at(-2) === "golivelist";
      },
      record: () => kept++,
    });
    expect([passed > 400_000, kept]).toEqual([true, 2]);
  });

  test("stops at once when it is cancelled", async () => {
    const controller = new AbortController();
    const onProgress = (fraction: number) => fraction > 0.1 && controller.abort(new Error("enough"));
    let last = 0;
    const running = previewOf(download, { signal: controller.signal, onProgress: (f) => onProgress((last = f)) });
    await expect(running).rejects.toThrow("enough");
    expect(last).toBeLessThan(0.2);
  });
});

test("a table of 100,000 rows gives 100,000 LIVEs", async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => {
    const start = new Date(START + i * 1_800_000).toISOString().slice(0, 16).replace("T", " ");
    return `${start},${30 + (i % 90)},"1,${String(i % 1000).padStart(3, "0")}",${i % 70}`;
  });
  const { sessions, skipped } = await previewOf(`Start,Minutes,Diamonds,Average viewers\n${rows.join("\n")}\n`, {
    timeZone: "UTC",
  });
  expect([sessions.length, skipped.length]).toEqual([100_000, 0]);
});

test("a log of 100,000 gifts is one LIVE", async () => {
  const gift = (i: number) =>
    JSON.stringify({
      event: "gift",
      data: {
        giftId: 5655,
        giftType: 1,
        repeatCount: 2,
        repeatEnd: true,
        diamondCount: 1,
        userId: String(i % 500),
        msgId: String(i),
      },
      timestamp: START + i * 50,
    });
  const { sessions } = await previewOf(Array.from({ length: 100_000 }, (_, i) => gift(i)).join("\n"));
  expect(sessions.map(({ diamonds, gifters }) => [diamonds, gifters])).toEqual([[200_000, 500]]);
});

// The time limit is the test: looking through all rooms for each event takes ten times as long.
test("a log of 20,000 rooms is read at once", () => {
  const findings = new Findings(NOW);
  const log = new GiftLog(findings);
  for (let i = 0; i < 40_000; i++)
    log.add({ event: "roomuser", roomid: `r${i >> 1}`, viewercount: 5, timestamp: START + i * 600_000 }, "");
  log.finish();
  expect(findings.sessions).toHaveLength(20_000);
});
