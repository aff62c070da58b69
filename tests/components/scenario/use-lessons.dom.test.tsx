import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useLessons } from "@/components/scenario/use-lessons";
import { defaults, type Calibration, type Scenario } from "@/lib/earnings";
import type { FromLearner, ToLearner } from "@/lib/sessions/learn-worker";
import type { Session } from "@/lib/sessions/session";

/** A worker that answers when it is told to. */
class SlowWorker {
  asked: ToLearner[] = [];
  tell: (event: { data: FromLearner }) => void = () => {};
  postMessage = (message: ToLearner) => void this.asked.push(message);
  addEventListener = (_: string, tell: typeof this.tell) => void (this.tell = tell);
  terminate = () => {};
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
    const answer = (n: number) =>
      act(() => workers[0].tell({ data: { id: workers[0].asked[n].id, calibration: calibrations[n] } }));
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
