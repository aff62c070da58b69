import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { DataTable } from "@/components/ui/data-table";

it("whose rows are rounded to the same shows each of them, and keeps none of them beyond the next figures", () => {
  const table = (rows: string[][]) => <DataTable caption="Chances" head={["Amount", "Chance"]} rows={rows} />;
  const shown = () => screen.getAllByRole("row").map((row) => row.textContent);
  const same = ["$1,900", "9 months in 10"];
  const { rerender } = render(table([same, same, ["$2,000", "8 months in 10"]]));
  rerender(table([["$538", "almost every month"], same, ["$634", "9 months in 10"]]));
  rerender(
    table([
      ["$538", "almost every month"],
      ["$634", "9 months in 10"],
    ]),
  );
  expect(shown()).toEqual(["AmountChance", "$538almost every month", "$6349 months in 10"]);
});
