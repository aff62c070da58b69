import { describe, expect, it } from "vitest";
import { convert, defaults, type Given } from "@/lib/earnings";
import { changedAmounts, withTyped } from "@/lib/share/read-typed";

const typedInto = (fields: Record<string, string>, locale = "en-US", before = "v=1") =>
  withTyped(new URLSearchParams(before), new URLSearchParams(fields), locale).toString();

describe("what was typed into a page's fields", () => {
  it.each([
    ["en-US", "50,000.5", "50000.5"],
    ["de-DE", "50.000,5", "50000.5"],
    ["de-DE", "1.000", "1000"],
    ["fr-FR", "1 000,25", "1000.25"],
    ["ar-EG", "١٬٠٠٠", "1000"],
    ["ja-JP", "１２０", "120"],
  ])("is read as %s writes numbers: “%s”", (locale, perweek, written) => {
    expect(typedInto({ perweek }, locale)).toBe(`v=1&perweek=${written}`);
  });

  it("may be a range where links may hold one, and a share with its sign", () => {
    expect(typedInto({ viewers: "30–60", gifting: "1,5–3 %", tax: "25 %" }, "de-DE")).toBe(
      "v=1&viewers=30-60&gifting=1.5-3&tax=25",
    );
    expect(typedInto({ viewers: "30 to 60", gifting: "1.5-3 %" })).toBe("v=1&viewers=30-60&gifting=1.5-3");
  });

  it("may be a length where minutes are asked for, and money with its sign", () => {
    expect(typedInto({ minutes: "1h30", feefixed: "$2", goal: "500 USD" })).toBe("v=1&minutes=90&feefixed=2&goal=500");
    expect(typedInto({ minutes: "1,5h-2h", goal: "500 €", feefixed: "2€" }, "de-DE", "v=1&currency=EUR")).toBe(
      "v=1&currency=EUR&minutes=90-120&goal=500&feefixed=2%E2%82%AC",
    );
    expect(typedInto({ goal: "500 €", currency: "none" })).toBe("v=1&goal=500+%E2%82%AC&currency=none");
  });

  it.each([
    [" eur ", "currency=GBP", "500"],
    [undefined, "currency=eur", "500"],
    ["XEUR", "currency=EUR", "500 €"],
    ["EURX", "currency=EUR", "500 €"],
    ["", "currency=EUR", "500 €"],
    [undefined, "tax=25", "500 €"],
  ])(
    "is money of the currency typed, else of the link’s, and no currency is dollars: %j, %s",
    (currency, link, goal) => {
      const fields = { goal: "500 €", ...(currency !== undefined && { currency }) };
      expect(new URLSearchParams(typedInto(fields, "en-US", `v=1&${link}`)).get("goal")).toBe(goal);
    },
  );

  it("is a length to the part of a minute, whose point is no thousand", () => {
    expect(typedInto({ minutes: "1.500" }, "en-US")).toBe("v=1&minutes=1.5");
    expect(typedInto({ minutes: "1,500-2,500" }, "de-DE")).toBe("v=1&minutes=1.5-2.5");
  });

  it("is a thousand in every language where only a whole number makes sense", () => {
    expect(typedInto({ coins: "1.000", perweek: "1.000" }, "en-US")).toBe("v=1&coins=1000&perweek=1");
    expect(typedInto({ coins: "1,000", perweek: "1,000" }, "de-DE")).toBe("v=1&coins=1000&perweek=1");
  });

  it("is no share where none is asked for", () => {
    expect(typedInto({ viewers: "30 %" })).toBe("v=1&viewers=30+%25");
  });

  it("goes before what the query said, and an emptied field takes it away", () => {
    expect(typedInto({ viewers: "80", coins: " " }, "en-US", "v=1&viewers=40&coins=7&tax=25")).toBe(
      "v=1&viewers=80&tax=25",
    );
  });

  it("stays as it is where it is no number, and is left out where it is no key", () => {
    expect(typedInto({ viewers: "many", by: "gifts", goal: "1,000", asked: "v=1", constructor: "1" })).toBe(
      "v=1&viewers=many&by=gifts&goal=1000",
    );
  });
});

describe("a converter's amounts", () => {
  const given: Given = { from: "coins", amount: 20_000 };
  const conversion = convert(defaults, given, { asOf: "2026-01-01" });
  const changed = (fields: Record<string, string>, locale = "en-US") =>
    changedAmounts(new URLSearchParams(fields), { given, conversion, locale });

  it("are changed where another text stands than the page wrote", () => {
    expect(changed({ coins: "20,000", diamonds: "20,000", takehome: "100" })).toEqual([]);
    expect(changed({ coins: "20,000", diamonds: "20,000", takehome: "500" })).toEqual(["takehome"]);
    expect(changed({ coins: "", diamonds: "30000" })).toEqual(["diamonds"]);
    expect(changed({ coins: " 20,000 ", diamonds: " " })).toEqual([]);
    expect(changed({ coins: "20.000", diamonds: "20,000" }, "de-DE")).toEqual(["diamonds"]);
  });
});
