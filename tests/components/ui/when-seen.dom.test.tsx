import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { whenSeen } from "@/components/ui/when-seen";

/** Nothing is ever seen. */
beforeEach(() =>
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
      disconnect() {}
    },
  ),
);
afterEach(() => void vi.unstubAllGlobals());

it("keeps no place on paper for what has not come, and has it come for the next time", async () => {
  const Part = whenSeen(() => Promise.resolve({ default: () => <p>The year</p> }), 760);
  const { container } = render(<Part />);
  const place = container.querySelector("[data-awaited]")!;
  expect(place).toHaveStyle({ height: "760px" });
  expect(place).toHaveClass("print:hidden");
  await act(async () => void window.dispatchEvent(new Event("beforeprint")));
  expect(await screen.findByText("The year")).toBeVisible();
});
