import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, formatNumber } from "@/lib/format";
import { parseAmount, parseMinutes, parseNumber, withoutCurrency, withoutPercentSign } from "@/lib/parse-number";

describe("numbers as people type them", () => {
  it.each([
    ["1000", "en-US", 1000],
    ["1,000", "en-US", 1000],
    ["1.000", "de-DE", 1000],
    ["1.000", "en-US", 1],
    ["1,000", "de-DE", 1],
    ["1.000,5", "de-DE", 1000.5],
    ["1.000,5", "en-US", 1000.5],
    ["1,000.5", "de-DE", 1000.5],
    ["1 000,5", "fr-FR", 1000.5],
    ["1'000.5", "de-CH", 1000.5],
    ["12,34,567", "en-IN", 1234567],
    ["1,5", "en-US", 1.5],
    ["0,5", "en-US", 0.5],
    ["0.5", "de-DE", 0.5],
    [".5", "en-US", 0.5],
    ["0.125", "de-DE", 0.125],
    ["１２０", "ja-JP", 120],
    ["١٢٠", "ar-EG", 120],
    ["١٬٠٠٠٫٥", "ar-EG", 1000.5],
    // The Arabic marks mean the same everywhere, whatever the locale makes of a point or a comma.
    ["١٫٢٣٤", "ar-DZ", 1.234],
    ["١٫٢٣٤", "ar-MA", 1.234],
    ["۱٫۲۳۴", "ps", 1.234],
    ["١٬٢٣٤", "ar-MA", 1234],
    ["١٬٢٣٤", "de-DE", 1234],
    ["1.234٫5", "de-DE", 1234.5],
    ["٫5", "ar-EG", 0.5],
    // A minus among right-to-left text stands between marks that are not seen.
    ["\u200e-5", "he-IL", -5],
    ["\u061c-٥", "ar-EG", -5],
    ["\u200e−۵", "fa-IR", -5],
    ["\u200e-\u200e۵", "ps", -5],
    ["۱۲۰", "fa-IR", 120],
    ["१२०", "hi-IN", 120],
    ["1e3", "en-US", 1000],
    ["2k", "en-US", 2000],
    ["1.5M", "en-US", 1_500_000],
    [" 40 ", "en-US", 40],
    ["-5", "en-US", -5],
    ["−5", "en-US", -5],
  ])("%s in %s is %d", (text, locale, expected) => expect(parseNumber(text, locale)).toBe(expected));

  it.each([
    "",
    " ",
    "abc",
    "12abc",
    "1.2.3,4,5",
    "1,00,0.5.5",
    "1٫234.5",
    "1٫2٫3",
    "--5",
    "5-",
    "0x10",
    "∞",
    "NaN",
    "$5",
  ])("%j is no number", (text) => expect(parseNumber(text, "en-US")).toBeUndefined());

  // Of Burmese, Dzongkha and Santali the digits, of Fulah and N’Ko also the comma.
  it.each(["bn", "my", "dz", "sat", "ff-Adlm", "nqo"])("what a field shows in %s is read there", (locale) => {
    for (const value of [40, 90.5, 12_345, 1_234_567.5])
      expect(parseNumber(formatNumber(value, locale), locale)).toBe(value);
  });

  it("reads back what the locale writes", () => {
    const locales = fc.constantFrom(
      "en-US",
      "de-DE",
      "fr-FR",
      "en-IN",
      "pt-BR",
      "ar-EG",
      "fa-IR",
      "hi-IN",
      "ja-JP",
      "id-ID",
      "he",
      "ps",
      "my",
      "bn",
      "ar-MA",
      "mr",
      "fa",
      "ur",
    );
    fc.assert(
      fc.property(locales, fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (locale, thousandths) => {
        const value = thousandths / 1000;
        const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
        // Three decimals after a lone mark look like a group: the locale decides, and it wrote them.
        expect(parseNumber(written, locale)).toBe(value);
      }),
    );
  });
});

describe("ranges", () => {
  it.each([
    ["30-60", { low: 30, high: 60 }],
    ["30–60", { low: 30, high: 60 }],
    ["30 – 60", { low: 30, high: 60 }],
    ["30 to 60", { low: 30, high: 60 }],
    ["３０〜６０", { low: 30, high: 60 }],
    ["３０～６０", { low: 30, high: 60 }],
    ["٣٠-٦٠", { low: 30, high: 60 }],
    ["\u200f30–60\u200f", { low: 30, high: 60 }],
    ["60-30", { low: 30, high: 60 }],
    ["2k-1k", { low: 1000, high: 2000 }],
    ["1,000-2,000", { low: 1000, high: 2000 }],
    ["40-40", 40],
    ["40", 40],
    ["1-2k", { low: 1000, high: 2000 }],
    ["1-2k ", { low: 1000, high: 2000 }],
    ["500-1k", { low: 500, high: 1000 }],
    ["1-1k", { low: 1, high: 1000 }],
    ["1k-1k", 1000],
    ["60-30", { low: 30, high: 60 }],
    ["1k-2", undefined],
  ])("%s", (text, expected) => expect(parseAmount(text, "en-US")).toEqual(expected));

  it("a text longer than any is none, and that is found at once", () => {
    for (const text of [`${"9".repeat(1_000_000)}x`, `${"9-".repeat(500_000)}x`, `9${" ".repeat(1_000_000)}x`])
      expect(parseAmount(text, "en-US")).toBeUndefined();
  });

  it.each(["30-", "-", "30-60-90", "a-b"])("%j is none", (text) => expect(parseAmount(text, "en-US")).toBeUndefined());
});

// The time limit is the test: tried in every way to part them, so many digits take a minute.
it("100,000 digits and a letter are no number, and found out at once", () => {
  expect(parseNumber(`${"9".repeat(100_000)}x`, "en-US")).toBeUndefined();
  expect(parseNumber("....", "en-US")).toBeUndefined();
});

describe("lengths, in minutes", () => {
  it.each([
    ["90", 90],
    ["90m", 90],
    ["90 min", 90],
    ["90 Minutes", 90],
    ["2h", 120],
    ["1.5h", 90],
    ["1,5 h", 90],
    ["1h30", 90],
    ["1h 30m", 90],
    ["1 hour 30 minutes", 90],
    ["1:30", 90],
    ["１：３０", 90],
    ["1h-2h", { low: 60, high: 120 }],
    ["1-2h", { low: 60, high: 120 }],
    ["45 – 1h30", { low: 45, high: 90 }],
    ["30-1h", { low: 30, high: 60 }],
    ["60-90 min", { low: 60, high: 90 }],
    ["1:30 to 2:00", { low: 90, high: 120 }],
    ["1-2 hrs. ", { low: 60, high: 120 }],
    ["90-1h", { low: 60, high: 90 }],
    ["2h-1h", { low: 60, high: 120 }],
  ])("%s", (text, expected) => expect(parseAmount(text, "en-US", false, parseMinutes)).toEqual(expected));

  it("none is looked for in a long text", () => {
    expect(parseMinutes(`1${" ".repeat(200)}h`, "en-US")).toBeUndefined();
  });

  it.each(["", "h", "1:90", "1:30:00", "1h30h", "an hour", "2d", "1h-2", "1:30-2"])("%j is none", (text) =>
    expect(parseAmount(text, "en-US", false, parseMinutes)).toBeUndefined(),
  );
});

it.each(["12.5 %", "12.5％", "12.5٪\u061c"])("a share is read without its sign: %j", (text) =>
  expect(withoutPercentSign(text).trim()).toBe("12.5"),
);

describe("money is read without the sign or the code of its own currency, and with no other's", () => {
  it.each([
    ["$500", "USD", "500"],
    ["500$", "USD", "500"],
    ["US$ 500", "USD", "500"],
    ["20 USD", "USD", "20"],
    ["20 usd", "USD", "20"],
    ["€1.000,50", "EUR", "1.000,50"],
    ["￥300", "JPY", "300"],
    ["R$5", "BRL", "5"],
    ["zł5", "PLN", "5"],
    ["500 US$", "USD", "500"],
    ["$US 500", "USD", "500"],
    ["C$500", "CAD", "500"],
    ["NT$5", "TWD", "5"],
    ["R 5", "ZAR", "5"],
    ["kr. 512", "DKK", "512"],
    ["5k", "MMK", "5k"],
    ["$.5", "USD", ".5"],
    ["€500", "USD", "€500"],
    ["C$500", "AUD", "C$500"],
    ["5 k", "USD", "5 k"],
    ["5bn", "USD", "5bn"],
    ["1$50", "USD", "1$50"],
  ])("%s in %s", (text, currency, left) => expect(withoutCurrency(text, currency, "en").trim()).toBe(left));

  it("a sign may end in a stroke and a point", () => {
    expect(withoutCurrency("S/. 500", "PEN", "es-PE").trim()).toBe("500");
  });

  const locales =
    "en-US en-CA de-DE de-CH fr-CA da-DK es-AR pt-BR bg-BG pl-PL ar-EG ar-SA he-IL fa-IR hi-IN ja-JP zh-TW";
  const currencies = "USD EUR GBP CAD AUD ARS BRL DKK BGN EGP SAR ILS INR IDR JPY TWD PLN CHF ZAR MMK";
  it.each(locales.split(" "))("what is written in %s is read there", (locale) => {
    const unread = currencies.split(" ").filter((currency) => {
      const written = formatMoney(512, { locale, currency });
      return parseNumber(withoutCurrency(written, currency, locale), locale) !== 512;
    });
    expect(unread).toEqual([]);
  });
});
