import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { UndoBar } from "@/components/sessions/undo-bar";

it("says what was done, and not the names of its buttons, from a place that was there before", () => {
  const { rerender } = render(<UndoBar onDismiss={() => {}} />);
  const status = screen.getByRole("status");
  rerender(<UndoBar last={{ text: "LIVE added", undo: () => {} }} onDismiss={() => {}} />);
  expect(screen.getByRole("status")).toBe(status);
  expect(status).toHaveTextContent(/^LIVE added$/);
  expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
});
