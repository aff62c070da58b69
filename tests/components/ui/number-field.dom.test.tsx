import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";
import { NumberField } from "@/components/ui/number-field";

/** Two fields of one amount, as the converter has six. */
function Both() {
  const [coins, setCoins] = useState(1_000);
  const field = { limits: { min: 0, max: 1_000_000 }, locale: "en-US" };
  return (
    <>
      <NumberField label="Coins" value={coins} onChange={(next: number) => setCoins(next)} {...field} />
      <NumberField label="Half" value={coins / 2} onChange={(next: number) => setCoins(next * 2)} {...field} />
    </>
  );
}

const field = (name: string) => screen.getByRole("textbox", { name });
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });

it("what cannot be read stays as typed and is named, until the value changes elsewhere; it does not come back", () => {
  render(<Both />);
  type("Coins", "many");
  expect(field("Coins")).toHaveValue("many");
  expect(field("Coins")).toBeInvalid();
  expect(field("Half")).toHaveValue("500");

  type("Half", "50");
  expect(field("Coins")).toHaveValue("100");
  expect(field("Coins")).toBeValid();
  expect(screen.queryByText(/write a number/)).toBeNull();

  type("Half", "500");
  expect(field("Coins")).toHaveValue("1000");
  expect(field("Coins")).toBeValid();
});

it("what can be read stays as typed while one types, and is written out when the field is left", () => {
  render(<Both />);
  type("Coins", "2k");
  expect(field("Coins")).toHaveValue("2k");
  expect(field("Half")).toHaveValue("1000");
  fireEvent.blur(field("Coins"));
  expect(field("Coins")).toHaveValue("2000");
});
