import { act, fireEvent, renderHook } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import { useWhenNear } from "@/components/ui/use-when-near";

const fetch = vi.fn<() => Promise<string>>();
const log: string[] = [];
/** What a reckoning leaves to the end of its task is done before another task begins. */
const reckonings = ["first", "second"].map((name) => (engine: string) => {
  log.push(`${name} by ${engine}`);
  queueMicrotask(() => log.push(`task of the ${name}`));
});
const show = (parts = reckonings) =>
  renderHook(({ isEdited }) => useWhenNear(fetch, parts, isEdited), { initialProps: { isEdited: false } });
const aWhile = () => act(() => new Promise((go) => setTimeout(go, 50)));
const settle = (length: number) => vi.waitFor(() => expect(log).toHaveLength(length), 60_000);

beforeEach(() => {
  log.length = 0;
  fetch.mockReset().mockResolvedValue("the engine");
});

it("fetches nothing until a hand or the keyboard is near, and then once", async () => {
  show();
  await aWhile();
  expect(fetch).not.toHaveBeenCalled();
  fireEvent.focusIn(document.body);
  fireEvent.pointerOver(document.body);
  await settle(4);
  expect(fetch).toHaveBeenCalledTimes(1);
});

it("reckons each part in a task of its own", async () => {
  show();
  fireEvent.pointerOver(document.body);
  await settle(4);
  expect(log).toEqual(["first by the engine", "task of the first", "second by the engine", "task of the second"]);
});

it("leaves to an edit what it reckons itself", async () => {
  const [first, second] = reckonings;
  const { rerender } = show([
    (engine) => {
      first(engine);
      act(() => rerender({ isEdited: true }));
    },
    second,
  ]);
  fireEvent.pointerOver(document.body);
  await settle(2);
  await aWhile();
  expect(log).toEqual(["first by the engine", "task of the first"]);
});

it("is missed by nobody where the engine does not arrive", async () => {
  fetch.mockRejectedValue(new Error("offline"));
  show();
  fireEvent.pointerOver(document.body);
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled(), 60_000);
  await aWhile();
  expect(log).toEqual([]);
});
