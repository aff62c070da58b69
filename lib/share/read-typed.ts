import type { Amount, Conversion, Given } from "@/lib/earnings";
import { shownAmounts, type AmountField } from "@/lib/conversion-answer";
import { showEntry } from "@/lib/number-entry";
import { parseAmount, parseNumber, withoutPercentSign } from "@/lib/parse-number";
import { planSpellings } from "./write-plan";
import { spellings, writeNumber } from "./write-query";

/** The amounts of a conversion that are money; its coins and diamonds are the scenario's. */
const money = { spend: "number", ledger: "number", reward: "number", takehome: "number" };

const typedSpellings: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...spellings, ...planSpellings, ...money }),
);

/**
 * A query with what was typed into a page's fields: each in its reader's own way of writing numbers, as links write it. A
 * field that was emptied takes its key away. What is no number stays as typed, for the page to name.
 */
export function withTyped(query: URLSearchParams, typed: URLSearchParams, locale: string): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [key, text] of typed) {
    const spelling = typedSpellings.get(key);
    if (spelling === undefined) continue;
    const written = writeTyped(text.trim(), spelling, locale);
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

function writeTyped(text: string, spelling: string, locale: string): string {
  const amount = readTyped(text, spelling, locale);
  if (amount === undefined) return text;
  return typeof amount === "number" ? writeNumber(amount) : `${writeNumber(amount.low)}-${writeNumber(amount.high)}`;
}

function readTyped(text: string, spelling: string, locale: string): Amount | undefined {
  switch (spelling) {
    case "number":
    case "whole":
      return parseNumber(text, locale, spelling === "whole");
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
