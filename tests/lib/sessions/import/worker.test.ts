import { MessageChannel } from "node:worker_threads";
import { afterEach, describe, expect, test } from "vitest";
import { importInWorker, type ImportWorker } from "@/lib/sessions/import/client";
import { serveImports } from "@/lib/sessions/import/worker";
import { fixture, NOW } from "./preview-of";

/** The worker's side of a real channel: messages are cloned and arrive later, as between page and worker. */
function openImporter(): ImportWorker & { isTerminated: boolean; fail(): void } {
  const { port1, port2 } = new MessageChannel();
  const failing: ((event: unknown) => void)[] = [];
  // Node hands over the message itself, where a browser hands over an event.
  const listen = (port: typeof port1) => (type: string, listener: (event: { data: never }) => void) => {
    if (type === "message") port.on("message", (data: unknown) => listener({ data: data as never }));
    else failing.push(listener as (event: unknown) => void);
  };
  serveImports({ postMessage: (message) => port2.postMessage(message), addEventListener: listen(port2) });
  const importer = {
    isTerminated: false,
    postMessage: (message: unknown) => port1.postMessage(message),
    addEventListener: listen(port1),
    terminate() {
      importer.isTerminated = true;
    },
    fail: () => failing.forEach((listener) => listener({})),
  };
  open.push(() => port1.close());
  return importer;
}

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

const file = () => new File([fixture("tiktok/older-spelling.json") as BlobPart], "user_data.json");
const large = () =>
  new Blob([
    "[",
    ..."x"
      .repeat(200)
      .split("")
      .map(() => "1,".repeat(100_000)),
    "1]",
  ]);

describe("an import in a worker", () => {
  test("answers with the preview, and the worker ends", async () => {
    const importer = openImporter();
    const fractions: number[] = [];
    const options = {
      now: NOW,
      earningUnit: "diamonds",
      onProgress: (fraction: number) => fractions.push(fraction),
    } as const;
    const { sessions } = await importInWorker(file(), options, () => importer);
    expect([sessions.length, fractions.at(-1), importer.isTerminated]).toEqual([2, 1, true]);
  });

  test("of many LIVEs brings them in parts, whole and in order", async () => {
    const start = (i: number) => new Date(Date.UTC(2025, 0, 1) + i * 3_600_000).toISOString();
    const rows = Array.from({ length: 5000 }, (_, i) => `${start(i)},60,${i}`);
    const { sessions } = await importInWorker(
      new Blob([["Start,Minutes,Diamonds", ...rows].join("\n")]),
      { now: NOW },
      openImporter,
    );
    expect(sessions.map(({ diamonds }) => diamonds)).toEqual(rows.map((_, i) => i));
  });

  test("rejects with the reason when it is cancelled, and the worker ends", async () => {
    const importer = openImporter();
    const controller = new AbortController();
    const running = importInWorker(
      large(),
      { now: NOW, signal: controller.signal, onProgress: () => controller.abort(new Error("enough")) },
      () => importer,
    );
    await expect(running).rejects.toThrow("enough");
    expect(importer.isTerminated).toBe(true);
  });

  test("that is cancelled before it begins opens no worker", async () => {
    const never = () => {
      throw new Error("a worker was opened");
    };
    await expect(
      importInWorker(file(), { now: NOW, signal: AbortSignal.abort(new Error("enough")) }, never),
    ).rejects.toThrow("enough");
  });

  test("gives one sentence when the worker breaks down", async () => {
    const importer = openImporter();
    const running = importInWorker(large(), { now: NOW, onProgress: () => importer.fail() }, () => importer);
    expect((await running).problems).toEqual([
      "This file was too much for your browser to read. Split it, or try on a computer.",
    ]);
  });
});

test("after a cancel the worker answers no more", async () => {
  const { port1, port2 } = new MessageChannel();
  open.push(() => port1.close());
  const said: string[] = [];
  port1.on("message", ({ type }: { type: string }) => said.push(type));
  serveImports({
    postMessage: (message) => port2.postMessage(message),
    addEventListener: (_, listener) => port2.on("message", (data: unknown) => listener({ data: data as never })),
  });
  port1.postMessage({ type: "start", file: large(), options: { now: NOW } });
  port1.postMessage({ type: "cancel" });
  port1.postMessage({ type: "start", file: file(), options: { now: NOW } });
  await expect.poll(() => said).toContain("done");
  expect(said.filter((type) => type === "done")).toHaveLength(1);
});
