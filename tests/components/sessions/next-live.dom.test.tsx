import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import NextLive from "@/components/sessions/next-live";
import { calibrate, defaults, openRates, type Calibration } from "@/lib/earnings";
import type { Session } from "@/lib/sessions/session";

const asOf = "2026-11-20";
const sessions = Array.from({ length: 8 }, (_, i): Session => {
  const start = new Date(Date.UTC(2026, 9, i + 1, 19)).toISOString();
  return { id: start, start, minutes: 60, diamonds: 400 + i, viewers: 40, source: "hand" };
});

it("is said once it rests on the log as it is now, and not while that is worked out", () => {
  const next = (calibration?: Calibration, isLearning?: boolean) => (
    <NextLive
      {...{ sessions, asOf, calibration, isLearning }}
      isAwaited={!calibration}
      scenario={defaults}
      locale="en-US"
      isSample={false}
    />
  );
  const { container, rerender } = render(next());
  const said = container.querySelector("output")!;
  expect(said).toBeEmptyDOMElement();
  expect(screen.getByText("Working it out")).toBeVisible();
  const counted = sessions.map(({ start, minutes, viewers, diamonds }) => ({
    start: Date.parse(start) / 60_000,
    minutes,
    viewers,
    coins: diamonds!,
  }));
  const calibration = calibrate(counted, defaults, openRates(asOf));
  rerender(next(calibration, true));
  expect(said).toBeEmptyDOMElement();
  const shown = screen.getByText(/^8 nights in 10/);
  rerender(next(calibration, false));
  expect(screen.getAllByText(/^8 nights in 10/)).toEqual([said.firstElementChild]);
  expect(shown).not.toBeInTheDocument();
  // A region that begins to be one together with its words would not be heard everywhere.
  expect(container.querySelector("output")).toBe(said);
});

it("is the general model's, whole and said, where what LIVEs teach never comes; the pace is theirs", () => {
  const { container } = render(
    <NextLive {...{ sessions, asOf }} scenario={defaults} locale="en-US" isSample={false} isAwaited={false} />,
  );
  expect(screen.getByRole("heading")).toHaveTextContent("Your next LIVE, as the general model has it");
  expect(container.querySelector("output")).toHaveTextContent(/^8 nights in 10\$0 – \$\d/);
  expect(screen.getByRole("img", { name: /Eight in ten/ })).toBeInTheDocument();
  expect(container).toHaveTextContent(/A month of 30 LIVEsabout \$\d+likely/);
  // Eight in a week and a day less the first: one a day.
  expect(container).toHaveTextContent("60 minutes with 40 viewers, 7 LIVEs a week. What they teach could not be");
});
