import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Assumptions } from "@/components/scenario/assumptions";
import { citeSources } from "@/lib/earnings";

it("says of what day the rates are, and which of them began only after that", () => {
  const shown = (asOf: string) =>
    render(<Assumptions sources={citeSources(["coinPriceWeb", "diamondValueUsd"], asOf)} asOf={asOf} locale="en-US" />);
  const { unmount } = shown("2026-11-23");
  expect(screen.getByText("Rates in force on 2026-11-23.")).toBeInTheDocument();
  expect(screen.queryByText(/, from /)).toBeNull();
  unmount();
  shown("2000-01-01");
  expect(screen.getByText(/Rates in force on 2000-01-01\. Where none was known yet/)).toBeInTheDocument();
  expect(screen.getAllByRole("link", { name: /, from \d{4}-\d\d-\d\d$/ })).toHaveLength(2);
});
