import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { SessionTable } from "@/components/sessions/session-table";
import { defaults } from "@/lib/earnings";
import { plainView } from "@/lib/sessions/log-view";
import type { Session } from "@/lib/sessions/session";
import { openWorth } from "@/lib/sessions/worth";

const many = Array.from({ length: 10_000 }, (_, i): Session => {
  const start = new Date(Date.UTC(2018, 0, 1) + i * 3_600_000).toISOString();
  return { id: start, start, minutes: 60, diamonds: i, source: "table" };
});
const tableOf = (sessions: readonly Session[], more: Partial<Parameters<typeof SessionTable>[0]> = {}) => (
  <SessionTable
    sessions={sessions}
    isFound={() => true}
    view={plainView}
    onSort={() => {}}
    worth={openWorth(defaults, "2026-11-20")}
    reader={{ locale: "en-US", timeZone: "UTC" }}
    {...more}
  />
);
const show = (...table: Parameters<typeof tableOf>) => render(tableOf(...table));
const indices = () => screen.getAllByRole("row").map((row) => Number(row.getAttribute("aria-rowindex")));

afterEach(cleanup);

test("a short log is a whole table", () => {
  show(many.slice(0, 80));
  expect(indices()).toEqual(Array.from({ length: 81 }, (_, i) => i + 1));
});

test("of a short log those that a filter leaves out stay in the document, out of sight, and the rest are counted", () => {
  const short = many.slice(0, 8);
  const { rerender } = show(short);
  const odd = screen.getAllByRole("row")[2];
  rerender(tableOf(short, { isFound: ({ diamonds }) => diamonds! % 2 === 0 }));
  expect(indices()).toEqual([1, 2, 3, 4, 5]);
  expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "5");
  expect(odd).toBeInTheDocument();
  expect(odd).not.toBeVisible();
  rerender(tableOf(short));
  expect(screen.getAllByRole("row")[2]).toBe(odd);
  expect(odd).toBeVisible();
  expect(indices()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("of ten thousand rows only those near the ones in sight exist, and each knows its place", () => {
  show(many);
  expect(screen.getByRole("table")).toHaveAttribute("aria-rowcount", "10001");
  expect(indices().length).toBeLessThan(60);
  const region = screen.getByRole("region");
  region.scrollTop = 5_000 * 52;
  fireEvent.scroll(region);
  expect(indices().length).toBeLessThan(60);
  expect(indices()).toContain(5_002);
  expect(screen.getByText("5,000")).toBeInTheDocument();
});

test("another order begins at the top", () => {
  const { rerender } = show(many);
  const region = screen.getByRole("region");
  region.scrollTop = 5_000 * 52;
  fireEvent.scroll(region);
  rerender(tableOf(many.toReversed(), { view: { ...plainView, by: "diamonds" } }));
  expect(region.scrollTop).toBe(0);
  expect(indices()).toContain(2);
});

test("of a long log with notes all rows are of one height, so that those which are not there can be counted", () => {
  const room = (row: HTMLElement) => row.querySelector("th")!.className.includes("max-md:pb-");
  const noted = (count: number) => many.slice(0, count).map((one, i) => (i === 5 ? { ...one, note: "calm" } : one));
  show(noted(80));
  expect(screen.getAllByRole("row").slice(1).filter(room)).toHaveLength(1);
  cleanup();
  show(noted(800));
  const rows = screen.getAllByRole("row").slice(1);
  expect(rows.filter(room)).toHaveLength(rows.length);
});

test("a heading sorts and says how the table is sorted; a row is opened for a change by name", () => {
  const [onSort, onEdit] = [vi.fn<(by: string) => void>(), vi.fn<(session: Session) => void>()];
  show(many.slice(0, 3), { onSort, onEdit });
  fireEvent.click(screen.getByRole("button", { name: "Diamonds" }));
  expect(onSort).toHaveBeenCalledWith("diamonds");
  expect(screen.getByRole("columnheader", { name: "Began" })).toHaveAttribute("aria-sort", "descending");
  fireEvent.click(screen.getByRole("button", { name: "Edit the LIVE of Mon, Jan 1, 2018, 2:00 AM" }));
  expect(onEdit).toHaveBeenCalledWith(many[2]);
});
