"use client";

import { answerOf } from "@/lib/answer";
import { evaluate } from "@/lib/earnings";
import { largestPart } from "@/lib/share/link-length";
import { toCsv, toJson } from "@/lib/share/take-away";
import type { PanelProps } from "./actions";
import { ShareDialog } from "./share-dialog";
import { TakeAway } from "./take-away";

/** Shares the answer of a scenario, or takes it away. */
export default function ShareAnswer({ scenario, options, locale, link, isOwn, onClose }: PanelProps) {
  const result = evaluate(scenario, options);
  const answer = { scenario, result, link };
  const { lead, range } = answerOf(result, { locale, currency: scenario.currency });
  return (
    <ShareDialog
      title="Share this answer"
      text={`${lead}: ${range}`}
      link={link}
      largest={largestPart(scenario)}
      instead={isOwn ? `the link and the files below give the general model’s answer, ${range}` : undefined}
      onClose={onClose}
    >
      <TakeAway asOf={result.asof} figures={{ csv: () => toCsv(answer), json: () => toJson(answer) }} />
    </ShareDialog>
  );
}
