import type { Amount, Conversion, Given } from "@/lib/earnings";
import { shownAmounts, type AmountField } from "@/lib/conversion-answer";
import type { MoneyStyle } from "@/lib/format";
import { showEntry } from "@/lib/number-entry";
import { parseAmount, parseMinutes, parseNumber, withoutCurrency, withoutPercentSign } from "@/lib/parse-number";
import { planSpellings } from "./write-plan";
import { spellings, writeNumber } from "./write-query";

/** What hands write with a unit and links do not: a length, and money in dollars or in the scenario's own currency. */
const units = {
  minutes: "minutes",
  spend: "dollars",
  ledger: "dollars",
  reward: "dollars",
  feefixed: "dollars",
  takehome: "money",
  goal: "money",
};

const typedSpellings: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...spellings, ...planSpellings, ...units }),
);

/**
 * A query with what was typed into a page's fields: each in its reader's own way of writing numbers, as links write it. A
 * field that was emptied takes its key away. What is no number stays as typed, for the page to name.
 */
export function withTyped(query: URLSearchParams, typed: URLSearchParams, locale: string): URLSearchParams {
  const next = new URLSearchParams(query);
  const named = (typed.get("currency") ?? query.get("currency") ?? "").trim().toUpperCase();
  const [currency = "USD"] = /^[A-Z]{3}$/.exec(named) ?? [];
  for (const [key, text] of typed) {
    const spelling = typedSpellings.get(key);
    if (spelling === undefined) continue;
    const written = writeTyped(text.trim(), spelling, { locale, currency });
    if (written === "") next.delete(key);
    else next.set(key, written);
  }
  return next;
}

/** The amounts in whose fields stands something else than the page had put there. */
export function changedAmounts(
  typed: URLSearchParams,
  { given, conversion, locale }: { given: Given; conversion: Conversion | undefined; locale: string },
): AmountField[] {
  const shown = shownAmounts(given, conversion);
  const fields = ["coins", "diamonds", "spend", "ledger", "reward", "takehome"] as const;
  return fields.filter((from) => {
    const text = typed.get(from)?.trim() ?? "";
    return text !== "" && text !== showEntry(shown[from], { locale });
  });
}

function writeTyped(text: string, spelling: string, style: MoneyStyle): string {
  const amount = readTyped(text, spelling, style);
  if (amount === undefined) return text;
  return typeof amount === "number" ? writeNumber(amount) : `${writeNumber(amount.low)}-${writeNumber(amount.high)}`;
}

function readTyped(text: string, spelling: string, { locale, currency }: MoneyStyle): Amount | undefined {
  switch (spelling) {
    case "number":
    case "whole":
      return parseNumber(text, locale, spelling === "whole");
    case "dollars":
      return parseNumber(withoutCurrency(text, "USD", locale), locale);
    case "money":
      return parseNumber(withoutCurrency(text, currency, locale), locale);
    case "minutes":
      return parseAmount(text, locale, false, parseMinutes);
    case "percent":
      return parseNumber(withoutPercentSign(text), locale);
    case "range":
      return parseAmount(text, locale);
    case "percent-range":
      return parseAmount(withoutPercentSign(text), locale);
    default:
      return undefined;
  }
}
