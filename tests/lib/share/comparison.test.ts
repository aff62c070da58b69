import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaults, type Scenario } from "@/lib/earnings";
import { compareInputs, difference } from "@/lib/share/compare";
import { forecastTogether } from "@/lib/share/forecast-together";
import { openComparison, parseComparison } from "@/lib/share/read-comparison";
import { formatComparison } from "@/lib/share/write-comparison";
import { anyScenario } from "../earnings/scenarios";

const parse = (query: string) => parseComparison(new URLSearchParams(query));

describe("a comparison is a link too", () => {
  it("reads as its scenarios do", () => {
    expect(formatComparison([{ scenario: { ...defaults, viewers: 15, minutes: 60 } }, { scenario: defaults }])).toBe(
      "s1=v:1,viewers:15,minutes:60&s2=v:1",
    );
  });

  it("written and read again is the same, in the same order, whatever the scenarios", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ scenario: anyScenario, name: fc.string() }), { maxLength: 4 }), (compared) => {
        const read = parse(formatComparison(compared, { withNames: true }));
        expect(read.map(({ scenario }) => formatComparison([{ scenario }]))).toEqual(
          compared.map(({ scenario }) => formatComparison([{ scenario }])),
        );
        expect(read.map(({ name }) => name ?? "")).toEqual(compared.map(({ name }) => name.trim().slice(0, 40)));
      }),
    );
  });

  it("leaves names out unless asked", () => {
    const named = [{ scenario: defaults, name: "Friday & co" }];
    expect(formatComparison(named)).toBe("s1=v:1");
    expect(formatComparison(named, { withNames: true })).toBe("s1=v:1&n1=Friday%20%26%20co");
  });

  it("takes a whole link where somebody pasted one", () => {
    const pasted = encodeURIComponent("https://livetake.example/?v=1&viewers=15");
    expect(parse(`s1=${pasted}`)[0].scenario.viewers).toBe(15);
    const reordered = encodeURIComponent("https://livetake.example/?viewers=15&v=1");
    expect(parse(`s1=${reordered}`)[0].scenario.viewers).toBe(15);
  });

  it("holds four, skips an empty place, and names what it could not read", () => {
    expect(parse("s1=v:1&s3=viewers:7&s5=viewers:9").map(({ scenario }) => scenario.viewers)).toEqual([40, 7]);
    expect(parse("s1=viewers:x")[0].problems).toHaveLength(1);
    expect(parse("s1=viewers:1:5")[0].problems).toMatchObject([{ key: "viewers", given: "1:5", used: "40" }]);
  });

  it("cuts a name after 40 characters", () => {
    expect(parse(`s1=v:1&n1=${"n".repeat(41)}`)[0].name).toBe("n".repeat(40));
  });

  it("is of two examples where its address names no scenario, and else of those it names", () => {
    const open = (query: string) => openComparison(new URLSearchParams(query)).map(({ scenario }) => scenario.viewers);
    expect(open("")).toEqual([15, 120]);
    expect(open("n1=Friday&s9=v:1")).toEqual([15, 120]);
    expect(open("s2=v:1,viewers:7")).toEqual([7]);
    expect(open("s1=v:1,viewers:1&s2=v:1,viewers:2&s3=v:1,viewers:3")).toEqual([1, 2, 3]);
  });

  it("reads an older version inside", () => {
    expect(parse("s1=v:0,hours:2")[0].scenario.minutes).toBe(120);
  });
});

describe("side by side", () => {
  const together = (...scenarios: Scenario[]) =>
    forecastTogether(
      scenarios.map((scenario) => ({ scenario, gifts: [] })),
      "2026-11-22",
    );
  const euros = { ...defaults, currency: "EUR", fx: 0.9 };

  it("scenarios of one currency are answered in it, of several in dollars", () => {
    expect(together(euros, { ...euros, viewers: 80 }).currency).toBe("EUR");
    const mixed = together(euros, defaults);
    expect(mixed.currency).toBe("USD");
    expect(mixed.forecasts[0].session.takeHome).toEqual(mixed.forecasts[1].session.takeHome);
    expect(together(euros, { ...euros, fx: 0.95 }).currency).toBe("USD");
    expect(together({ ...euros, fx: 1 }, defaults).currency).toBe("USD");
  });

  it("a scenario that stays is not answered again, unless the day is another", () => {
    for (const others of [[], [defaults]]) {
      const [first, again] = [1, 2].map(() => together(euros, ...others).forecasts[0]);
      expect(again).toBe(first);
    }
    const [later] = forecastTogether([{ scenario: euros, gifts: [] }], "2026-11-23").forecasts;
    expect(later.asof).toBe("2026-11-23");
  });

  it("what differs is marked, what nobody set is left out, and what does not matter is not compared", () => {
    const rows = compareInputs([defaults, { ...defaults, viewers: 80, followers: 9_000, tax: 0.25 }], "en-US");
    expect(rows).toEqual([
      { key: "viewers", label: "Average viewers", values: ["40", "80"], differs: true },
      { key: "minutes", label: "Minutes", values: ["90", "90"], differs: false },
      { key: "perweek", label: "LIVEs a week", values: ["4", "4"], differs: false },
      { key: "tax", label: "Set aside for tax", values: ["0%", "25%"], differs: true },
    ]);
  });

  it("what all of them set is shown though it does not differ", () => {
    const taxed = { ...defaults, tax: 0.25 };
    expect(compareInputs([taxed, taxed], "en-US").at(-1)).toMatchObject({ key: "tax", values: ["25%", "25%"] });
  });

  it("a difference from nothing has no percent", () => {
    expect(difference(20, 50)).toEqual({ money: 30, share: 1.5 });
    expect(difference(50, 20)).toEqual({ money: -30, share: -0.6 });
    expect(difference(0, 20)).toEqual({ money: 20, share: undefined });
  });
});
