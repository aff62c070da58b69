import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countChance,
  formatAverage,
  formatChance,
  formatClock,
  formatCount,
  formatCounted,
  formatEnough,
  formatEstimate,
  formatExactMoney,
  formatMoney,
  formatNumber,
  formatShare,
  formatShareEnough,
  formatTick,
  moneyRange,
  roundExactMoney,
  roundTogether,
  verbOfChance,
} from "@/lib/format";

const usd = { locale: "en-US", currency: "USD" };

describe("an estimate carries the digits of its evidence", () => {
  it.each([
    [0, "$0"],
    [0.005, "$0.005"],
    [0.000_13, "$0.0001"],
    [0.44, "$0.40"],
    [0.06, "$0.06"],
    [0.014, "$0.01"],
    [1.42, "$1.40"],
    [2.9, "$3"],
    [5.15, "$5"],
    [9.7, "$10"],
    [10.38, "$10"],
    // Rounded once: by way of a tenth, 13.46 would come to 14.
    [13.46, "$13"],
    [13.475, "$13"],
    [99.46, "$99"],
    [31.7, "$32"],
    [225.07, "$225"],
    [1_234, "$1,200"],
    [1_250, "$1,200"],
    [1_350, "$1,400"],
    [9_949, "$9,900"],
    [9_960, "$10K"],
    [45_014, "$45K"],
    [1_250_000, "$1.2M"],
  ])("%d → %s", (amount, expected) => expect(formatEstimate(amount, usd)).toBe(expected));

  it("in another locale and currency", () => {
    expect(formatEstimate(1_234, { locale: "de-DE", currency: "EUR" })).toBe("1.200\u00a0€");
    expect(formatEstimate(12_345, { locale: "en-US", currency: "IDR" })).toMatch(/12K/);
  });
});

describe("a conversion is shown to the currency's smallest unit, a half to the even one", () => {
  it.each([
    [149.995, "$150.00"],
    [0.125, "$0.12"],
    [0.135, "$0.14"],
    [1_000, "$1,000.00"],
  ])("%d → %s", (amount, expected) => expect(formatMoney(amount, usd)).toBe(expected));

  it.each([
    ["JPY", "¥1,234"],
    ["IDR", "IDR 1,234"],
    ["HUF", "HUF 1,234"],
    ["KWD", "KWD 1,234.500"],
  ])("%s has its own, in every engine: %s", (currency, expected) =>
    expect(formatMoney(1_234.5, { locale: "en-US", currency }).replaceAll("\u00a0", " ")).toBe(expected),
  );
});

describe("an exact conversion is shown to the tenth of the smallest unit, below ten cents to five decimals", () => {
  it.each([
    [149.995, "USD", "$149.995"],
    [5, "USD", "$5.00"],
    [0.406_85, "GBP", "£0.407"],
    [0.331_13, "USD", "$0.331"],
    [0.1, "USD", "$0.10"],
    [0.0151, "USD", "$0.0151"],
    [0.003_65, "USD", "$0.00365"],
    [78.25, "JPY", "¥78.2"],
  ])("%d %s → %s", (amount, currency, expected) => {
    expect(formatExactMoney(amount, { locale: "en-US", currency })).toBe(expected);
    // A field shows what the sentence says.
    expect(formatExactMoney(roundExactMoney(amount, currency), { locale: "en-US", currency })).toBe(expected);
  });
});

it("writes amounts of languages that run from right to left so that they stand in a line that does not", () => {
  const range = (locale: string, currency: string) =>
    moneyRange(formatEstimate(0, { locale, currency }), formatEstimate(16, { locale, currency })).replaceAll(
      "\u00a0",
      " ",
    );
  // Without the marks by which the locale's own line would turn.
  expect(range("ar", "EUR")).toBe("0 € – 16 €");
  expect(range("he-IL", "USD")).toBe("0 $ – 16 $");
  // Digits and letters of such a line are shut off from what stands beside them.
  expect(range("ar-EG", "EUR")).toBe("\u2066٠ €\u2069 – \u2066١٦ €\u2069");
  expect(range("ar", "AED")).toBe("\u20660 د.إ.\u2069 – \u206616 د.إ.\u2069");
});

it("counts things by the whole and by the half, one of them alone in the singular", () => {
  expect([0, 0.5, 1, 1.5, 2, 1030].map((count) => formatCounted(count, "diamond", "en-US"))).toEqual([
    "0 diamonds",
    "0.5 diamonds",
    "1 diamond",
    "1.5 diamonds",
    "2 diamonds",
    "1,030 diamonds",
  ]);
  expect(formatCounted(2.5, "diamond", "de-DE")).toBe("2,5 diamonds");
});

describe("chances are counts of nights", () => {
  it.each([
    [1, "almost every night"],
    [0.9, "9 nights in 10"],
    [0.105, "1 night in 10"],
    [0.09, "1 night in 10"],
    [0.05, "1 night in 20"],
    [0.024, "1 night in 40"],
    [0.012, "1 night in 80"],
    [0.15, "1 night in 7"],
    [0.25, "1 night in 4"],
    [0.95, "48 nights in 50"],
    [0.001, "1 night in 1,000"],
    [0, "almost no night"],
  ])("%d → %s", (chance, expected) => expect(formatChance(chance, "en-US")).toBe(expected));

  it("is never an eighth off what it counts", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.000_5, max: 0.985, noNaN: true }), (chance) => {
        const { count, outOf } = countChance(chance);
        expect(Math.abs(count / outOf / chance - 1)).toBeLessThanOrEqual(0.125);
        expect(Number.isInteger(outOf)).toBe(true);
      }),
    );
    expect(countChance(0)).toEqual({ count: 1, outOf: 2_000 });
  });
});

it("what has to be reached is rounded up, an average keeps a tenth while it is small", () => {
  expect([478.02, 479].map((count) => formatEnough(count, "en-US"))).toEqual(["479", "479"]);
  expect([0.07, 0.0701, 1].map((share) => formatShareEnough(share, "en-US"))).toEqual(["7%", "7.1%", "100%"]);
  expect([2.5, 42.4, 10].map((count) => formatAverage(count, "de-DE"))).toEqual(["2,5", "42", "10"]);
});

it("counts, numbers and shares follow the locale", () => {
  expect(formatCount(1_030.4, "de-DE")).toBe("1.030");
  expect(formatNumber(0.0151, "de-DE")).toBe("0,0151");
  expect(formatNumber(1440, "en-US")).toBe("1440");
  expect(formatShare(0.365, "en-US")).toBe("36.5%");
});

describe("parts that are rounded together", () => {
  it("come to their rounded sum, each no further than a unit from itself", () => {
    // Each by itself would be 0.30 + 0.04 + 0.33 + 0.33 + 0.01, a cent too many.
    expect(roundTogether([0.3, 0.038, 0.331, 0.325, 0.006], 0.01).map((part) => Math.round(100 * part))).toEqual([
      30, 4, 33, 32, 1,
    ]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }), (parts) => {
        const rounded = roundTogether(parts, 1);
        const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
        expect(sum(rounded)).toBe(Math.round(sum(parts)));
        rounded.forEach((part, i) => expect(Math.abs(part - parts[i])).toBeLessThan(1 + 1e-9));
      }),
    );
  });

  it("leave room for what stands beside them", () => {
    expect(roundTogether([1.4, 1.4, 1.2], 1, 3)).toEqual([1, 1, 1]);
    expect(roundTogether([1.4, 1.5, 1.6], 1, 5)).toEqual([1, 2, 2]);
  });
});

it("a clock has two figures each for hours and minutes", () => {
  expect([0, 5, 65, 720, 1_439].map(formatClock)).toEqual(["00:00", "00:05", "01:05", "12:00", "23:59"]);
});

it("a chance that is one night has the verb of one, in every script", () => {
  const verbs = [0.1, 0.99, 0.000_1, 0.3, 1 / 30].map((chance) => verbOfChance(chance, "brings", "bring"));
  expect(verbs).toEqual(["brings", "brings", "brings", "bring", "brings"]);
});

describe("a range of money", () => {
  const range = (locale: string, currency: string) => {
    const style = { locale, currency };
    return moneyRange(formatEstimate(0.4, style), formatEstimate(30, style)).replaceAll("\u00a0", " ");
  };
  it.each([
    ["en-US", "USD", "$0.40 – $30"],
    ["en-US", "CAD", "CA$0.40 – 30"],
    ["en-AU", "USD", "USD 0.40 – 30"],
    ["en-AU", "AUD", "$0.40 – $30"],
    ["de-DE", "USD", "0,40 $ – 30 $"],
    ["id-ID", "IDR", "Rp 0,4 – 30"],
    ["fr-CA", "CAD", "0,40 $ – 30 $"],
  ])("for a reader of %s in %s is %s", (locale, currency, expected) => expect(range(locale, currency)).toBe(expected));

  it("keeps a word that stands between the sign and the number", () => {
    expect(moneyRange("US$1", "US$ද45")).toBe("US$1 – US$ද45");
  });

  it("of one amount is that amount", () => expect(moneyRange("USD 5", "USD 5")).toBe("USD 5"));

  it("has the sign of home on an axis", () => {
    expect(formatTick(30, { locale: "en-AU", currency: "USD" })).toBe("$30");
    expect(formatEstimate(30, { locale: "en-AU", currency: "USD" })).toContain("USD");
  });
});
