import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import RealPayout from "@/components/converter/real-payout";
import { defaults } from "@/lib/earnings";

it.each([
  [
    "of 36.5 %, as published, lies within the US missions and came with fewer than 90 minutes on two valid days",
    "150.38",
    "It lies within what the US programme pays: 20% to 53% by missions. With the missions entered below it would be 46%, 9.5% of the ledger value more than you got: you were paid for fewer of them, or for others.",
  ],
  ["of 10 % takes breaches", "41.2", "20% to 53% by missions, less after breaches."],
  ["of 47 % fits the missions entered", "193.64", "It fits the US programme with your missions best: 46%, 1% of the"],
  ["of 50 % fits the flat programme", "206", "It fits the flat programme best: 50%, exactly."],
  [
    "of 70 % is outside of all",
    "288.4",
    "It fits no programme we know; the flat programme comes nearest: 50%, 20% of the ledger value less than you got. No programme we know pays over 53%",
  ],
])("a payout for 41,200 diamonds %s", async (_, received, said) => {
  const scenario = { ...defaults, minutes: 90, validdays: 2 };
  render(<RealPayout scenario={scenario} asOf="2026-11-22" locale="en-US" update={() => {}} />);
  await userEvent.type(screen.getByLabelText("Diamonds shown"), "41200");
  await userEvent.type(screen.getByLabelText(/^Money received/), received);
  // What is remarked at a field is a status, too.
  const statuses = screen.getAllByRole("status").map(({ textContent }) => textContent);
  expect(statuses).toContainEqual(expect.stringContaining(said));
});
