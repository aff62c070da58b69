import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { PlanNeeds } from "@/components/planner/plan-needs";
import { fetchEngine } from "@/components/planner/use-plan-answers";
import { defaults, planDefaults, planOf } from "@/lib/earnings";
import { needsAnswerOf } from "@/lib/plan-answer";

vi.mock("@/components/planner/use-plan-answers", { spy: true });

const asOf = "2026-11-23";

function needsFor(sure: number, update = () => {}) {
  const plan = { ...planDefaults, sure };
  const result = planOf(defaults, plan, { asOf });
  return (
    <PlanNeeds
      answer={needsAnswerOf(result, plan, "en-US")}
      needs={result.needs}
      scenario={defaults}
      hasWeek={false}
      asOf={asOf}
      update={update}
      evidence={result.forecast.evidence}
      locale="en-US"
    />
  );
}

it("another sureness is heard: it changes nothing of the chance, and only what stands here answers it", () => {
  const { rerender } = render(needsFor(0.5));
  const spoken = screen.getByRole("status");
  expect(spoken).toHaveTextContent("To reach $500 in a month more likely than not, one of these alone would do");
  rerender(needsFor(0.9));
  expect(screen.getByRole("status")).toBe(spoken);
  expect(spoken).toHaveTextContent(/^To reach \$500 in 9 months in 10/);
});

it("where what tries a figure could not be fetched, that is said until it is tried again", async () => {
  const update = vi.fn<() => void>();
  render(needsFor(0.5, update));
  const attempt = screen.getAllByRole("button", { name: /^Try it/ })[0];
  vi.mocked(fetchEngine).mockRejectedValueOnce(new Error("offline"));
  await userEvent.click(attempt);
  expect(await screen.findByRole("alert")).toHaveTextContent("This part could not be fetched.");
  expect(update).not.toHaveBeenCalled();
  await userEvent.click(attempt);
  await expect.poll(() => update.mock.calls.length).toBe(1);
  expect(screen.queryByRole("alert")).toBeNull();
});
