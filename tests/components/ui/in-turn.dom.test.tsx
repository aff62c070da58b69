import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inTurn } from "@/components/ui/in-turn";

const draw = vi.fn<(name: string, amount: number) => void>();
const Part = inTurn(({ name, amount }: { name: string; amount: number }) => {
  draw(name, amount);
  return (
    <p>
      {name} {amount}
    </p>
  );
});
const page = (amount: number) => (
  <>
    <Part name="curve" amount={amount} />
    <Part name="year" amount={amount} />
  </>
);
const shown = () => screen.getAllByText(/curve|year/).map(({ textContent }) => textContent);
const nextTurn = () => act(() => vi.advanceTimersToNextTimerAsync());

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("shows what is there at first at once, and what changes one part after another", async () => {
  const { rerender } = render(page(1));
  expect(shown()).toEqual(["curve 1", "year 1"]);
  await act(() => vi.runAllTimersAsync());
  rerender(page(2));
  expect(shown()).toEqual(["curve 1", "year 1"]);
  await nextTurn();
  expect(shown()).toEqual(["curve 2", "year 1"]);
  await nextTurn();
  expect(shown()).toEqual(["curve 2", "year 2"]);
});

it("shows only the last of what came while it waited", async () => {
  const { rerender } = render(page(1));
  await act(() => vi.runAllTimersAsync());
  rerender(page(2));
  rerender(page(3));
  const seen: (string | null)[][] = [];
  for (let turn = 0; turn < 4; turn++) {
    await nextTurn();
    seen.push(shown());
  }
  expect(seen.at(-1)).toEqual(["curve 3", "year 3"]);
  expect(seen.flat()).not.toContain("curve 2");
});

it("draws nothing before its turn, and then once", async () => {
  const { rerender } = render(page(1));
  await act(() => vi.runAllTimersAsync());
  draw.mockClear();
  rerender(page(2));
  expect(draw).not.toHaveBeenCalled();
  await act(() => vi.runAllTimersAsync());
  expect(draw.mock.calls).toEqual([
    ["curve", 2],
    ["year", 2],
  ]);
});
