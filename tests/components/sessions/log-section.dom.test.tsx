import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { LogSection } from "@/components/sessions/log-section";
import { defaults } from "@/lib/earnings";
import type { Session } from "@/lib/sessions/session";
import { openWorth } from "@/lib/sessions/worth";

const log = Array.from({ length: 3 }, (_, i): Session => {
  const start = new Date(Date.UTC(2026, 9, i + 1, 19)).toISOString();
  return { id: start, start, minutes: 60, diamonds: 400, source: "hand", note: "calm" };
});
const worth = openWorth(defaults, "2026-11-20");
const reader = { locale: "en-US", timeZone: "UTC" };
const section = (sessions: readonly Session[]) => <LogSection sessions={sessions} worth={worth} reader={reader} />;

it("what is sought is said, also that nothing fits; what is logged is not, for it is told elsewhere", () => {
  const { rerender } = render(section(log.slice(0, 2)));
  const said = screen.getByRole("status");
  expect(said).toBeEmptyDOMElement();
  expect(screen.getByText(/^800 diamonds/)).toBeVisible();

  fireEvent.change(screen.getByRole("searchbox"), { target: { value: "battle" } });
  expect(screen.getByRole("status")).toBe(said);
  expect(said).toHaveTextContent("No LIVE of yours fits. Take away the words or the period.");
  expect(screen.getAllByText(/^No LIVE of yours fits/)).toHaveLength(1);

  rerender(section(log));
  expect(screen.getByRole("status")).toBe(said);
  expect(said).toBeEmptyDOMElement();
});
