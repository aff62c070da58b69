import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { convert, defaults, evaluate, giftPrices, type Given, type Scenario } from "@/lib/earnings";
import { giftById } from "@/lib/earnings/gifts";
import { conversionToCsv, toCsv, toJson } from "@/lib/share/take-away";
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

  it("of a counted Galaxy is the whole way of its money, line by line", () => {
    // 1,000 coins at 1.51 cents: $15.10, of which the store takes 30 %. A diamond is worth a cent, half of which is paid:
    // $5.00, less a tenth for the payout, less a quarter of the rest for tax: $3.375, at two pounds for a dollar £6.75.
    // A month of one LIVE a week is four of them.
    const lines = toCsv(
      taken({
        by: "gifts",
        coins: 1_000,
        gifting: { low: 0.0000005, high: 0.03 },
        perweek: 1,
        fee: 0.1,
        tax: 0.25,
        currency: "GBP",
        fx: 2,
        asof: "2026-11-22",
      }),
    ).split("\r\n");
    const part = (name: string) => lines.filter((line) => line.startsWith(`${name},`));
    const levels = ["p5", "p10", "p25", "p50", "p75", "p90", "p95", "mean"];
    const outlook = (of: string, takeHome: number, coins: number) => [
      ...levels.map((level) => `${of},"Take-home, ${level}",${takeHome},GBP,,`),
      ...levels.map((level) => `${of},"Coins, ${level}",${coins},coins,,`),
      `${of},Chance of nothing,0,share,,`,
    ];
    expect(lines[0]).toBe("part,item,value,unit,date,source");
    expect(part("about")).toEqual([
      `about,Link,${link},,,`,
      "about,Rates of,2026-11-22,,,",
      "about,Estimate by,gifts,,,",
    ]);
    expect(part("night")).toEqual(outlook("night", 6.75, 1_000));
    expect(part("month")).toEqual(["month,LIVEs,4,,,", ...outlook("month", 27, 4_000)]);
    expect(part("money")).toEqual([
      "money,Viewers spend in the average LIVE,15.1,USD,,",
      "money,App store,4.53,USD,,",
      "money,Payment costs and margin,0.57,USD,,",
      "money,Lost in the legacy reading,0,USD,,",
      "money,TikTok's share,5,USD,,",
      "money,Missions not reached,0,USD,,",
      "money,Agency,0,USD,,",
      "money,Payout fee,0.5,USD,,",
      "money,Exchange,0,USD,,",
      "money,Set aside for tax,1.125,USD,,",
      "money,Your take-home,3.375,USD,,",
      `money,Kept of what viewers spend,${3.375 / 15.1},share,,`,
    ]);
    expect(part("scenario")).toEqual(
      expect.arrayContaining([
        "scenario,Known,gifts,,,",
        "scenario,Viewers who gift,0.0000005 to 0.03,,,",
        "scenario,Coins a LIVE,1000,,,",
        "scenario,Gifts,—,,,",
        "scenario,Programme,flat,,,",
        "scenario,Set aside for tax,0.25,,,",
        "scenario,Currency for US$1,2,,,",
      ]),
    );
    // Neither what nobody gave nor the day, which stands above.
    expect(part("scenario").join()).not.toMatch(/Diamonds a LIVE|Reward rate|Rates of/);
    expect(part("rate")).toContain(
      "rate,Price of a coin in the app (US),0.0151,,2022-10-01,Coin and gift price file labelled November 2025",
    );
  });

  it("counts a basket in words", () => {
    const scenario = { ...defaults, by: "gifts" as const, gifts: [{ id: 5655, count: 12_000 }] };
    const result = evaluate(scenario, { asOf: "2026-11-22", giftCoins: { 5655: 1 } });
    expect(readCsv(toCsv({ scenario, result, link }))).toContainEqual([
      "scenario",
      "Gifts",
      "12,000 gifts",
      "",
      "",
      "",
    ]);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1+2", "'-1+2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t'=1"],
    ["\r=1", "'\r'=1"],
    ["a;=1", "a;'=1"],
  ])("runs nothing: %j", (hostile, cell) => {
    const rows = readCsv(toCsv({ ...taken(), link: hostile }));
    expect(rows[1][2]).toBe(cell);
  });

  it("quotes what would break a record", () => {
    const rows = readCsv(toCsv({ ...taken(), link: 'a "quoted", broken\r\nline' }));
    expect(rows[1][2]).toBe('a "quoted", broken\r\nline');
  });
});

describe("the table of a conversion", () => {
  function converted(given: Given, change: Partial<Scenario> = {}) {
    const scenario = { ...defaults, ...change };
    const gifts = scenario.gifts.map(({ id }) => giftById(id)!);
    const result = convert(scenario, given, { asOf: "2026-11-22", giftCoins: giftPrices(gifts) })!;
    return { scenario, given, gifts, result, link };
  }
  const part = (csv: string, name: string) => csv.split("\r\n").filter((line) => line.startsWith(`${name},`));

  it("is the whole chain, with the terms that it was made under and each rate with its source", () => {
    // 1,000 coins at 1.51 cents: $15.10. A diamond is worth a cent, half of which is paid: $5.00, less a tenth for the
    // agency: $4.50, less a quarter of it for tax: $3.375, at two pounds for a dollar £6.75.
    const csv = conversionToCsv(
      converted({ from: "coins", amount: 1_000 }, { agency: 0.1, tax: 0.25, currency: "GBP", fx: 2, viewers: 7 }),
    );
    expect(csv.split("\r\n")[0]).toBe("part,item,value,unit,date,source");
    expect(part(csv, "about")).toEqual([
      `about,Link,${link},,,`,
      "about,Rates of,2026-11-22,,,",
      "about,Given,Coins,,,",
    ]);
    expect([...part(csv, "amount"), ...part(csv, "reward rate")]).toEqual([
      "amount,Viewers pay,15.1,USD,,",
      "amount,Coins,1000,coins,,",
      "amount,Diamonds,1000,diamonds,,",
      "amount,Ledger value,10,USD,,",
      "amount,Reward,5,USD,,",
      "amount,Paid out,4.5,USD,,",
      "amount,Take-home,6.75,GBP,,",
      `amount,Kept of what viewers spend,${3.375 / 15.1},share,,`,
      "reward rate,Flat rate,0.5,share,,",
      "reward rate,Reward rate,0.5,share,,",
    ]);
    // What an audience is like does not matter to a conversion; length and pace count among the missions of the US.
    expect(part(csv, "scenario")).toEqual(
      expect.arrayContaining(["scenario,Minutes,90,,,", "scenario,LIVEs a week,4,,,", "scenario,Agency cut,0.1,,,"]),
    );
    expect(part(csv, "scenario").join()).not.toMatch(/viewers,7|Known|Rates of/);
    expect(part(csv, "rate")).toContain(
      "rate,Price of a coin in the app (US),0.0151,,2022-10-01,Coin and gift price file labelled November 2025",
    );
    expect(new Set(readCsv(csv).map(({ length }) => length))).toEqual(new Set([6]));
  });

  it("names the gifts of a basket that is converted, and of no other", () => {
    const gifts = [
      { id: 6369, count: 3 },
      { id: 5655, count: 2 },
    ];
    expect(part(conversionToCsv(converted({ from: "gifts" }, { gifts })), "gift")).toEqual([
      "gift,Lion,3,of 29999 coins,,",
      "gift,Rose,2,of 1 coin,,",
    ]);
    expect(part(conversionToCsv(converted({ from: "takehome", amount: 5 }, { gifts })), "gift")).toEqual([]);
  });
});

it("the JSON of an answer is its link, its scenario and its result, unrounded", () => {
  const answer = taken({ viewers: 15 });
  expect(toJson(answer)).toContain(`{\n  "link": "${link}",\n  "scenario": {\n    "by"`);
  expect(JSON.parse(toJson(answer))).toEqual(JSON.parse(JSON.stringify(answer)));
});
