import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { Proof } from "@/components/sessions/proof";
import { defaults, type Backtest } from "@/lib/earnings";
import type { Session } from "@/lib/sessions/session";
import { openWorth } from "@/lib/sessions/worth";

const sessions = Array.from({ length: 12 }, (_, i): Session => {
  const start = new Date(Date.UTC(2026, 9, i + 1, 19)).toISOString();
  return { id: start, start, minutes: 60, diamonds: 400, source: "hand" };
});

/** A backtest of ten LIVEs of which seven fell inside; half a cent is paid a coin. */
function tested(error: Backtest["error"]): Backtest {
  const predictions = sessions.slice(2).map(({ start }, i) => ({
    session: { minutes: 60, coins: 400, start: Date.parse(start) / 60_000 },
    low: 100,
    typical: 300,
    high: 1_000,
    isInside: i < 7,
  }));
  return { predictions, inside: 0.7, error };
}

const show = (of: readonly Session[], backtest?: Backtest) =>
  render(
    <Proof
      sessions={of}
      proof={{ ...(backtest && { backtest }), slots: { slots: [] } }}
      worth={openWorth(defaults, "2026-11-20")}
      reader={{ locale: "en-US", timeZone: "UTC" }}
    />,
  );

afterEach(cleanup);

describe("the proof", () => {
  test("counts how many LIVEs fell inside and sets the plain average's error beside ours", () => {
    show(sessions, tested({ ours: 200, average: 300, median: 250 }));
    expect(screen.getByRole("heading")).toHaveTextContent(
      "Of your last 10 LIVEs that could be forecast, 7 fell inside the band we would have given",
    );
    expect(screen.getByText(/so about 8 of 10/)).toHaveTextContent(
      "The forecast was off by $1 a LIVE, the plain average of the LIVEs before by $1.50.",
    );
  });

  test("says so where the average did better, or as well", () => {
    show(sessions, tested({ ours: 400, average: 300, median: 250 }));
    expect(screen.getByText(/so far your plain average did better/)).toBeInTheDocument();
    cleanup();
    show(sessions, tested({ ours: 300, average: 300, median: 250 }));
    expect(screen.getByText(/no better and no worse so far/)).toBeInTheDocument();
  });

  test("says of one LIVE where it fell, and that one tells nothing of the band", () => {
    const { predictions, ...rest } = tested({ ours: 200, average: 300, median: 250 });
    show(sessions.slice(0, 3), { ...rest, predictions: predictions.slice(-1) });
    expect(screen.getByRole("heading")).toHaveTextContent("Your last LIVE fell outside the band we would have given");
    expect(screen.getByText(/which one LIVE is too few to tell/)).toBeInTheDocument();
  });

  test("claims nothing of one or two LIVEs", () => {
    show(sessions.slice(0, 2));
    expect(screen.getByText(/Two LIVEs are too few to test anything/)).toBeInTheDocument();
  });
});
