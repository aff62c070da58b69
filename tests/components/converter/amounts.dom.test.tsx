import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Amounts } from "@/components/converter/amounts";
import { convert, defaults, type Given, type Scenario } from "@/lib/earnings";

function show(scenario: Scenario, given: Given, asOf: string) {
  render(
    <Amounts
      {...{ scenario, given, asOf }}
      conversion={convert(scenario, given, { asOf })}
      locale="en-US"
      give={() => {}}
    />,
  );
}

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
  show(scenario, { from: "coins", amount: 1000 }, scenario.asof ?? "2026-01-01");
  const field = screen.getByRole("textbox", { name: "Reward" });
  expect(field.closest("div")).toContainElement(screen.getByRole("link", { name: mark }));
});

it("in a currency of three letters the take-home has a field as wide as the others, and the letters beside it", () => {
  show({ ...defaults, currency: "GBP", fx: 0.79 }, { from: "coins", amount: 1000 }, "2026-01-01");
  const widths = screen.getAllByRole("textbox").map((field) => field.parentElement!.className);
  expect(new Set(widths).size).toBe(1);
  expect(screen.getByText("GBP, nothing taken off")).toBeVisible();
});

it.each<[Given, string, string]>([
  [{ from: "spend", amount: 1 }, "For one LIVE of 66 coins, paid out by itself.", "0.33"],
  [
    { from: "takehome", amount: 100 },
    "For one LIVE of 21,740 coins, the fewest that bring it, paid out by itself.",
    "100",
  ],
])("says of %o what its coins are", (given, said, reward) => {
  show({ ...defaults, programme: given.from === "spend" ? "global-flat" : "us-scaled" }, given, "2026-11-22");
  expect(screen.getByText(new RegExp(said))).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Reward" })).toHaveValue(reward);
});
