import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { showing } from "@/components/scenario/showing";
import { defaults, type Scenario } from "@/lib/earnings";

const draw = vi.fn<() => void>();
const keys = ["agency", "fee"] as const;

interface TermsProps {
  scenario: Pick<Scenario, (typeof keys)[number]>;
  locale: string;
}

const Terms = showing({ scenario: keys }, ({ scenario: { agency, fee }, locale }: TermsProps) => {
  draw();
  return <p>{`${agency} ${fee} ${locale}`}</p>;
});

it("a part is drawn again when a key it shows changes or something else it is given, and else not", () => {
  const another: Scenario = { ...defaults, viewers: 80, tax: 0.3 };
  const { rerender } = render(<Terms scenario={defaults} locale="en-US" />);
  rerender(<Terms scenario={another} locale="en-US" />);
  expect(draw).toHaveBeenCalledTimes(1);
  rerender(<Terms scenario={{ ...defaults, fee: 0.02 }} locale="en-US" />);
  expect(screen.getByText("0 0.02 en-US")).toBeVisible();
  rerender(<Terms scenario={{ ...defaults, fee: 0.02 }} locale="de" />);
  expect(screen.getByText("0 0.02 de")).toBeVisible();
  expect(draw).toHaveBeenCalledTimes(3);
});

// A key that a part may read and that is not named does not compile.
// @ts-expect-error: by its type this one reads the fee too
showing({ scenario: ["agency"] }, ({ scenario }: TermsProps) => <p>{scenario.fee}</p>);
// @ts-expect-error: this one reads all there is
showing({ scenario: keys }, ({ scenario }: { scenario: Scenario }) => <p>{scenario.agency}</p>);
