import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planDefaults, planLimits, type Plan } from "@/lib/earnings";
import { parsePlan } from "@/lib/share/read-plan";
import { formatPlan, inOrder } from "@/lib/share/write-plan";

const read = (query: string) => parsePlan(new URLSearchParams(query));
const share = (min: number, max: number) => fc.integer({ min: min * 1000, max: max * 1000 }).map((n) => n / 1000);
const live = fc.record({
  day: fc.integer({ min: 1, max: 7 }),
  start: fc.integer({ min: 0, max: 1_439 }),
  minutes: fc.integer({ min: 1, max: 1_440 }),
});
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  goal: fc.integer({ min: 1, max: 100_000_000 }).map((n) => n / 100),
  per: fc.constantFrom<Plan["per"]>("month", "session"),
  sure: share(0.01, 0.99),
  week: fc.array(live, { maxLength: 21 }).map(inOrder),
  superfans: fc.nat(1_000_000),
  superprice: fc.option(fc.nat(1_000), { nil: undefined }),
  sponsored: fc.nat(200),
  sponsorfee: fc.option(fc.nat(10_000), { nil: undefined }),
  shopsales: fc.nat(1_000_000),
  commission: fc.option(share(0, 0.8), { nil: undefined }),
  growth: share(-0.5, 0.5),
  pauses: fc.uniqueArray(fc.integer({ min: 1, max: 12 })).map((months) => months.sort((a, b) => a - b)),
  withdrawal: fc.option(fc.nat(10_000), { nil: undefined }),
});

describe("a plan in a link", () => {
  it("comes back as it was written, and without a problem", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(read(formatPlan(plan))).toEqual({ plan, problems: [] });
      }),
    );
  });

  it("is written one way, and the plan of the defaults not at all", () => {
    expect(formatPlan(planDefaults)).toBe("");
    const written = "&goal=300&sure=80&week=mo.2000.90~fr.1930.60&pauses=3~8";
    expect(formatPlan(read("pauses=8~3&week=FR.1930.60~mo.2000.90&sure=80.0&goal=+300").plan)).toBe(written);
  });

  it("is clamped to its limits, and each replacement is named", () => {
    const { plan, problems } = read("goal=-5&sure=100&growth=900&superfans=1.6&pauses=0~5");
    expect(plan).toMatchObject({ goal: 0.01, sure: 0.99, growth: 0.5, superfans: 2, pauses: [5] });
    expect(problems.map(({ key, used }) => [key, used])).toEqual([
      ["goal", "0.01"],
      ["sure", "99"],
      ["superfans", "2"],
      ["growth", "50"],
      ["pauses", "5"],
    ]);
  });

  it("falls back to the default where it cannot be read, and says so", () => {
    const { plan, problems } = read("goal=much&per=year&week=xx.2000.90&pauses=may&withdrawal=");
    expect(plan).toEqual(planDefaults);
    expect(problems.map(({ key }) => key)).toEqual(["goal", "per", "week", "pauses", "withdrawal"]);
    expect(problems[0].reason).toBe("goal: “much” is not a number; 500 is used.");
  });

  it.each([
    ["per=year", "per: “year” is not month or session; month is used."],
    ["superfans=x", "superfans: “x” is not a number; 0 is used."],
    ["growth=x", "growth: “x” is not a number; 0 is used."],
    ["commission=x", "commission: “x” is not a number; it is left out."],
    ["week=xx.2000.90", "week: “xx.2000.90” is not a list of LIVEs like mo.2000.90~fr.1930.60; it is left out."],
    ["pauses=may", "pauses: “may” is not a list of months like 3~8; it is left out."],
    ["superfans=1.5", "superfans: “1.5” is not a whole number; 2 is used."],
    ["superfans=-1.5", "superfans: “-1.5” is outside its limits; 0 is used."],
    ["pauses=0", "pauses: “0” is outside its limits; it is left out."],
    ["week=mo.2000.0", "week: “mo.2000.0” is outside its limits; it is left out."],
    ["growth=900", "growth: “900” is outside its limits; 50 is used."],
  ])("%s: %s", (query, reason) => expect(read(query).problems.map((problem) => problem.reason)).toEqual([reason]));

  it("has LIVEs of one minute to a day, at any minute of the day", () => {
    const { plan, problems } = read("week=su.2359.1440~mo.0000.1");
    expect(plan.week).toEqual([
      { day: 1, start: 0, minutes: 1 },
      { day: 7, start: 1_439, minutes: 1_440 },
    ]);
    expect(problems).toEqual([]);
    expect(read("week=mo.2000.1441~mo.2000.90")).toMatchObject({
      plan: { week: [{ minutes: 90 }] },
      problems: [{ key: "week", used: "mo.2000.90" }],
    });
    for (const item of [
      "mo.2400.90",
      "mo.2060.90",
      "xmo.2000.90",
      "mo.2000.90x",
      "mo.200.90",
      "mo.2000.12345",
      "mo.2000.",
    ])
      expect(read(`week=${item}`), item).toMatchObject({
        plan: { week: [] },
        problems: [{ key: "week", given: item }],
      });
    expect(read("week=").problems).toEqual([]);
  });

  it("keeps its LIVEs in the order of the week, the earlier and then the shorter first", () => {
    const sorted = inOrder([
      { day: 2, start: 600, minutes: 30 },
      { day: 1, start: 900, minutes: 60 },
      { day: 1, start: 900, minutes: 30 },
      { day: 1, start: 600, minutes: 90 },
    ]);
    expect(sorted.map(({ day, start, minutes }) => [day, start, minutes])).toEqual([
      [1, 600, 90],
      [1, 900, 30],
      [1, 900, 60],
      [2, 600, 30],
    ]);
  });

  it("has at most twelve months of pause, each once", () => {
    expect(read("pauses=12~1~12")).toMatchObject({ plan: { pauses: [1, 12] }, problems: [] });
    expect(read("pauses=13~1")).toMatchObject({ plan: { pauses: [1] }, problems: [{ used: "1" }] });
    for (const text of ["3x", "x3", "12345", "3~"])
      expect(read(`pauses=${text}`)).toMatchObject({
        plan: { pauses: [] },
        problems: [{ key: "pauses", given: text }],
      });
    expect(read("pauses=").problems).toEqual([]);
  });

  it("never throws and never leaves its limits, whatever the query holds", () => {
    const keys = Object.keys(planDefaults);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), fc.string({ maxLength: 80 })), (query) => {
        const { plan } = parsePlan(new URLSearchParams(query));
        for (const [key, { min, max }] of Object.entries(planLimits)) {
          const value = plan[key as keyof typeof planLimits];
          if (value !== undefined) expect(value >= min && value <= max).toBe(true);
        }
        expect(read(formatPlan(plan)).plan).toEqual(plan);
      }),
    );
  });
});
