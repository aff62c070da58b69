import { useState } from "react";
import { EvidenceNote } from "@/components/scenario/evidence-switch";
import type { UpdateScenario } from "@/components/scenario/use-scenario";
import { Unfetched } from "@/components/ui/fetched";
import type { Figure, Forecast, Need, Scenario } from "@/lib/earnings";
import type { NeedLine, NeedsAnswer } from "@/lib/plan-answer";
import { fetchEngine } from "./use-plan-answers";

interface PlanNeedsProps {
  answer: NeedsAnswer;
  needs: readonly Need[];
  /** the scenario that they are of, and whether a week laid out LIVE by LIVE sets its pace */
  scenario: Scenario;
  hasWeek: boolean;
  /** ISO date of asking */
  asOf: string;
  update: UpdateScenario;
  evidence: Forecast["evidence"];
  /** the chance by the other of own LIVEs and general model, where there are both */
  other?: string;
  locale: string;
}

/** What each thing alone would have to be for the goal to be reached as surely as asked. */
export function PlanNeeds({ answer, needs, scenario, hasWeek, asOf, update, evidence, other, locale }: PlanNeedsProps) {
  const { heading, lines, short, mix } = answer;
  const isOwn = evidence.source === "sessions";
  const [hasFailed, setFailed] = useState(false);

  /** Sets a figure to what it would have to be; none where it cannot be set. */
  function trial(figure: Figure): (() => void) | undefined {
    // Own LIVEs decide what gifting comes to, whatever share of viewers is typed.
    const isSet = figure === "viewers" || (figure === "gifting" && !isOwn);
    const isPace = figure === "perweek" || figure === "minutes";
    if (!isSet && !(isPace && !hasWeek)) return undefined;
    const need = needs.find(({ lever }) => lever === figure)!;
    return () => {
      setFailed(false);
      void fetchEngine().then(
        ({ tryNeed }) => update(tryNeed(scenario, need, asOf), true),
        () => setFailed(true),
      );
    };
  }

  return (
    <>
      {/* How surely one wants it changes nothing of the chance above, and is answered here alone. */}
      <div role="status">
        <h2 className="mt-6 max-w-(--measure) font-semibold">{heading}</h2>
      </div>
      {lines.length > 0 && <Lines lines={lines} trial={trial} />}
      {short.length > 0 && (
        <>
          {lines.length > 0 && <h3 className="mt-4 text-sm font-medium text-quiet">Not enough alone</h3>}
          <Lines lines={short} trial={trial} />
        </>
      )}
      {hasFailed && <Unfetched />}
      {mix && <p className="mt-2 max-w-(--measure) text-sm text-quiet">{mix}</p>}
      <p className="mt-2 max-w-(--measure) text-sm text-quiet">
        Each figure is moved alone, all the rest as it stands. More viewers or hours seldom come without effort: these
        are sums, not promises.
        {isOwn &&
          !needs.some(({ lever }) => lever === "viewers") &&
          " Your LIVEs are counted by the hour here, so the number of viewers moves nothing."}
      </p>
      {other && (
        <p className="mt-2 max-w-(--measure) text-sm text-quiet">
          <EvidenceNote {...{ evidence, other, locale }} />
        </p>
      )}
    </>
  );
}

function Lines({ lines, trial }: { lines: readonly NeedLine[]; trial(figure: Figure): (() => void) | undefined }) {
  return (
    <ul className="mt-2 max-w-(--measure)">
      {lines.map(({ lever, label, from, to, reason }) => (
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
  );
}

function Try({ onClick, label }: { onClick: (() => void) | undefined; label: string }) {
  if (!onClick) return null;
  return (
    <button
      type="button"
      className="link min-h-11 px-1 text-sm print:hidden"
      aria-label={`Try it: ${label}`}
      onClick={onClick}
    >
      Try it
    </button>
  );
}
