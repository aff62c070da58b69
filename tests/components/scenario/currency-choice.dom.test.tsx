import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { CurrencyChoice } from "@/components/scenario/currency-choice";

it("choosing a currency says that its rate is asked for below, and until when nothing changes", async () => {
  render(<CurrencyChoice scenario={{ currency: "USD", fx: 1 }} update={() => {}} locale="en-US" />);
  const said = screen.getByRole("status");
  expect(said).toBeEmptyDOMElement();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Your currency" }), "EUR");
  expect(said).toHaveTextContent("Write its rate below, then press Enter. Until then all is in USD.");
  expect(screen.getByRole("textbox", { name: "EUR for $1" })).toHaveAccessibleDescription(
    "Use today's rate from your bank: we fetch none.",
  );
});
