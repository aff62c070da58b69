import fc from "fast-check";
import { expect, it } from "vitest";
import { conversionStarts, defaults, type Given } from "@/lib/earnings";
import { readConversion } from "@/lib/share/read-conversion";
import { asLive, formatConversion } from "@/lib/share/write-conversion";

const basket = [{ id: 5655, count: 3 }];
const read = (query: string) => readConversion(new URLSearchParams(query));

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
      const again = read(formatConversion(scenario, given));
      expect(again).toMatchObject({ given, amounts: 1 });
      expect(again.problems).toEqual([]);
    }),
  );
});

it("is written in the order of every link, with the one amount that is given", () => {
  const scenario = { ...defaults, minutes: 30, coins: 5, diamonds: 7, gifts: basket, tax: 0.25 };
  expect(formatConversion(scenario, { from: "coins", amount: 12 })).toBe("v=1&minutes=30&coins=12&tax=25");
  expect(formatConversion(scenario, { from: "diamonds", amount: 12 })).toBe("v=1&minutes=30&diamonds=12&tax=25");
  expect(formatConversion(scenario, { from: "gifts" })).toBe("v=1&minutes=30&gifts=5655.3&tax=25");
  expect(formatConversion(scenario, { from: "takehome", amount: 2.5 })).toBe("v=1&minutes=30&tax=25&takehome=2.5");
});

it("is of counted gifts only where gifts are counted, so that the estimator has something to answer", () => {
  const counted = { ...defaults, by: "gifts", coins: 5 } as const;
  expect(formatConversion(counted, { from: "coins", amount: 12 })).toBe("v=1&by=gifts&coins=12");
  expect(formatConversion(counted, { from: "spend", amount: 20 })).toBe("v=1&spend=20");
});

it("of several amounts the first is used, and the others are named", () => {
  const { given, amounts, problems } = read("takehome=5&gifts=5655.3");
  expect({ given, amounts }).toEqual({ given: { from: "gifts" }, amounts: 2 });
  expect(problems.map(({ reason }) => reason)).toEqual([
    "One amount is converted at a time: gifts is used, takehome is left out.",
  ]);
  expect(read("takehome=5&spend=3&coins=12").problems).toEqual([
    {
      key: "coins",
      given: "spend, takehome",
      used: "coins",
      reason: "One amount is converted at a time: coins is used, spend, takehome are left out.",
    },
  ]);
});

it("starts with a thousand coins where nothing is given", () => {
  expect(read("tax=25")).toMatchObject({ given: { from: "coins", amount: 1_000 }, amounts: 0, problems: [] });
});

it("an amount that cannot be read is left out, and named", () => {
  expect(read(`spend=${"9".repeat(70)}x`)).toMatchObject({
    amounts: 0,
    problems: [{ key: "spend", used: "", reason: `spend: “${"9".repeat(60)}…” is not a number; it is left out.` }],
  });
  expect(read("spend=1” is fine. \u202e“You won").problems[0].reason).toBe(
    "spend: “1 is fine. You won” is not a number; it is left out.",
  );
  expect(read("coins=lots")).toMatchObject({ amounts: 0, problems: [{ key: "coins", given: "lots" }] });
  expect(read("gifts=12.3")).toMatchObject({ amounts: 0, problems: [{ key: "gifts", given: "12" }] });
  expect(read("reward=+&ledger=")).toMatchObject({ amounts: 0, problems: [] });
});

it("coins and diamonds are whole, as every link has them, and money may have spaces about it", () => {
  for (const from of ["coins", "diamonds"] as const)
    expect(read(`${from}=12.6`)).toMatchObject({
      given: { from, amount: 13 },
      problems: [{ key: from, used: "13" }],
    });
  expect(read("spend=%205.25%20").given).toEqual({ from: "spend", amount: 5.25 });
});

it("money outside its limits is moved to the limit, and named", () => {
  const { given, problems } = read("spend=-3");
  expect(given).toEqual({ from: "spend", amount: 0 });
  expect(problems).toEqual([
    { key: "spend", given: "-3", used: "0", reason: "spend: “-3” is outside its limits; 0 is used." },
  ]);
  expect(read("spend=1e9").given).toEqual({ from: "spend", amount: 10_000_000 });
});

it("becomes a LIVE of that amount alone, whatever else had been counted", () => {
  const scenario = { ...defaults, coins: 5_000, diamonds: 7, gifts: basket };
  expect(asLive(scenario, { from: "gifts" }, 3)).toEqual({ ...defaults, by: "gifts", gifts: basket });
  expect(asLive(scenario, { from: "spend", amount: 100 }, 6_622)).toEqual({
    ...defaults,
    by: "gifts",
    coins: 6_622,
  });
});
