import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useTabMemory } from "@/components/ui/use-tab-memory";

const open = (name?: string) => renderHook(() => useTabMemory(name)).result;
const word = (result: ReturnType<typeof open>) => result.current[0];
const keep = (result: ReturnType<typeof open>, next: (now: string) => string) => act(() => result.current[1](next));

afterEach(() => vi.restoreAllMocks());

it("is read by the next page of the tab, and by whoever else reads it", () => {
  const [first, second] = [open("live"), open("live")];
  expect(word(first)).toBe("");
  keep(first, () => "90");
  keep(second, (now) => `${now} minutes`);
  for (const one of [first, second, open("live")]) expect(word(one)).toBe("90 minutes");
  expect(word(open("evidence"))).toBe("");
});

it("without a name it goes with the page", () => {
  const own = open();
  keep(own, (now) => `${now}typed`);
  expect(word(own)).toBe("typed");
  expect(word(open())).toBe("");
  expect(sessionStorage).toHaveLength(0);
});

it("where nothing can be stored it lives as long as the page, and is stored once it can be", () => {
  const refusal = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const one = open("live");
  keep(one, () => "90");
  expect(word(one)).toBe("90");
  refusal.mockRestore();
  keep(one, () => "91");
  expect(sessionStorage.getItem("livetake.live")).toBe("91");
});

it("where storage is shut nothing is lost but what it would have kept", () => {
  vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("shut", "SecurityError");
  });
  const one = open("evidence");
  expect(word(one)).toBe("");
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("shut", "SecurityError");
  });
  keep(one, () => "general");
  expect(word(one)).toBe("general");
});
