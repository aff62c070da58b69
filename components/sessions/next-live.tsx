import { RangeStrip } from "@/components/charts/range-strip";
import { answerOf } from "@/lib/answer";
import { forecast, type Calibration, type Scenario } from "@/lib/earnings";
import { formatCounted } from "@/lib/format";
import type { Session } from "@/lib/sessions/session";
import { usualOf } from "@/lib/sessions/usual";

interface NextLiveProps {
  sessions: readonly Session[];
  scenario: Scenario;
  asOf: string;
  calibration?: Calibration;
  /** whether it is yet to come; where it never comes, the general model answers */
  isAwaited?: boolean;
  /** whether it is still that of the log before the last change */
  isLearning?: boolean;
  locale: string;
  isSample: boolean;
}

/** What a LIVE like the recent ones may bring, from one's own log, with what the general model would say beside it. */
export default function NextLive({
  sessions,
  scenario,
  asOf,
  calibration,
  isAwaited,
  isLearning,
  locale,
  isSample,
}: NextLiveProps) {
  const usual = usualOf(sessions);
  const next: Scenario = {
    ...scenario,
    by: "audience",
    minutes: usual.minutes,
    viewers: usual.viewers ?? scenario.viewers,
    perweek: usual.perWeek,
  };
  const style = { locale, currency: next.currency };
  const general = forecast(next, { asOf });
  const personal = calibration && forecast(next, { asOf, calibration });
  // While own LIVEs are awaited the general model keeps their place; where they never answer, it answers.
  const shown = personal ?? general;
  const answer = answerOf(shown, style);
  const isMissing = !personal && !isAwaited;
  const read = calibration?.sessions ?? sessions.length;
  const count = formatCounted(read, read < sessions.length ? "newest LIVE" : "LIVE", locale);
  const room = usual.viewers === undefined ? "" : ` with ${formatCounted(usual.viewers, "viewer", locale)}`;
  const pace = formatCounted(usual.perWeek, "LIVE", locale);
  const isAnswered = !isAwaited && !isLearning;
  const words = (
    <>
      <p className="text-sm font-medium text-quiet">{isAwaited ? "Working it out" : answer.lead}</p>
      <p className="text-answer text-rose">{answer.range}</p>
      <p className="mt-1 max-sm:text-sm">{answer.facts.join(" · ")}</p>
    </>
  );
  return (
    <section aria-labelledby="next">
      <h2 id="next" className="font-semibold">
        Your next LIVE,{" "}
        {isMissing ? "as the general model has it" : `from ${isSample ? `${count} that are made up` : `your ${count}`}`}
      </h2>
      <div className={`mt-2 ${isAwaited ? "opacity-40" : ""}`}>
        {/* What is shown meanwhile is not the answer yet, so it is not said. */}
        <output aria-atomic="true" className="block">
          {isAnswered && words}
        </output>
        {!isAnswered && words}
      </div>
      <div className="mt-3 min-h-31">{!isAwaited && <RangeStrip outlook={shown.session} style={style} />}</div>
      <div className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line pt-2">
        <span className="font-medium">{answer.month.heading}</span>
        <span>{!isAwaited && answer.month.typical}</span>
        <span className="text-quiet">{!isAwaited && answer.month.likely}</span>
      </div>
      <p className="mt-4 max-w-(--measure)">
        For LIVEs like your recent ones: {formatCounted(usual.minutes, "minute", locale)}
        {room}, {pace} a week.{" "}
        {isMissing
          ? "What they teach could not be worked out here; load the page again to try."
          : `The general model, which does not know you, says ${answerOf(general, style).range}.`}
      </p>
      {calibration?.basis === "hour" && (
        <p className="mt-2 max-w-(--measure) text-sm text-quiet">
          Viewers are missing in most of your LIVEs, so hours are counted, not viewers. With viewers the forecast can
          follow them.
        </p>
      )}
    </section>
  );
}
