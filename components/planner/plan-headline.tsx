import { RangeStrip } from "@/components/charts/range-strip";
import { EvidenceSwitch, ownLives } from "@/components/scenario/evidence-switch";
import type { Plan, PlanStanding } from "@/lib/earnings";
import type { ChanceAnswer } from "@/lib/plan-answer";

interface PlanHeadlineProps {
  answer: ChanceAnswer;
  plan: Plan;
  standing: PlanStanding;
  locale: string;
  /** changes to the other of own LIVEs and general model, where there are both */
  onSwitch?: () => void;
}

/** The chance of the goal as it stands, large, with the strip it is read from: counted gifts are one amount and have none. */
export function PlanHeadline({ answer, plan, standing, locale, onSwitch }: PlanHeadlineProps) {
  const { lead, chance, facts, sentence } = answer;
  const { scenario, forecast, fromGifts, other } = standing;
  const { evidence, month, session } = forecast;
  const isMonth = plan.per === "month";
  const guide = {
    low: fromGifts.amount,
    high: fromGifts.amount * 1.001,
    label: isMonth && other.typical > 0 ? "gifts’ part of your goal" : "your goal",
  };
  return (
    <div className="relative">
      <output aria-live="polite" aria-atomic="true" className="block">
        <p className={`text-sm font-medium text-quiet ${onSwitch ? "pr-32" : ""}`}>
          {lead}
          {evidence.source === "sessions" && `, from ${ownLives(evidence, locale)}`}
        </p>
        <p className="text-answer text-rose first-letter:uppercase">{chance}</p>
        <p className="mt-1">{facts.join(" · ")}</p>
      </output>
      {onSwitch && <EvidenceSwitch {...{ evidence, onSwitch }} />}
      {evidence.source !== "gifts" && (
        <div className="mt-3">
          <RangeStrip
            outlook={isMonth ? month : session}
            style={{ locale, currency: scenario.currency }}
            guide={fromGifts.amount > 0 ? guide : undefined}
          />
        </div>
      )}
      <p className="mt-4 max-w-(--measure)">{sentence}</p>
    </div>
  );
}
