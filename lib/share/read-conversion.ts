import { conversionLimits, conversionStarts, withinLimits, type Given } from "@/lib/earnings";
import { openLink, type Link } from "./open-link";
import { readNumber } from "./read-number";
import { problem, replaced, type Problem } from "./read-query";
import { startOfConversion } from "./write-conversion";

/** A query read as a conversion. */
export interface ConversionLink extends Link {
  /** the first amount in the order of `conversionStarts`, or what the page starts with where none could be read */
  given: Given;
  /** how many could be read; one is meant to be there */
  amounts: number;
}

/** Reads the amounts of a conversion beside the scenario's keys. Nothing throws; what cannot be read is named. */
export function readConversion(query: URLSearchParams): ConversionLink {
  const link = openLink(query);
  const problems = [...link.problems];
  const amounts = conversionStarts.flatMap((from): Given[] => {
    const text = query.get(from)?.trim() ?? "";
    if (text === "") return [];
    if (from === "gifts") return link.scenario.gifts.length > 0 ? [{ from }] : [];
    const amount = from === "coins" || from === "diamonds" ? link.scenario[from] : readMoney(from, text, problems);
    return amount === undefined ? [] : [{ from, amount }];
  });
  if (amounts.length > 1) problems.push(several(amounts));
  return { ...link, problems, given: amounts[0] ?? startOfConversion, amounts: amounts.length };
}

function readMoney(key: "spend" | "ledger" | "reward" | "takehome", text: string, problems: Problem[]) {
  const amount = readNumber(text);
  if (amount === undefined) {
    problems.push(replaced(key, text, "is not a number", ""));
    return undefined;
  }
  const used = withinLimits(amount, conversionLimits[key]);
  if (used !== amount) problems.push(replaced(key, text, "is outside its limits", String(used)));
  return used;
}

function several([first, ...others]: Given[]): Problem {
  const names = others.map(({ from }) => from).join(", ");
  const are = others.length === 1 ? "is" : "are";
  const reason = `One amount is converted at a time: ${first.from} is used, ${names} ${are} left out.`;
  return problem(first.from, names, first.from, reason);
}
