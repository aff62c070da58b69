import { fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { NumberField } from "@/components/ui/number-field";
import type { Amount } from "@/lib/earnings";

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

it("how a doubtful text was read is still said when the field is left, until another is typed", () => {
  render(<Both />);
  type("Coins", "1.000");
  fireEvent.blur(field("Coins"));
  expect(field("Coins")).toHaveValue("1");
  expect(screen.getByText("Read as 1, not as 1000.")).toHaveRole("status");
  type("Half", "7");
  expect(screen.queryByText(/^Read as/)).toBeNull();
  type("Coins", "1.000");
  fireEvent.blur(field("Coins"));
  type("Coins", "1000");
  expect(screen.queryByText(/^Read as/)).toBeNull();
});

it("what can be read stays as typed while one types, and is written out when the field is left", () => {
  render(<Both />);
  type("Coins", "2k");
  expect(field("Coins")).toHaveValue("2k");
  expect(field("Half")).toHaveValue("1000");
  fireEvent.blur(field("Coins"));
  expect(field("Coins")).toHaveValue("2000");
});

it("is described by its unit first, then by what is said beside it and below", () => {
  const about = { limits: { min: 0, max: 100 }, locale: "en-US", value: 5, onChange: () => {} };
  render(<NumberField label="Fee" unit="%" note="of each payout" hint="We assume none." {...about} />);
  expect(field("Fee")).toHaveAccessibleDescription("% of each payout We assume none.");
});

it("says what is wrong without cutting in, from a place that was there before", () => {
  render(<Both />);
  const places = screen.getAllByRole("status");
  type("Coins", "many");
  expect(screen.getByText(/write a number/)).toBe(places[0]);
});

/** A field with its slider, of which each value is told. */
function Slid({ start, told }: { start: Amount | undefined; told(value: Amount | undefined, settled: boolean): void }) {
  const [value, setValue] = useState(start);
  return (
    <NumberField
      label="Viewers"
      optional
      range
      value={value}
      limits={{ min: 0, max: 1_000_000 }}
      locale="en-US"
      slider={{ to: 10_000, log: true }}
      onChange={(next: Amount | undefined, settled) => {
        setValue(next);
        told(next, settled);
      }}
    />
  );
}

it("a key that moves the slider gives one value, which letting it go only settles", () => {
  const told = vi.fn<(value: Amount | undefined, settled: boolean) => void>();
  // Rounded once, this range is another than rounded twice.
  render(<Slid start={{ low: 10, high: 41 }} told={told} />);
  const slider = screen.getByRole<HTMLInputElement>("slider");
  fireEvent.change(slider, { target: { value: Number(slider.value) + 1 } });
  fireEvent.keyUp(slider, { key: "ArrowRight" });
  expect(told.mock.calls).toEqual([
    [{ low: 10, high: 43 }, false],
    [{ low: 10, high: 43 }, true],
  ]);
});

it("a slider of nothing says that nothing is set, and passing over it sets nothing", () => {
  const told = vi.fn<() => void>();
  render(<Slid start={undefined} told={told} />);
  const slider = screen.getByRole("slider");
  expect(slider).toHaveAttribute("aria-valuetext", "not set");
  fireEvent.keyUp(slider, { key: "Home" });
  expect(told).not.toHaveBeenCalled();
});

it("takes money with the sign of its own currency, and no other's", () => {
  const onChange = vi.fn<(value: number, settled: boolean) => void>();
  const about = { limits: { min: 0, max: 1_000 }, locale: "en-CA", value: 5, onChange };
  render(<NumberField label="Fee" money="USD" {...about} />);
  type("Fee", "US$ 500");
  expect(onChange).toHaveBeenLastCalledWith(500, false);
  type("Fee", "€200");
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(field("Fee")).toBeInvalid();
});
