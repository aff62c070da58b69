"use client";

import { ShareDialog } from "@/components/share/share-dialog";
import { TakeAway } from "@/components/share/take-away";
import { conversionAnswerOf } from "@/lib/conversion-answer";
import type { Conversion, Given, Scenario } from "@/lib/earnings";
import type { Gift } from "@/lib/earnings/gifts";
import { largestPart } from "@/lib/share/link-length";
import { conversionToCsv, toJson } from "@/lib/share/take-away";

interface ShareConversionProps {
  scenario: Scenario;
  given: Given;
  gifts: readonly Gift[];
  conversion: Conversion;
  link: string;
  locale: string;
  onClose(): void;
}

/** Shares a conversion, or takes it away. */
export default function ShareConversion(props: ShareConversionProps) {
  const { scenario, given, gifts, conversion: result, link, locale, onClose } = props;
  const answer = { scenario, given, result, link };
  const { lead, amount } = conversionAnswerOf(given, result, locale);
  return (
    <ShareDialog
      title="Share this conversion"
      text={`${lead} ${amount}.`}
      link={link}
      largest={largestPart(scenario)}
      onClose={onClose}
    >
      <TakeAway
        asOf={result.asof}
        figures={{ csv: () => conversionToCsv({ ...answer, gifts }), json: () => toJson(answer) }}
      />
    </ShareDialog>
  );
}
