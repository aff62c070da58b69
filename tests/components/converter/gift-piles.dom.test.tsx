import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import GiftPiles from "@/components/converter/gift-piles";
import { defaults } from "@/lib/earnings";

const show = (takeHome: number) =>
  render(<GiftPiles scenario={defaults} takeHome={takeHome} asOf="2026-11-22" locale="en-US" />);
const offered = () => screen.getAllByRole("row").slice(1);

it("what makes $5.00 begins with the Galaxy that is worth just that, and no Lion of $149.995 is offered", () => {
  show(5);
  expect(offered()[0]).toHaveTextContent("1 × Galaxy (1,000)$5.00$15.10");
  expect(screen.queryByText(/Lion/)).toBeNull();
});

it("what makes $500 are Lions too, which come out over by less than one", () => {
  show(500);
  expect(offered()[0]).toHaveTextContent("4 × Lion (29,999)$599.98");
});

it("a gift searched for is counted whatever it is worth, and one that is not known says so", async () => {
  show(5);
  const search = screen.getByLabelText("Of another gift");
  await userEvent.type(search, "lion");
  expect(screen.getByText("1 × Lion (29,999)").closest("tr")).toHaveTextContent("$149.995");
  await userEvent.type(search, "qqqq");
  expect(screen.getByRole("status")).toHaveTextContent("No gift of this name is known.");
});

it("nothing wanted takes no gift", () => {
  show(0);
  expect(screen.getByText(/nothing is needed/)).toBeVisible();
  expect(screen.queryByRole("status")).toBeNull();
});
