import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { Year } from "@/components/planner/year";
import YearSection from "@/components/planner/year-section";
import type { UpdatePlan } from "@/components/planner/use-plan";
import { defaults, planDefaults, type Scenario } from "@/lib/earnings";

const options = { asOf: "2026-11-23" };
const style = { locale: "en-US", currency: "USD" };
/** 10,000 diamonds at half a cent, 17 times a month. */
const counted: Scenario = { ...defaults, by: "gifts", diamonds: 10_000 };

afterEach(() => void vi.unstubAllGlobals());

it("of counted gifts is their sum: no chance is told of it, and nothing that an audience may do", () => {
  render(<Year scenario={counted} growth={0.05} pauses={[]} isCounted options={options} style={style} />);
  expect(screen.getByText(/year/)).toHaveTextContent(
    "A year of such LIVEs would pay $10,200.00. This assumes that no month is skipped and rates and gifts stay as they are. It does not know what TikTok will change.",
  );
  expect(screen.queryByText("The figures")).toBeNull();
});

it("of an audience is told by its chances, with what it assumes", () => {
  render(<Year scenario={defaults} growth={0.05} pauses={[2]} isCounted={false} options={options} style={style} />);
  expect(screen.getByText(/half of such years/)).toHaveTextContent(
    /one in ten passes \$[\d,]+\. This assumes that your audience grows by 5% a month, 1 of 12 months is skipped and rates/,
  );
  expect(screen.getByText("The figures")).toBeVisible();
});

function section(isCounted: boolean, growth = 0, update: UpdatePlan = () => {}) {
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  return (
    <YearSection
      plan={{ ...planDefaults, growth }}
      asked={{ scenario: counted, growth: 0, pauses: [] }}
      isCounted={isCounted}
      options={options}
      update={update}
      style={style}
    />
  );
}

it("asks for the growth of an audience only where there is one", () => {
  const { rerender } = render(section(false));
  expect(screen.getByRole("textbox", { name: "Audience growth a month" })).toBeVisible();
  // On paper neither it nor the months are asked for.
  for (const control of ["textbox", "checkbox", "slider"].flatMap((role) => screen.getAllByRole(role)))
    expect(control.closest(".print\\:hidden")).not.toBeNull();
  rerender(section(true));
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(screen.getByRole("heading", { name: "A year of the LIVEs you counted" })).toBeVisible();
});

it("a growth that was slid goes back to none", () => {
  const update = vi.fn<UpdatePlan>();
  render(section(false, 0.01, update));
  const slider = screen.getByRole<HTMLInputElement>("slider");
  fireEvent.change(slider, { target: { value: Number(slider.value) - 1 } });
  expect(update.mock.calls).toEqual([[{ growth: 0 }, false]]);
});
