import { RangeStrip } from "@/components/charts/range-strip";
import { EvidenceNote, EvidenceSwitch, ownLives } from "@/components/estimator/evidence-switch";
import type { Forecast, Lever, Outlook } from "@/lib/earnings";
import type { MoneyStyle } from "@/lib/format";
import type { PlanAnswer } from "@/lib/plan-answer";

interface PlanHeadlineProps {
  answer: PlanAnswer;
  outlook: Outlook;
  /** what gifts have to bring */
  goal: { amount: number; label: string };
  style: MoneyStyle;
  /** sets a figure to what it would have to be; none where it cannot be set */
  trial(lever: Lever): (() => void) | undefined;
  evidence: Forecast["evidence"];
  /** the chance by the other of own LIVEs and general model, where there are both */
  other?: string;
  onSwitch(): void;
}

/** The chance of the goal as it stands, large, and under it what each thing alone would have to be. */
export function PlanHeadline({ answer, outlook, goal, style, trial, evidence, other, onSwitch }: PlanHeadlineProps) {
  const { locale } = style;
  const { lead, chance, facts, sentence, needsHeading, needs, mix } = answer;
  return (
    <div className="relative">
      <output aria-live="polite" aria-atomic="true" className="block">
        <p className={`text-sm font-medium text-quiet ${other ? "pr-32" : ""}`}>
          {lead}
          {evidence.source === "sessions" && `, from ${ownLives(evidence, locale)}`}
        </p>
        <p className="text-answer font-[650] tracking-[-0.02em] text-rose first-letter:uppercase">{chance}</p>
        <p className="mt-1">{facts.join(" · ")}</p>
      </output>
      {other && <EvidenceSwitch {...{ evidence, onSwitch }} />}
      <div className="mt-3">
        <RangeStrip
          outlook={outlook}
          style={style}
          guide={goal.amount > 0 ? { low: goal.amount, high: goal.amount * 1.001, label: goal.label } : undefined}
        />
      </div>
      <p className="mt-4 max-w-(--measure)">{sentence}</p>
      <h2 className="mt-6 max-w-(--measure) font-semibold">{needsHeading}</h2>
      <ul className="mt-2 max-w-(--measure)">
        {needs.map(({ lever, label, from, to, reason }) => (
          <li key={lever} className="flex min-h-11 flex-wrap items-center gap-x-4 border-b border-line py-1">
            <span className="w-[9.5rem] sm:w-44">{label}</span>
            {to === undefined ? (
              <span className="flex-1 text-sm text-quiet">{reason}</span>
            ) : (
              <>
                <span className="flex-1">
                  {from && (
                    <>
                      {from} <span aria-hidden="true">→ </span>
                      <span className="sr-only">to </span>
                    </>
                  )}
                  <strong className="font-semibold">{to}</strong>
                </span>
                <Try onClick={trial(lever)} label={label} />
              </>
            )}
          </li>
        ))}
      </ul>
      {mix && <p className="mt-2 max-w-(--measure) text-sm text-quiet">{mix}</p>}
      <p className="mt-2 max-w-(--measure) text-sm text-quiet">
        Each figure is moved alone, all the rest as it stands. More viewers or hours seldom come without effort: these
        are sums, not promises.
        {evidence.source === "sessions" &&
          !needs.some(({ lever }) => lever === "viewers") &&
          " Your LIVEs are counted by the hour here, so the number of viewers moves nothing."}
      </p>
      {other && (
        <p className="mt-2 max-w-(--measure) text-sm text-quiet">
          <EvidenceNote {...{ evidence, other, locale }} />
        </p>
      )}
    </div>
  );
}

function Try({ onClick, label }: { onClick: (() => void) | undefined; label: string }) {
  if (!onClick) return null;
  return (
    <button type="button" className="link min-h-11 px-1 text-sm" aria-label={`Try it: ${label}`} onClick={onClick}>
      Try it
    </button>
  );
}
