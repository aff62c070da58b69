import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { SlotMap } from "@/components/sessions/slot-map";
import type { Slot } from "@/lib/earnings";

const slot = (more: Partial<Slot>): Slot => ({
  weekday: 7,
  part: "evening",
  sessions: 2,
  factor: 1.3,
  low: 0.8,
  high: 2,
  logSd: 0.4,
  chanceBest: 0.5,
  ...more,
});
const show = (slots: Slot[], best?: Slot) =>
  render(<SlotMap slots={{ slots, ...(best && { best }) }} reader={{ locale: "en-US", timeZone: "Europe/Berlin" }} />);

afterEach(cleanup);

test("two Sundays are too few to call Sunday the best night", () => {
  show([slot({}), slot({ weekday: 2, factor: 0.9 })]);
  expect(screen.getByRole("heading")).toHaveTextContent("No time stands out as your best yet");
  expect(screen.getByText(/2 Sunday evenings are too few to call that your best time/)).toBeInTheDocument();
});

test("many that lead by little are no claim either", () => {
  show([slot({ sessions: 16 }), slot({ weekday: 2, factor: 0.9 })]);
  expect(screen.getByText(/over 16 of them by no more than chance would give/)).toBeInTheDocument();
});

test("a best time is claimed where the engine does, with its chance", () => {
  const best = slot({ sessions: 30, factor: 2.1, chanceBest: 0.967 });
  show([best, slot({ weekday: 2 })], best);
  expect(screen.getByRole("heading")).toHaveTextContent("Sunday evenings are your best time");
  expect(screen.getByText(/better is 96 in 100/)).toBeInTheDocument();
});

test("a single time has nothing to be compared with", () => {
  show([slot({})]);
  expect(screen.getByText(/Sunday evenings alone/)).toBeInTheDocument();
});

test("a cell is as faint as its evidence", () => {
  show([slot({ factor: 1.5, logSd: 0.1 }), slot({ weekday: 2, factor: 1.5, logSd: 1.2 })]);
  const strength = (weekday: string) => {
    const cell = screen.getByRole("row", { name: new RegExp(`^${weekday}`) }).querySelector("td[style]")!;
    return Number(/(\d+)%/.exec(cell.getAttribute("style")!)![1]);
  };
  expect(strength("Sun")).toBeGreaterThan(2 * strength("Tue"));
});
