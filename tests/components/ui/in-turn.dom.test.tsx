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
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** No layout here: what is in sight is said. */
const watched: { element: Element; tell: IntersectionObserverCallback }[] = [];
class SaidObserver {
  constructor(private tell: IntersectionObserverCallback) {}
  observe(element: Element) {
    watched.push({ element, tell: this.tell });
  }
  disconnect() {}
}
const say = (isIntersecting: boolean, name: string) =>
  act(async () =>
    watched
      .filter(({ element }) => element.textContent.startsWith(name))
      .forEach(({ tell }) => tell([{ isIntersecting } as IntersectionObserverEntry], {} as IntersectionObserver)),
  );
const bringToSight = (name: string) => say(true, name);
const takeOutOfSight = (name: string) => say(false, name);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IntersectionObserver", SaidObserver);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  watched.length = 0;
});

/** Both parts as they arrive, in sight or not. */
async function arrive(...inSight: string[]) {
  const { rerender } = render(page(1));
  for (const name of inSight) await bringToSight(name);
  await act(() => vi.runAllTimersAsync());
  draw.mockClear();
  return rerender;
}

it("shows what is there at first at once, and what changes one part after another", async () => {
  const rerender = await arrive("curve", "year");
  expect(shown()).toEqual(["curve 1", "year 1"]);
  rerender(page(2));
  expect(shown()).toEqual(["curve 1", "year 1"]);
  await pass(40);
  expect(shown()).toEqual(["curve 2", "year 1"]);
  await pass(40);
  expect(shown()).toEqual(["curve 2", "year 2"]);
});

it("draws nothing before its turn, and then once", async () => {
  const rerender = await arrive("curve", "year");
  rerender(page(2));
  expect(draw).not.toHaveBeenCalled();
  await act(() => vi.runAllTimersAsync());
  expect(draw.mock.calls).toEqual([
    ["curve", 2],
    ["year", 2],
  ]);
});

it("shows only the last of what came while it waited", async () => {
  const rerender = await arrive("curve", "year");
  rerender(page(2));
  // Its turn has come, its pause has not passed.
  await pass(10);
  rerender(page(3));
  await pass(26);
  expect(draw).not.toHaveBeenCalled();
  await act(() => vi.runAllTimersAsync());
  expect(draw.mock.calls).toEqual([
    ["curve", 3],
    ["year", 3],
  ]);
});

it("leaves what is out of sight until nothing is edited for a second, and lets nothing in sight wait for it", async () => {
  const rerender = await arrive("year");
  for (const amount of [2, 3, 4]) {
    rerender(page(amount));
    await pass(500);
    expect(shown()).toEqual(["curve 1", `year ${amount}`]);
  }
  await pass(600);
  expect(shown()).toEqual(["curve 4", "year 4"]);
});

it("waits again for what has left the sight", async () => {
  const rerender = await arrive("curve", "year");
  await takeOutOfSight("curve");
  rerender(page(2));
  await pass(500);
  expect(shown()).toEqual(["curve 1", "year 2"]);
});

it("is printed as it stands", async () => {
  const rerender = await arrive();
  rerender(page(2));
  act(() => void window.dispatchEvent(new Event("beforeprint")));
  expect(shown()).toEqual(["curve 2", "year 2"]);
});

it("shows what is new as soon as it comes to sight", async () => {
  const rerender = await arrive();
  rerender(page(2));
  await bringToSight("curve");
  await pass(40);
  expect(shown()).toEqual(["curve 2", "year 1"]);
});
