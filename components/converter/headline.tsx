"use no memo";

import { conversionAnswerOf, type ConversionAnswer } from "@/lib/conversion-answer";
import type { Conversion, Given, Scenario } from "@/lib/earnings";
import { formatDollar, formatMoney } from "@/lib/format";

interface HeadlineProps {
  scenario: Scenario;
  given: Given;
  conversion: Conversion | undefined;
  locale: string;
}

/** The answer, large, in a sentence that a screen reader hears when it changes. */
export function Headline({ scenario, given, conversion, locale }: HeadlineProps) {
  const usd = { locale, currency: "USD" };
  return (
    <div>
      <output aria-live="polite" aria-atomic="true" className="block">
        {conversion ? (
          <Answer {...conversionAnswerOf(given, conversion, locale)} />
        ) : (
          <p className="py-2 text-heading">
            No number of coins makes this: without a reward rate, or with deductions that take all, nothing arrives.
            Change them under “Where are you paid?”.
          </p>
        )}
      </output>
      {conversion && (
        <p className="mt-3 max-w-(--measure)">
          Your viewers pay {formatMoney(conversion.viewerSpendUsd, usd)} for these coins{" "}
          {scenario.store === "app" ? "in the app" : "on the web"}; of each {formatDollar(locale)} you keep{" "}
          {formatMoney(conversion.kept, usd)}.
        </p>
      )}
    </div>
  );
}

function Answer({ lead, amount, fact }: ConversionAnswer) {
  return (
    <>
      <p className="text-sm font-medium text-quiet">{lead}</p>
      <p className="text-answer break-words text-rose">{amount}</p>
      <p className="mt-1">{fact}</p>
    </>
  );
}
