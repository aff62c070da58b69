import { act, renderHook } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { useAnswers } from "@/components/scenario/use-answers";
import type { Calibration } from "@/lib/earnings";

const reckon = vi.fn<(asked: number, taught: boolean) => string>(
  (asked, isTaught) => `${isTaught ? "own" : "general"} ${asked}`,
);
const engine = { reckon };
const arrive = vi.fn<() => Promise<typeof engine>>(() => Promise.resolve(engine));
const fetchEngine = () => arrive();
const answerBy = (near: typeof engine, asked: number, calibration?: Calibration) =>
  near.reckon(asked, calibration !== undefined);
const taught = {} as Calibration;

interface Asked {
  asked?: number;
  calibration?: Calibration;
  isAwaited?: boolean;
  isLearning?: boolean;
  isWanted?: boolean;
}

function ask(first: Asked = {}) {
  const hook = renderHook(
    (more: typeof first) =>
      useAnswers({ asked: 1, initial: 1, written: "written 1", fetchEngine, answerBy, ahead: [], ...more }),
    { initialProps: first },
  );
  return {
    now: () => hook.result.current,
    ask: (more: typeof first) => act(async () => hook.rerender(more)),
  };
}

beforeEach(() => void vi.clearAllMocks());

it("the server's answer stands, and nothing is fetched, until something else is asked", async () => {
  const { now, ask: next } = ask();
  expect(now()).toMatchObject({ answer: "written 1", other: undefined, isWaiting: false });
  expect(arrive).not.toHaveBeenCalled();
  await next({ asked: 2 });
  expect(now()).toMatchObject({ answer: "general 2", isWaiting: false });
  await next({ asked: 1 });
  expect(now().answer).toBe("written 1");
  expect(reckon).toHaveBeenCalledTimes(1);
});

it("where the engine is wanted ahead, nothing is reckoned with it", async () => {
  const { now, ask: next } = ask();
  await next({ isWanted: true });
  expect(arrive).toHaveBeenCalledTimes(1);
  expect(now().answer).toBe("written 1");
  expect(reckon).not.toHaveBeenCalled();
});

it("waits from when own sessions are known until they answer, but not for what one does not want", async () => {
  const { now, ask: next } = ask({ isAwaited: true });
  expect(now()).toMatchObject({ answer: "written 1", isWaiting: true });
  let come = () => {};
  arrive.mockImplementationOnce(() => new Promise((resolve) => (come = () => resolve(engine))));
  await next({ calibration: taught });
  expect(now()).toMatchObject({ answer: "written 1", isWaiting: true });
  await act(async () => come());
  expect(now()).toMatchObject({ answer: "own 1", isWaiting: false });
  act(() => now().onSwitch());
  await next({ isAwaited: true });
  expect(now()).toMatchObject({ answer: "written 1", isWaiting: false });
});

it("what own sessions teach decides, unless one prefers the general model, and the other stands beside it", async () => {
  const { now, ask: next } = ask();
  await next({ calibration: taught });
  expect(now()).toMatchObject({ answer: "own 1", other: "written 1", general: "written 1" });
  await next({ asked: 2, calibration: taught });
  expect(now()).toMatchObject({ answer: "own 2", other: "general 2" });
  act(() => now().onSwitch());
  expect(now()).toMatchObject({ answer: "general 2", other: "own 2", general: "general 2" });
  act(() => now().onSwitch());
  expect(now().answer).toBe("own 2");
  await next({ asked: 2 });
  expect(now()).toMatchObject({ answer: "general 2", other: undefined });
});

it("the one that decides is worked out first, the other after it", async () => {
  const { now, ask: next } = ask();
  await next({ calibration: taught });
  const order = async (asked: number) => {
    reckon.mockClear();
    await next({ asked, calibration: taught });
    return reckon.mock.calls;
  };
  expect(await order(2)).toEqual([
    [2, true],
    [2, false],
  ]);
  act(() => now().onSwitch());
  expect(await order(3)).toEqual([
    [3, false],
    [3, true],
  ]);
});

it("what they taught of another question answers none: until they are asked anew the answer before stands", async () => {
  const { now, ask: next } = ask();
  await next({ asked: 2, calibration: taught });
  await next({ asked: 3, calibration: taught, isLearning: true });
  expect(now()).toMatchObject({ answer: "own 2", other: "general 3", isWaiting: true });
  act(() => now().onSwitch());
  expect(now()).toMatchObject({ answer: "general 3", other: "own 2", isWaiting: false });
  act(() => now().onSwitch());
  await next({ asked: 3, calibration: {} as Calibration });
  expect(now()).toMatchObject({ answer: "own 3", other: "general 3", isWaiting: false });
  expect(reckon.mock.calls.filter(([, isTaught]) => isTaught)).toEqual([
    [2, true],
    [3, true],
  ]);
  await next({ asked: 4, isLearning: true });
  expect(now()).toMatchObject({ answer: "general 4", other: undefined, isWaiting: false });
});

it("an engine that does not come is named, keeps the answer there was, and is asked for again by the next edit", async () => {
  arrive.mockRejectedValueOnce(new Error("offline"));
  const { now, ask: next } = ask();
  await next({ asked: 2 });
  expect(now()).toMatchObject({ answer: "written 1", isWaiting: true, hasFailed: true });
  await next({ asked: 3 });
  expect(now()).toMatchObject({ answer: "general 3", isWaiting: false, hasFailed: false });
});

it("own sessions that nothing can answer by are named too", async () => {
  arrive.mockRejectedValueOnce(new Error("offline"));
  const { now, ask: next } = ask();
  await next({ calibration: taught });
  expect(now()).toMatchObject({ answer: "written 1", isWaiting: false, hasFailed: true });
});

it("which of own sessions and general model one prefers holds on the next page, too", async () => {
  const first = ask({ calibration: taught });
  await first.ask({ calibration: taught });
  expect(first.now().answer).toBe("own 1");
  await act(async () => first.now().onSwitch());
  const next = ask({ calibration: taught });
  await next.ask({ calibration: taught });
  expect(next.now()).toMatchObject({ answer: "written 1", other: "own 1" });
  await act(async () => next.now().onSwitch());
  expect(next.now().answer).toBe("own 1");
});
