import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { defaults, evaluate, type Scenario } from "@/lib/earnings";
import { toCsv, toJson } from "@/lib/share/take-away";
import { anyScenario } from "../earnings/scenarios";

const link = "https://livetake.example/?v=1&viewers=15&asof=2026-11-22";

function taken(change: Partial<Scenario> = {}) {
  const scenario = { ...defaults, ...change };
  return { scenario, result: evaluate(scenario, { asOf: "2026-11-22" }), link };
}

const readCsv = (text: string) => Papa.parse<string[]>(text, { newline: "\r\n", skipEmptyLines: true }).data;

describe("the table of an answer", () => {
  it("has the same number of fields in every record, and ends each with CRLF", () => {
    const csv = toCsv(taken());
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(new Set(readCsv(csv).map(({ length }) => length))).toEqual(new Set([6]));
  });

  it("writes numbers with a point, without grouping or exponent, whatever the amounts", () => {
    const odd: string[] = [];
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        for (const [part, , value] of readCsv(toCsv(taken(scenario))).slice(1))
          if (["night", "month", "money"].includes(part) && !/^-?\d+(\.\d+)?$/.test(value)) odd.push(value);
      }),
      { numRuns: 50 },
    );
    expect(odd).toEqual([]);
  });

  it("holds the link, the day, the figures and each rate with its source", () => {
    const rows = readCsv(toCsv(taken({ viewers: { low: 30, high: 60 } })));
    expect(rows).toContainEqual(["about", "Link", link, "", "", ""]);
    expect(rows).toContainEqual(["about", "Rates of", "2026-11-22", "", "", ""]);
    expect(rows).toContainEqual(["scenario", "Average viewers", "30 to 60", "", "", ""]);
    expect(rows).toContainEqual(["scenario", "Minutes", "90", "", "", ""]);
    expect(rows.find(([part, label]) => part === "rate" && label.startsWith("Reward rate"))).toMatchObject({
      2: "0.5",
      4: "2022-10-13",
    });
  });

  it.each(["=1+1", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1"])("runs nothing: %j", (hostile) => {
    const rows = readCsv(toCsv({ ...taken(), link: hostile }));
    expect(rows[1][2]).toBe(`'${hostile}`);
  });

  it("quotes what would break a record", () => {
    const rows = readCsv(toCsv({ ...taken(), link: 'a "quoted", broken\r\nline' }));
    expect(rows[1][2]).toBe('a "quoted", broken\r\nline');
  });
});

it("the JSON of an answer is its link, its scenario and its result, unrounded", () => {
  const answer = taken({ viewers: 15 });
  expect(JSON.parse(toJson(answer))).toEqual(JSON.parse(JSON.stringify(answer)));
});
