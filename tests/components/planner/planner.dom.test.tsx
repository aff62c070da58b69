import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answerPlan } from "@/app/read-request";
import { Planner } from "@/components/planner/planner";
import type * as NeedsModule from "@/components/planner/plan-needs";
import { fetchEngine } from "@/components/planner/use-plan-answers";
import { namedRates } from "@/components/scenario/named-rates";

const asOf = "2026-11-23";
const drawn = { needs: 0 };

// What a plan would take, with a note of each time that it is drawn.
vi.mock("@/components/planner/plan-needs", async (original: () => Promise<typeof NeedsModule>) => {
  const { PlanNeeds } = await original();
  const Noted: typeof PlanNeeds = (props) => (drawn.needs++, PlanNeeds(props));
  return { PlanNeeds: Noted };
});

/** Where nothing is laid out, nothing comes to sight. */
class NothingSeen {
  observe() {}
  disconnect() {}
}
beforeEach(() => vi.stubGlobal("IntersectionObserver", NothingSeen));
afterEach(() => vi.unstubAllGlobals());

it("draws what a plan would take once an edit, not with its chance and again after it", async () => {
  const initial = answerPlan(new URLSearchParams(), asOf);
  render(
    <Planner
      initial={initial}
      asOf={asOf}
      named={namedRates(asOf)}
      locale="en-US"
      origin="https://example.org"
      send={null}
    />,
  );
  await fetchEngine();
  const viewers = screen.getByRole("textbox", { name: "Average viewers" });
  const answer = () => document.querySelector("output")!.textContent;
  let before = answer();
  // The engine of the first edit has to come.
  fireEvent.change(viewers, { target: { value: "400" } });
  await waitFor(() => expect(answer()).not.toBe(before));
  for (const typed of ["600", "900"]) {
    before = answer();
    drawn.needs = 0;
    fireEvent.change(viewers, { target: { value: typed } });
    await waitFor(() => expect(answer()).not.toBe(before));
    expect(drawn.needs).toBe(1);
  }
});
