import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import WhichNumber from "@/components/converter/which-number";
import { convert, defaults, type Given } from "@/lib/earnings";

const asOf = "2026-11-22";

function Page() {
  const [given, give] = useState<Given>({ from: "coins", amount: 1_000 });
  const conversion = convert(defaults, given, { asOf });
  return <WhichNumber scenario={defaults} {...{ given, conversion, asOf, give }} locale="en-US" update={() => {}} />;
}

it.each([
  ["10,000 points of a battle", "The points of a battle", "That is at most $50.00 to take home."],
  ["10,000 on the counter", "The counter during a LIVE", "That is $50.00 to take home."],
])("%s are said to be worth what they are, or at most", async (_, label, said) => {
  render(<Page />);
  await userEvent.click(screen.getByLabelText(label));
  const field = screen.getByLabelText("It says");
  await userEvent.clear(field);
  await userEvent.type(field, "10000");
  // What is remarked at a field is a status, too.
  const statuses = screen.getAllByRole("status").map(({ textContent }) => textContent);
  expect(statuses).toContainEqual(expect.stringContaining(said));
});
