import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { PlanNeeds } from "@/components/planner/plan-needs";
import { defaults, planDefaults, planOf } from "@/lib/earnings";
import { needsAnswerOf } from "@/lib/plan-answer";

const asOf = "2026-11-23";

function needsFor(sure: number) {
  const plan = { ...planDefaults, sure };
  const result = planOf(defaults, plan, { asOf });
  return (
    <PlanNeeds
      answer={needsAnswerOf(result, plan, "en-US")}
      needs={result.needs}
      scenario={defaults}
      hasWeek={false}
      asOf={asOf}
      update={() => {}}
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
