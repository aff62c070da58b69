import { conversionAnswerOf, type ConversionAnswer } from "@/lib/conversion-answer";
import { convert, type Conversion, type EvaluateOptions, type Given, type Scenario } from "@/lib/earnings";
import { formatExactMoney } from "@/lib/format";
import { changesBetween, type Change } from "./rate-changes";

export interface ConversionToday {
  answer: ConversionAnswer;
  /** what viewers pay, "$15.10" */
  spend: string;
  rewardRate: number;
  changes: Change[];
}

/**
 * What an older conversion would be today, and which rates make the difference.
 *
 * @param then the conversion of the scenario's own day
 * @returns undefined where the scenario pins no earlier day, or today's conversion reads the same
 */
export function conversionToday(
  scenario: Scenario,
  given: Given,
  then: Conversion,
  options: EvaluateOptions,
  locale: string,
): ConversionToday | undefined {
  if (scenario.asof === undefined || scenario.asof >= options.asOf) return undefined;
  const now = convert({ ...scenario, asof: undefined }, given, options);
  const read = (conversion: Conversion) => ({
    answer: conversionAnswerOf(given, conversion, locale),
    spend: formatExactMoney(conversion.viewerSpendUsd, { locale, currency: "USD" }),
  });
  if (!now || JSON.stringify(read(now)) === JSON.stringify(read(then))) return undefined;
  return { ...read(now), rewardRate: now.rewardRate, changes: changesBetween(then, now.sources) };
}
