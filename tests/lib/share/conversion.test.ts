import fc from "fast-check";
import { expect, it } from "vitest";
import { conversionStarts, defaults, type Given } from "@/lib/earnings";
import { readConversion } from "@/lib/share/read-conversion";
import { formatConversion } from "@/lib/share/write-conversion";

const basket = [{ id: 5655, count: 3 }];

it("a conversion written and read is the same conversion", () => {
  const anyGiven = fc
    .tuple(
      fc.constantFrom(...conversionStarts),
      fc.integer({ min: 0, max: 1_000_000 }),
      fc.integer({ min: 0, max: 99 }),
    )
    .map(([from, whole, cents]): Given => {
      if (from === "gifts") return { from };
      return { from, amount: from === "coins" || from === "diamonds" ? whole : whole + cents / 100 };
    });
  fc.assert(
    fc.property(anyGiven, (given) => {
      const scenario = { ...defaults, minutes: 30, gifts: given.from === "gifts" ? basket : [] };
      const read = readConversion(new URLSearchParams(formatConversion(scenario, given)));
      expect(read.given).toEqual([given]);
      expect(read.problems).toEqual([]);
    }),
  );
});

it("of several amounts the first is used, and the others are named", () => {
  const { given, problems } = readConversion(new URLSearchParams("takehome=5&gifts=5655.3"));
  expect(given[0]).toEqual({ from: "gifts" });
  expect(problems.map(({ reason }) => reason)).toEqual([
    "One amount is converted at a time: gifts is used, takehome is left out.",
  ]);
});

it("money outside its limits is moved to the limit, and named", () => {
  const { given, problems } = readConversion(new URLSearchParams("spend=-3"));
  expect(given).toEqual([{ from: "spend", amount: 0 }]);
  expect(problems).toMatchObject([{ key: "spend", given: "-3", used: "0" }]);
});
