import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { PlaceCard } from "@/components/compare/place-card";
import { answerOf } from "@/lib/answer";
import { defaults, forecast } from "@/lib/earnings";

const answer = answerOf(forecast(defaults, { asOf: "2026-11-23" }), { locale: "en-US", currency: "USD" });
const on = { onRename() {}, onChange() {}, onSwap() {}, onDrop() {} };
const card = (name?: string) => (
  <PlaceCard
    place={{ id: 1, scenario: defaults, gifts: [], name }}
    at={0}
    count={1}
    answer={answer}
    locale="en-US"
    isAdded={false}
    {...on}
  />
);

it("asks on paper for no name, and keeps the one there is", () => {
  const { rerender } = render(card());
  expect(screen.getByRole("textbox", { name: "Name of A" })).toHaveClass("print:hidden");
  rerender(card("Fridays"));
  expect(screen.getByRole("textbox", { name: "Name of A" })).not.toHaveClass("print:hidden");
});
