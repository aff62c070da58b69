import { describe, expect, it, test } from "vitest";
import { asciiDigits } from "@/lib/ascii-digits";

describe("the digits of every script", () => {
  // The Chinese ideographs of this one are letters, not digits.
  const systems = Intl.supportedValuesOf("numberingSystem").filter((system) => system !== "hanidec");

  it.each(systems)("are read: %s", (numberingSystem) => {
    const written = new Intl.NumberFormat("en", { numberingSystem, useGrouping: false }).format(9876543210);
    expect(asciiDigits(written)).toBe("9876543210");
  });

  test("are told apart where the blocks of two touch, and where three stand in one text", () => {
    // U+116D0 and U+116DA begin two blocks of Myanmar: read from the first, the second's zero would be a ten.
    expect(asciiDigits("\u{116d0}\u{116d9}\u{116da}\u{116e3}")).toBe("0909");
    expect(asciiDigits("4 ৯০ min ٣")).toBe("4 90 min 3");
  });

  test("leave what is no digit as it is: fractions, Roman and circled numbers, letters", () => {
    for (const text of ["½", "Ⅳ", "⑤", "五", "Ａ", "۔"]) expect(asciiDigits(text)).toBe(text);
  });
});
