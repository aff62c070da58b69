import { describe, expect, test } from "vitest";
import {
  currencyOf,
  durationUnitOf,
  fold,
  guessDecimalMark,
  readAmount,
  readMinutes,
  readMoney,
} from "@/lib/sessions/import/numbers";

describe("an amount", () => {
  test.each([
    ["1234", 1234],
    ["1,234", 1234],
    ["1.234", 1234],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["1.000,5", 1000.5],
    ["1.234.567", 1234567],
    ["1,00,000", 100000],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["0,125", 0.125],
    ["1 234 567", 1234567],
    ["1\u202f234", 1234],
    ["1'234.50", 1234.5],
    ["1.2K", 1200],
    ["1,234K", 1234],
    ["3,4 mil", 3400],
    ["1.5M", 1500000],
    ["1.5万", 15000],
    ["10,5 rb", 10500],
    ["٤٢٫٥", 42.5],
    ["١٬٢٣٤", 1234],
    ["１２３", 123],
    ["১২৩", 123],
    ["💎 1,234", 1234],
    ["-5", -5],
    ["−5", -5],
    ["\u061c-٥", -5],
    ["١٫٢٣٤", 1.234],
  ])("%s is %d", (text, value) => {
    expect(readAmount(text)).toBe(value);
  });

  test("that can be read in two ways is read as its neighbours are", () => {
    expect(readAmount("1.234", ".")).toBe(1.234);
    expect(readAmount("1.234", ",")).toBe(1234);
    expect(readAmount("1,234", ",")).toBe(1.234);
    expect(readAmount("1,234", ".")).toBe(1234);
  });

  test.each(["", "abc", "1.2.3", "12,34,5", "1..2", "1,2.3,4", "12 34", "0x10", "1e5", "1.5B", "NaN", "∞", "--5"])(
    "cannot be read from %j",
    (text) => expect(readAmount(text)).toBeUndefined(),
  );
});

test("the decimal mark of a column is the one that its plainest numbers show", () => {
  expect(guessDecimalMark(["1.234", "12,5"])).toBe(",");
  expect(guessDecimalMark(["1,234", "12.5"])).toBe(".");
  expect(guessDecimalMark(["1.234.567"])).toBe(",");
  expect(guessDecimalMark(["1.234", "5"])).toBeUndefined();
});

describe("a currency", () => {
  test.each([
    ["$6.17", "USD"],
    ["US$6", "USD"],
    ["Earnings (USD)", "USD"],
    ["12,50 €", "€"],
    ["R$ 5", "R$"],
    ["Rp17.000", "RP"],
    ["5 CAD", "CAD"],
    ["Heures", undefined],
    ["Country", undefined],
  ])("of %j is %s", (text, currency) => expect(currencyOf(text)).toBe(currency));

  test("does not stand in the way of the sum", () => {
    expect(readMoney("US$1,234.50")).toBe(1234.5);
    expect(readMoney("12.50 USD")).toBe(12.5);
    expect(readMoney("$0.5")).toBe(0.5);
    expect(readMoney("US$ ৬.৫")).toBe(6.5);
  });
});

describe("a length", () => {
  test.each([
    ["126h 27m 31s", 126 * 60 + 27 + 31 / 60],
    ["88.46h", 5307.6],
    ["88.125h", 5287.5],
    ["21d", 21 * 1440],
    ["1h 30m 0s", 90],
    ["01:30:00", 90],
    ["1:02:30", 62.5],
    ["1h30", 90],
    ["90 min", 90],
    ["90 Min.", 90],
    ["1 Std. 30 Min.", 90],
    ["1 hora y 30 minutos", 90],
    ["1 heure 30 minutes", 90],
    ["1 jam 30 menit", 90],
    ["1 giờ 30 phút", 90],
    ["1 sa 30 dk", 90],
    ["٩٠ دقيقة", 90],
    ["1時間30分", 90],
    ["PT1H30M", 90],
    ["45 seconds", 0.75],
  ])("%s is %d minutes", (text, minutes) => expect(readMinutes(text, {})).toBeCloseTo(minutes, 5));

  test("of a bare number is in the unit of its column", () => {
    expect(readMinutes("5400", { bare: "s" })).toBe(90);
    expect(readMinutes(1.5, { bare: "h" })).toBe(90);
    expect(readMinutes("90", {})).toBeUndefined();
  });

  test("of a short clock is hours and minutes, unless its column counts hours elsewhere", () => {
    expect(readMinutes("1:30", {})).toBe(90);
    expect(readMinutes("45:10", { shortClock: "m:s" })).toBeCloseTo(45 + 10 / 60, 5);
  });

  test.each(["soon", "30m 1h", "1h 1h", "h", "1x", "1:99", ""])("cannot be read from %j", (text) =>
    expect(readMinutes(text, { bare: "min" })).toBeUndefined(),
  );

  test("may have its unit in the heading", () => {
    expect(durationUnitOf("Duration (min)")).toBe("min");
    expect(durationUnitOf("LIVE時間(秒)")).toBe("s");
    expect(durationUnitOf("Length in hours")).toBe("h");
    expect(durationUnitOf("Duration")).toBeUndefined();
  });
});

test("words are compared without case, accents and marks", () => {
  expect(fold("  Duración_(MIN) ")).toBe("duracion min");
  expect(fold("Başlangıç saati")).toBe("baslangic saati");
  expect(fold("Đồng thời")).toBe("dong thoi");
});

test("a sum with 200,000 spaces is no sum, and found out at once", () => {
  expect(readMoney(`1${" ".repeat(200_000)}x`)).toBeUndefined();
});
