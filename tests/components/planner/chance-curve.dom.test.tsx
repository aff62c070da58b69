import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import ChanceCurve from "@/components/planner/chance-curve";
import { defaults, planDefaults, planOf } from "@/lib/earnings";

it("the slider says what is asked of the curve, and nothing says it once more", () => {
  const options = { asOf: "2026-11-23" };
  const { forecast } = planOf(defaults, planDefaults, options);
  render(
    <ChanceCurve
      outlook={forecast.month}
      goal={500}
      beside={0}
      scenario={defaults}
      per="month"
      options={options}
      style={{ locale: "en-US", currency: "USD" }}
    />,
  );
  const slider = screen.getByRole("slider", { name: "Drag to ask" });
  const asked = slider.getAttribute("aria-valuetext")!;
  expect(asked).toMatch(/^\$500 or more: /);
  fireEvent.change(slider, { target: { value: "0" } });
  const words = slider.getAttribute("aria-valuetext")!;
  expect(words).not.toBe(asked);
  expect(screen.getByText(words)).toHaveAttribute("aria-hidden", "true");
  expect(screen.queryByRole("status")).toBeNull();
});
