import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Amounts } from "@/components/converter/amounts";
import { convert, defaults, type Scenario } from "@/lib/earnings";

it.each<[string, Partial<Scenario>, string]>([
  ["the flat rate", {}, "official: Reward rate, flat programme"],
  ["the missions of the US", { programme: "us-scaled" }, "reported: Long LIVE"],
  [
    "the flat rate in the US, before there were missions",
    { programme: "us-scaled", asof: "2025-01-10" },
    "official: Reward rate, flat programme",
  ],
])("marks how sure the reward rate is by the rate it was computed from: %s", (_, change, mark) => {
  const scenario = { ...defaults, ...change };
  const given = { from: "coins", amount: 1000 } as const;
  const asOf = scenario.asof ?? "2026-01-01";
  render(
    <Amounts
      {...{ scenario, given, asOf }}
      conversion={convert(scenario, given, { asOf })}
      locale="en-US"
      give={() => {}}
    />,
  );
  const field = screen.getByRole("textbox", { name: "Reward" });
  expect(field.closest("div")).toContainElement(screen.getByRole("link", { name: mark }));
});

it("in a currency of three letters the take-home has a field as wide as the others, and the letters beside it", () => {
  const scenario = { ...defaults, currency: "GBP", fx: 0.79 };
  const given = { from: "coins", amount: 1000 } as const;
  const asOf = "2026-01-01";
  render(
    <Amounts
      {...{ scenario, given, asOf }}
      conversion={convert(scenario, given, { asOf })}
      locale="en-US"
      give={() => {}}
    />,
  );
  const widths = screen.getAllByRole("textbox").map((field) => field.parentElement!.className);
  expect(new Set(widths).size).toBe(1);
  expect(screen.getByText("GBP, nothing taken off")).toBeVisible();
});
