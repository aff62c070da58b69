import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useLessons } from "@/components/scenario/use-lessons";
import { defaults, type Calibration, type Scenario } from "@/lib/earnings";
import type { Proof } from "@/lib/sessions/learn";
import type { FromLearner, ToLearner } from "@/lib/sessions/learn-worker";
import type { Session } from "@/lib/sessions/session";

/** A worker that answers when it is told to. */
class SlowWorker {
  asked: ToLearner[] = [];
  heard: Partial<Record<string, (event: { data?: FromLearner }) => void>> = {};
  isClosed = false;
  postMessage = (message: ToLearner) => void this.asked.push(message);
  addEventListener = (type: string, listener: (event: { data?: FromLearner }) => void) =>
    void (this.heard[type] = listener);
  terminate = () => void (this.isClosed = true);
  tell = (data: FromLearner) => act(() => this.heard.message?.({ data }));
  fail = () => act(() => this.heard.error?.({}));
  constructor() {
    workers.push(this);
  }
}
const workers: SlowWorker[] = [];

beforeEach(() => void vi.stubGlobal("Worker", SlowWorker));
afterEach(() => {
  workers.length = 0;
  vi.unstubAllGlobals();
});

const log = Array.from({ length: 2 }, (_, i): Session => {
  const start = new Date(Date.UTC(2026, 9, i + 1, 19)).toISOString();
  return { id: start, start, minutes: 60, diamonds: 400, source: "hand" };
});
const calibrations = [{}, {}] as Calibration[];

it.each<[string, { sessions?: readonly Session[]; scenario?: Scenario }]>([
  ["LIVE is logged", { sessions: log }],
  ["question is asked", { scenario: { ...defaults, by: "followers" } }],
])(
  "when another %s, what was taught before stands, and is known to be of before, until the answer comes",
  async (_, change) => {
    const before = { sessions: log.slice(0, 1) as readonly Session[], scenario: defaults, asOf: "2026-11-20" };
    const { result, rerender } = renderHook(useLessons, { initialProps: before });
    await vi.waitUntil(() => workers[0]?.asked.length === 1);
    const answer = (n: number) => workers[0].tell({ id: workers[0].asked[n].id, calibration: calibrations[n] });
    expect(result.current.calibration).toBeUndefined();
    answer(0);
    expect(result.current).toMatchObject({ calibration: calibrations[0], isLearning: false });

    rerender({ ...before, ...change });
    expect(result.current).toMatchObject({ calibration: calibrations[0], isLearning: true });
    await vi.waitUntil(() => workers[0].asked.length === 2);
    answer(1);
    expect(result.current.calibration).toBe(calibrations[1]);
    expect(result.current.isLearning).toBe(false);
  },
);

it("where the worker breaks down nothing is learnt and nothing waits for it, and the next question opens another", async () => {
  const asked = { sessions: log.slice(0, 1) as readonly Session[], scenario: defaults, asOf: "2026-11-20" };
  const { result, rerender } = renderHook(useLessons, { initialProps: asked });
  await vi.waitUntil(() => workers[0]?.asked.length === 1);
  expect(result.current.isAwaited).toBe(true);
  workers[0].tell({ id: workers[0].asked[0].id, calibration: calibrations[0] });
  expect(result.current.isAwaited).toBe(false);
  rerender({ ...asked, sessions: log });
  await vi.waitUntil(() => workers[0].asked.length === 2);
  expect(result.current.isLearning).toBe(true);
  workers[0].fail();
  expect(workers[0].isClosed).toBe(true);
  expect(result.current.calibration).toBeUndefined();
  expect(result.current.isLearning).toBeFalsy();
  expect(result.current.isAwaited).toBe(false);

  rerender(asked);
  expect(result.current.isAwaited).toBe(true);
  await vi.waitUntil(() => workers[1]?.asked.length === 1);
  workers[1].tell({ id: workers[1].asked[0].id, calibration: calibrations[1] });
  expect(result.current).toMatchObject({ calibration: calibrations[1], isLearning: false });
});

it("the proof of made-up LIVEs is never that of one's own, and stands while the log changes or is asked another question", async () => {
  const asked = { sessions: log.slice(0, 1) as readonly Session[], scenario: defaults, asOf: "2026-11-20" };
  const { result, rerender } = renderHook(useLessons, { initialProps: { ...asked, wantsProof: true } });
  const isAsked = (times: number) => vi.waitUntil(() => workers[0]?.asked.length === times);
  const prove = (proof: Proof) => workers[0].tell({ id: workers[0].asked.at(-1)!.id, proof });
  const [first, second] = [{}, {}] as Proof[];
  await isAsked(1);
  prove(first);
  expect(result.current.proof).toBe(first);
  rerender({ ...asked, scenario: { ...defaults, by: "followers" }, wantsProof: true });
  await isAsked(2);
  expect(result.current.proof).toBe(first);

  rerender({ ...asked, sessions: log, wantsProof: true });
  expect(result.current.proof).toBe(first);
  await isAsked(3);

  rerender({ ...asked, sessions: log.map((live) => ({ ...live, id: `own ${live.id}` })), wantsProof: true });
  expect(result.current.proof).toBeUndefined();
  await isAsked(4);
  prove(second);
  expect(result.current.proof).toBe(second);
});
