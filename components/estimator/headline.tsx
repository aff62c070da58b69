"use no memo";

import { RangeStrip } from "@/components/charts/range-strip";
import { factsLine, type Answer } from "@/lib/answer";
import type { Forecast, Scenario } from "@/lib/earnings";
import { countChance, formatCounted, formatEstimate, moneyRange } from "@/lib/format";
import { EvidenceNote, EvidenceSwitch, ownLives } from "@/components/scenario/evidence-switch";

interface HeadlineProps {
  answer: Answer;
  forecast: Forecast;
  scenario: Scenario;
  locale: string;
  /** share of active agency creators whose month brought nothing */
  unpaidMonths: number;
  /** the range by the other of own sessions and general model, where there are both */
  other?: string;
  onSwitch(): void;
}

/** The answer, large, with the strip that shows how sure it is and the guides' range beside it. */
export function Headline({ answer, forecast, scenario, locale, unpaidMonths, other, onSwitch }: HeadlineProps) {
  const style = { locale, currency: scenario.currency };
  const money = (usd: number) => formatEstimate(usd * scenario.fx, style);
  const { tier, evidence } = forecast;
  const isOwn = evidence.source === "sessions";
  const none = countChance(unpaidMonths);
  const guideRange = moneyRange(money(tier.low), money(tier.high));
  const accounts = `accounts of ${tier.name.toLowerCase()}`;
  return (
    <div className="relative">
      <output aria-live="polite" aria-atomic="true" className="block">
        <p className={`text-sm font-medium text-quiet ${other ? "pr-32" : ""}`}>
          {answer.lead}
          {isOwn && `, from ${ownLives(evidence, locale)}`}
        </p>
        <p className="text-answer text-rose">{answer.range}</p>
        <p className="mt-1 wrap-break-word max-sm:text-sm">{factsLine(answer)}</p>
      </output>
      {other && <EvidenceSwitch evidence={evidence} onSwitch={onSwitch} />}
      {evidence.source !== "gifts" && (
        <div className="mt-3">
          <RangeStrip
            outlook={forecast.session}
            style={style}
            guide={{ low: tier.low * scenario.fx, high: tier.high * scenario.fx, label: `guides say ${guideRange}` }}
          />
        </div>
      )}
      <div className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line pt-2">
        <span className="font-medium">{answer.month.heading}</span>
        <span>{answer.month.typical}</span>
        <span className="text-quiet">{answer.month.likely}</span>
      </div>
      {/* Room for what is said most often, so that nothing below moves when own LIVEs answer a moment after the page has loaded. */}
      <p className="mt-4 min-h-[3lh] max-w-(--measure) sm:min-h-[2lh]">{answer.sentence}</p>
      {evidence.source === "tier" && evidence.viewers > 0 && (
        <p className="mt-3 max-w-(--measure)">
          Guides say {guideRange} a LIVE for {accounts}, about {money(tier.typical)} for yours. Followers alone say
          little: we assume they bring about{" "}
          {formatCounted(Math.max(1, Math.round(evidence.viewers)), "viewer", locale)} at a time, and the range above is
          what such a room pays.
        </p>
      )}
      {evidence.source !== "gifts" && (
        <p className="mt-3 min-h-[3lh] max-w-(--measure) text-sm text-quiet sm:min-h-[2lh]">
          {!isOwn &&
            (forecast.session.takeHome.p50 < tier.low * scenario.fx ? (
              <>
                Why guides say more: they describe strong sessions of people for whom LIVE already works
                {evidence.source === "audience" && `, here ${accounts}, as many as they count for such a room`}. On{" "}
                <a className="link" href="/method#rosterZeroMonthShare">
                  one agency’s list
                </a>
                , {none.count} in {none.outOf} active creators received nothing in a month.{" "}
              </>
            ) : (
              `Guides say ${guideRange} a LIVE for ${accounts}${evidence.source === "audience" ? ", as many as they count for such a room" : ""}. The range above goes by the people who are in the room. `
            ))}
          {other && <EvidenceNote {...{ evidence, other, locale }} />}
        </p>
      )}
    </div>
  );
}
