import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { PlanHeadline } from "@/components/planner/plan-headline";
import { defaults, planDefaults, planOf, type Scenario } from "@/lib/earnings";
import { chanceAnswerOf } from "@/lib/plan-answer";

function show(change: Partial<Scenario>) {
  const standing = planOf({ ...defaults, ...change }, planDefaults, { asOf: "2026-11-23" });
  const answer = chanceAnswerOf(standing, planDefaults, "en-US");
  return render(<PlanHeadline answer={answer} plan={planDefaults} standing={standing} locale="en-US" />);
}

it("draws a strip of what a month may bring, and none where gifts were counted", () => {
  const { unmount } = show({});
  expect(screen.getByText("typical")).toBeVisible();
  unmount();
  show({ by: "gifts", diamonds: 10_000 });
  expect(screen.getByText(/^almost every month$/)).toBeVisible();
  expect(screen.queryByText("typical")).toBeNull();
});
